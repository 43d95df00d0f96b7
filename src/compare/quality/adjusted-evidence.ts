import { adjust } from "../surveys/adjust.ts";
import type { Evidence } from "./quality-evidence.ts";

/** Evidence among several that were looked at together. */
export interface AdjustedEvidence extends Evidence {
  /** By Holm, over all that were looked at. */
  readonly adjustedP: number;
  /** Whether it holds among all that were looked at, at the confidence. */
  readonly certain: boolean;
}

/**
 * Adjust the evidence of several comparisons for their number, by Holm. What holds whatever the silent ones think needs
 * no adjustment, but counts among the comparisons.
 *
 * @param evidence undefined where there is none: not a comparison, and not counted
 * @returns in the same order, undefined where there is none; `comparisons`, how many it was adjusted for
 * @example
 * const [one, other] = [0.02, 0.04].map((p) => ({ p, settled: false, method: "z" }));
 * adjustEvidence([one, undefined, other], 0.95).rows.map((row) => row?.certain); // => [true, undefined, true]
 */
export function adjustEvidence(
  evidence: readonly (Evidence | undefined)[],
  confidence: number,
): { readonly rows: readonly (AdjustedEvidence | undefined)[]; readonly comparisons: number } {
  const known = evidence.filter((one) => one !== undefined);
  const adjusted = adjust(
    known.map(({ p }) => p),
    "holm",
  );
  const alpha = 1 - confidence;
  const rows = evidence.map((one) => {
    if (one === undefined) return undefined;
    const adjustedP = adjusted[known.indexOf(one)] ?? 1;
    return { ...one, adjustedP, certain: one.settled || adjustedP < alpha };
  });
  return { rows, comparisons: known.length };
}
