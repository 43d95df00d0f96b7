import { betaQuantile } from "../distributions/beta-quantile.ts";
import type { SurveyCounts } from "./check-counts.ts";
import type { Interval } from "./interval.ts";

/**
 * Clopper and Pearson's interval for a share (Clopper–Pearsons intervall): exact for an endless population, with at
 * most half the error at each end.
 *
 *     B(α/2; x, n − x + 1) to B(1 − α/2; x + 1, n − x),   B the quantile of the beta distribution
 *
 * Never less sure than it says, and therefore wide. It knows nothing of a finite population: when it is known how many
 * were asked, the hypergeometric interval is exact and narrower.
 *
 * @see C. J. Clopper & E. S. Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of the
 * Binomial, Biometrika 26
 * @example
 * const { lower, upper } = clopperPearsonInterval({ positive: 0, answered: 7 }, 0.95);
 * [lower, upper.toFixed(2)]; // => [0, "40.96"]
 */
export function clopperPearsonInterval(counts: SurveyCounts, confidence: number): Interval {
  const { positive, answered } = counts;
  const tail = (1 - confidence) / 2;
  // The upper end is that of the negative answers, mirrored: small tails keep their digits.
  const end = (count: number) => (count === 0 ? 0 : betaQuantile(tail, count, answered - count + 1));
  return { lower: 100 * end(positive), upper: 100 * (1 - end(answered - positive)) };
}
