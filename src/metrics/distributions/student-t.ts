import cdf from "@stdlib/stats-base-dists-t-cdf";
import quantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * P(T ≤ t) of Student's t distribution (t-fördelningen). For the upper tail give −t: then a small one keeps its digits.
 *
 * @example
 * studentTCdf(0, 3); // => 0.5
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  return cdf(t, degreesOfFreedom);
}

/**
 * Quantile of Student's t distribution (t-fördelningens kvantil): the t with P(T ≤ t) = p.
 *
 * @example
 * studentTQuantile(0.5, 3); // => 0
 */
export function studentTQuantile(p: number, degreesOfFreedom: number): number {
  return quantile(p, degreesOfFreedom);
}
