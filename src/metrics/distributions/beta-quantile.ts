import quantile from "@stdlib/stats-base-dists-beta-quantile";

/**
 * Quantile of the beta distribution (betafördelningens kvantil): the x in 0–1 with P(X ≤ x) = p.
 *
 * @param alpha first shape, above 0
 * @param beta second shape, above 0
 * @example
 * betaQuantile(0.5, 1, 1); // => 0.5
 */
export function betaQuantile(p: number, alpha: number, beta: number): number {
  return quantile(p, alpha, beta);
}
