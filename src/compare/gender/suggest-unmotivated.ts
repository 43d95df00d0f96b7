import { formatNumber } from "../../text/number.ts";
import { bare, points, pWords } from "../surveys/share-words.ts";
import type { DifferenceTest } from "../surveys/test-difference.ts";
import type { Verdict } from "../surveys/verdict.ts";
import type { AskedSplits } from "./asked-splits.ts";

/** A suggestion to those who judge, never a judgement. */
export type Suggestion = "omotiverad" | "inte omotiverad" | "kan inte bedömas";

/**
 * What a test of women against men suggests, with the reason in Swedish.
 *
 * @param negligible the largest difference, in percentage points, that does not matter; undefined: none is that small
 * @example
 * suggest({ verdict: "holds", difference: -9, lower: -15, upper: -3, p: 0.004 }, undefined).suggestion; // => "omotiverad"
 */
export function suggest(
  test: Pick<DifferenceTest, "verdict" | "difference" | "lower" | "upper" | "p">,
  negligible: number | undefined,
): { readonly suggestion: Suggestion; readonly reason: string } {
  const { verdict, difference, lower, upper, p } = test;
  const size = points(Math.abs(difference));
  if (negligible !== undefined && Math.max(Math.abs(lower), Math.abs(upper)) <= negligible) {
    const reason = `hela intervallet (${bare(lower)} till ${points(upper)}) ligger inom de ${points(negligible)} som angetts som betydelselösa`;
    return { suggestion: "inte omotiverad", reason };
  }
  if (verdict === "certain" && difference === 0) {
    return { suggestion: "inte omotiverad", reason: "alla har svarat och andelarna är lika" };
  }
  if (verdict === "certain" || verdict === "holds") {
    const shown = verdict === "certain" ? "är säker" : `är visad (${pWords(p)})`;
    const reason = `skillnaden är ${size} och ${shown}, om inte olika behov förklarar den`;
    return { suggestion: "omotiverad", reason };
  }
  if (verdict === "depends on method") {
    const reason = `skillnaden är ${size}, och om den är visad beror på metoden (${pWords(p)})`;
    return { suggestion: "kan inte bedömas", reason };
  }
  if (difference === 0) {
    const reason = `andelarna är lika, men skillnaden kan vara ${bare(lower)} till ${points(upper)}`;
    return { suggestion: "kan inte bedömas", reason };
  }
  const reason = `skillnaden är ${size} men så få svar att slumpen räcker som förklaring (${pWords(p)})`;
  return { suggestion: "kan inte bedömas", reason };
}

/**
 * The verdict of a test without those asked, with what it says when they are counted: what only one way shows depends on it.
 *
 * @example
 * verdictWithAsked("not shown", { asked: 210, shown: "all", p: [0.01, 0.04], tried: 21 }); // => "depends on method"
 * verdictWithAsked("not shown", null); // => "not shown"
 */
export function verdictWithAsked(alone: Verdict, splits: AskedSplits | null): Verdict {
  const shown = alone === "certain" || alone === "holds";
  return splits === null || splits.shown === (shown ? "all" : "none") ? alone : "depends on method";
}

/**
 * A suggestion with what the test says when those asked are counted: kept when both ways agree, and else "kan inte
 * bedömas", for it depends on the way.
 */
export function withAsked(
  alone: { readonly suggestion: Suggestion; readonly reason: string },
  test: Pick<DifferenceTest, "verdict" | "difference" | "p">,
  splits: AskedSplits | null,
): { readonly suggestion: Suggestion; readonly reason: string } {
  if (splits === null || alone.suggestion === "inte omotiverad") return alone;
  if (verdictWithAsked(test.verdict, splits) === test.verdict) return alone;
  const shown = test.verdict === "certain" || test.verdict === "holds";
  const [least, greatest] = splits.p.map(pWords);
  const range = least === greatest ? least : `${least} till ${greatest?.replace(/^p\s[=<]\s/, "")}`;
  const how = { all: "visad", some: "visad för en del sätt att dela dem på könen", none: "inte visad" }[splits.shown];
  const counted = `${how} när de ${formatNumber(splits.asked)} tillfrågade räknas som en ändlig grupp (${range})`;
  const without = `${shown ? "visad" : "inte visad"} när de inte räknas (${pWords(test.p)})`;
  const reason = `skillnaden är ${points(Math.abs(test.difference))}, och om den är visad beror på om de tillfrågade räknas: ${counted}, ${without}`;
  return { suggestion: "kan inte bedömas", reason };
}
