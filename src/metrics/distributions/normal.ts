import erfcinv from "@stdlib/math-base-special-erfcinv";
import cdf from "@stdlib/stats-base-dists-normal-cdf";

/**
 * P(Z ≤ z) of the standard normal distribution (normalfördelningen). For the upper tail give −z: then a small one
 * keeps its digits.
 *
 * @example
 * normalCdf(0); // => 0.5
 */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * Quantile of the standard normal distribution (normalfördelningens kvantil): the z with P(Z ≤ z) = p, exact to the
 * last digits. For an upper quantile near p = 1, take −normalQuantile(1 − p) of a 1 − p that was never rounded.
 *
 * @example
 * normalQuantile(0.5); // => 0
 */
export function normalQuantile(p: number): number {
  // Not the four-digit table of simple-statistics, whose `probit(0.975)` is 1.957, nor the quantile of stdlib, which
  // loses digits for p below 1e-6. The 0 takes the sign off a zero.
  return 0 - Math.SQRT2 * erfcinv(2 * p);
}
