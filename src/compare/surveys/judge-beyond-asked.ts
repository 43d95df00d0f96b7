import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { type DifferenceFound, type DifferenceMethod, differencePValue, judgeDifference } from "./judge-difference.ts";
import { pWords } from "./share-words.ts";
import { type MethodResult, verdictOf } from "./verdict.ts";

const NAMES: Readonly<Record<DifferenceMethod, string>> = {
  score: "scoretest",
  fisher: "Fishers exakta test",
  "finite exact": "exakt test",
};

/**
 * Judge the difference a − b as one of what lies behind the answers, and not only of those who were asked: by the methods of
 * judgeDifference and, when anybody's number asked is known, also by the p without the correction for a finite population.
 * Only the verdict and `methods` are then others than those of judgeDifference.
 */
export function judgeBeyondAsked(a: SurveyCounts, b: SurveyCounts, confidence: number): DifferenceFound {
  const found = judgeDifference(a, b, confidence);
  if (a.asked === undefined && b.asked === undefined) return found;
  const methods = [...found.methods, withoutCorrection(a, b, confidence)];
  return { ...found, methods, verdict: verdictOf(found.verdict === "certain", methods) };
}

function withoutCorrection(a: SurveyCounts, b: SurveyCounts, confidence: number): MethodResult {
  const { p, method } = differencePValue({ ...a, asked: undefined }, { ...b, asked: undefined });
  const detail = `Utan ändlighetskorrigering (${NAMES[method]}): tvåsidigt ${pWords(p, 1 - confidence)}.`;
  return { method: "without finite correction", p, holds: p < 1 - confidence, detail };
}
