import { normalQuantile } from "../distributions/normal.ts";
import type { SurveyCounts } from "./check-counts.ts";
import { effectiveSize } from "./effective-size.ts";
import { type Interval, percentInterval } from "./interval.ts";

/**
 * Agresti and Coull's interval for a share (Agresti–Coulls intervall): Wald's, after z²/2 positive and z²/2 negative
 * answers have been added ("add two of each" at 95 percent).
 *
 *     p̃ ± z · √(p̃(1 − p̃)/(n + z²)),   p̃ = (p + z²/2n)/(1 + z²/n),   n the effective number of answers
 *
 * Easy to explain and never narrower than Wilson's, which is the better choice otherwise.
 *
 * @see A. Agresti & B. A. Coull (1998), Approximate Is Better than "Exact" for Interval Estimation of Binomial
 * Proportions, Amer. Statist. 52
 * @example
 * const { lower, upper } = agrestiCoullInterval({ positive: 50, answered: 100 }, 0.95);
 * [lower.toFixed(1), upper.toFixed(1)]; // => ["40.4", "59.6"]
 */
export function agrestiCoullInterval(counts: SurveyCounts, confidence: number): Interval {
  const share = counts.positive / counts.answered;
  const n = effectiveSize(counts);
  const z = normalQuantile((1 + confidence) / 2);
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = z * Math.sqrt((centre * (1 - centre)) / (n + z * z));
  return percentInterval(share, centre - half, centre + half);
}
