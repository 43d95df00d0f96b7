import { betaQuantile } from "../distributions/beta-quantile.ts";
import type { SurveyCounts } from "./check-counts.ts";
import type { Interval } from "./interval.ts";

/**
 * Jeffreys interval for a share (Jeffreys intervall): the middle of what is to be believed after the answers, when
 * nothing was known before (Beta(½, ½)).
 *
 *     B(α/2; x + ½, n − x + ½) to B(1 − α/2; x + ½, n − x + ½),   B the quantile of the beta distribution
 *
 * As usual the lower end is 0 when nobody is positive and the upper is 100 when everybody is (Brown, Cai & DasGupta
 * 2001): otherwise the observed share would lie outside. Holds its confidence on average; narrower than
 * Clopper–Pearson. It knows nothing of a finite population.
 *
 * @see L. D. Brown, T. T. Cai & A. DasGupta (2001), Interval Estimation for a Binomial Proportion, Statist. Sci. 16
 * @example
 * const { lower, upper } = jeffreysInterval({ positive: 0, answered: 7 }, 0.95);
 * [lower, upper.toFixed(2)]; // => [0, "29.24"]
 */
export function jeffreysInterval(counts: SurveyCounts, confidence: number): Interval {
  const { positive, answered } = counts;
  const tail = (1 - confidence) / 2;
  const end = (count: number) => (count === 0 ? 0 : betaQuantile(tail, count + 0.5, answered - count + 0.5));
  return { lower: 100 * end(positive), upper: 100 * (1 - end(answered - positive)) };
}
