import { normalQuantile } from "../../metrics/distributions/normal.ts";
import { pooledShare, type WeighedShare } from "./two-share-score.ts";

/** How surely a true difference of this size would be found. */
const POWER = 0.8;

/**
 * Minimal detectable difference (minsta påvisbara skillnad): the smallest true difference that two surveys of these sizes
 * would show with 80 percent power, near the share that they have in common.
 *
 *     ( z₁₋α/₂ + z₀.₈ ) · √( p̄(1 − p̄)(1/n*₁ + 1/n*₂) )
 *
 * Says what a finding of "not shown" is worth: a difference smaller than this could well be there. Approximate when it is
 * large or the share is near 0 or 100 percent.
 *
 * @returns percentage points; 0 when everybody answered in both; undefined when it would be more than 100, or when the
 * common share is 0 or 100 percent, where the formula says nothing
 * @see J. L. Fleiss, B. Levin & M. C. Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., ch. 4
 * @example
 * const half = { share: 0.5, size: 200 };
 * minimalDetectable(half, half, 0.95)?.toFixed(1); // => "14.0"
 */
export function minimalDetectable(a: WeighedShare, b: WeighedShare, confidence: number): number | undefined {
  if (a.size === Number.POSITIVE_INFINITY && b.size === Number.POSITIVE_INFINITY) return 0;
  const { standardError } = pooledShare(a, b);
  const smallest = 100 * (normalQuantile((1 + confidence) / 2) + normalQuantile(POWER)) * standardError;
  return smallest > 0 && smallest <= 100 ? smallest : undefined;
}
