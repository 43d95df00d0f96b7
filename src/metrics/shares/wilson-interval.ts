import { normalQuantile } from "../distributions/normal.ts";
import type { SurveyCounts } from "./check-counts.ts";
import { effectiveSize } from "./effective-size.ts";
import { type Interval, percentInterval } from "./interval.ts";

/**
 * Wilson's score interval for a share (Wilsons intervall): the shares that a score test does not reject.
 *
 *     ( p + z²/2n ± z · √(p(1 − p)/n + z²/4n²) ) / (1 + z²/n),   n the effective number of answers
 *
 * Holds its confidence on average, also with few answers and near 0 and 100 percent. For a small group of known size
 * the exact hypergeometric interval is better.
 *
 * @see E. B. Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference, J. Amer. Statist.
 * Assoc. 22
 * @example
 * const { lower, upper } = wilsonInterval({ positive: 50, answered: 100 }, 0.95);
 * [lower.toFixed(1), upper.toFixed(1)]; // => ["40.4", "59.6"]
 */
export function wilsonInterval(counts: SurveyCounts, confidence: number): Interval {
  const share = counts.positive / counts.answered;
  const n = effectiveSize(counts);
  const z = normalQuantile((1 + confidence) / 2);
  const weight = (z * z) / n;
  const centre = (share + weight / 2) / (1 + weight);
  const half = (z * Math.sqrt((share * (1 - share)) / n + weight / (4 * n))) / (1 + weight);
  return percentInterval(share, centre - half, centre + half);
}
