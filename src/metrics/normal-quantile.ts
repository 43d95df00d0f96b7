import stdlibQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * Quantile of the standard normal distribution (normalfördelningens kvantil), exact to the last digits. Not the
 * four-digit table of simple-statistics, whose `probit(0.975)` is 1.957.
 *
 * @example
 * normalQuantile(0.5); // => 0
 */
export function normalQuantile(p: number): number {
  return stdlibQuantile(p, 0, 1);
}
