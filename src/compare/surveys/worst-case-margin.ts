import { normalQuantile } from "../../metrics/distributions/normal.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { marginOfError } from "../../metrics/shares/margin-of-error.ts";

/**
 * The margin that the reports print (felmarginal): worst case p = 0.5, and corrected for the finite population when it
 * is known how many were asked.
 *
 * @returns percentage points; undefined for one answer of several, which has no margin
 * @example
 * worstCaseMargin({ positive: 46, answered: 65, asked: 65 }, 0.95); // => 0
 */
export function worstCaseMargin({ answered, asked }: SurveyCounts, confidence: number): number | undefined {
  if (answered === asked) return 0;
  if (answered < 2) return undefined;
  if (asked !== undefined) return marginOfError({ answered, asked, confidence });
  return (normalQuantile((1 + confidence) / 2) * 50) / Math.sqrt(answered - 1);
}
