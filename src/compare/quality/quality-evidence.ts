import { normalCdf } from "../../metrics/distributions/normal.ts";
import { testDifference } from "../surveys/test-difference.ts";
import { testTarget } from "../surveys/test-target.ts";
import type { AreaUncertainty } from "./quality-uncertainty.ts";

/** An area's quality with what is known of its uncertainty; a level that is taken as given has `fixed`. */
export interface Judged {
  readonly quality: number;
  readonly uncertainty: AreaUncertainty | undefined | "fixed";
}

/** How far it holds that two qualities differ. */
export interface Evidence {
  /** Two-sided. */
  readonly p: number;
  /** Whether it holds whatever those who did not answer think. */
  readonly settled: boolean;
  readonly method: string;
}

/**
 * Evidence that the quality of an area differs from that of another, or from a fixed level; undefined when the
 * uncertainty of either is not known.
 *
 * - Answers on both sides: testDifference. Answers against a level: twice the one-sided p of testTarget, at most 1.
 * - Standard errors: z = (a − b)/√(s²ₐ + s²ᵦ), two-sided; certain when neither has any.
 *
 * @example
 * const [a, b] = [60, 70].map((quality) => ({ quality, uncertainty: { standardError: 3 } }));
 * qualityEvidence(a, b, 0.95).p.toFixed(4); // => "0.0184"
 */
export function qualityEvidence(area: Judged, other: Judged, confidence: number): Evidence | undefined {
  const [a, b] = [area.uncertainty, other.uncertainty];
  if (a === undefined || a === "fixed" || b === undefined) return undefined;
  if ("survey" in a) {
    if (b === "fixed") {
      const { p, verdict, direction, method } = testTarget({ ...a.survey, target: other.quality, confidence });
      return { p: Math.min(1, 2 * p), settled: verdict === "certain" && direction !== "at", method };
    }
    if (!("survey" in b)) return undefined;
    const { p, verdict, direction, method } = testDifference(a.survey, b.survey, { confidence });
    return { p, settled: verdict === "certain" && direction !== "same", method };
  }
  if (b !== "fixed" && "survey" in b) return undefined;
  const error = Math.hypot(a.standardError, b === "fixed" ? 0 : b.standardError);
  const gap = Math.abs(area.quality - other.quality);
  if (gap === 0) return { p: 1, settled: false, method: "z" };
  return error === 0
    ? { p: 0, settled: true, method: "z" }
    : { p: 2 * normalCdf(-gap / error), settled: false, method: "z" };
}
