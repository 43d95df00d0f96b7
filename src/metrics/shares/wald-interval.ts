import { normalQuantile } from "../distributions/normal.ts";
import type { SurveyCounts } from "./check-counts.ts";
import { effectiveSize } from "./effective-size.ts";
import { type Interval, percentInterval } from "./interval.ts";

/**
 * Wald's interval for a share (Walds intervall), the one in elementary textbooks.
 *
 *     p ± z · √(p(1 − p)/n),   n the effective number of answers
 *
 * For comparison with reports that use it. Not for deciding anything: it is too narrow with few answers and near 0 and
 * 100 percent, where it has no width at all.
 *
 * @see L. D. Brown, T. T. Cai & A. DasGupta (2001), Interval Estimation for a Binomial Proportion, Statist. Sci. 16
 * @example
 * const { lower, upper } = waldInterval({ positive: 50, answered: 100 }, 0.95);
 * [lower.toFixed(1), upper.toFixed(1)]; // => ["40.2", "59.8"]
 */
export function waldInterval(counts: SurveyCounts, confidence: number): Interval {
  const share = counts.positive / counts.answered;
  const z = normalQuantile((1 + confidence) / 2);
  const half = z * Math.sqrt((share * (1 - share)) / effectiveSize(counts));
  return percentInterval(share, share - half, share + half);
}
