import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { effectiveSize } from "../../metrics/shares/effective-size.ts";
import type { Interval } from "../../metrics/shares/interval.ts";
import { possibleRange } from "../../metrics/shares/possible-range.ts";
import { withinRange } from "../../metrics/shares/within-possible.ts";
import { type FiniteCounts, finiteExact, finiteWork, MOST_WORK } from "./finite-exact.ts";
import { fisherExact } from "./fisher-exact.ts";
import { minimalDetectable } from "./minimal-detectable.ts";
import { newcombeInterval } from "./newcombe-interval.ts";
import { type Overlap, overlapRule } from "./overlap-rule.ts";
import { bare, digitsOf, points, pWords } from "./share-words.ts";
import { scorePValue } from "./two-share-score.ts";
import { type MethodResult, type Verdict, verdictOf } from "./verdict.ts";

/** How the first share lies to the second. */
export type Order = "higher" | "lower" | "same";

/** What made the p of a difference. */
export type DifferenceMethod = "score" | "fisher" | "finite exact";

/** What is found of two counted shares. */
export interface DifferenceFound extends Interval {
  readonly verdict: Verdict;
  readonly direction: Order;
  readonly p: number;
  readonly method: DifferenceMethod;
  readonly methods: readonly MethodResult[];
  readonly possible: Interval | undefined;
  readonly minimalDetectable: number | undefined;
  readonly overlap: Overlap;
}

// Under this many expected in any cell, the normal approximation is not to be trusted (Cochran 1954, Biometrics 10).
const FEWEST_EXPECTED = 5;

/** Judge the difference a − b between two counted shares by all methods. */
export function judgeDifference(a: SurveyCounts, b: SurveyCounts, confidence: number): DifferenceFound {
  const surplus = a.positive * b.answered - b.positive * a.answered;
  const { p, method } = differencePValue(a, b);
  const possible = possibleDifference(a, b);
  const drawn = newcombeInterval(a, b, confidence);
  const interval = possible === undefined ? drawn : withinRange(drawn, possible);
  const methods = [test(method, p, confidence), excludesZero(interval)];
  const certain =
    possible !== undefined && (possible.lower > 0 || possible.upper < 0 || possible.lower === possible.upper);
  return {
    verdict: verdictOf(certain, methods),
    direction: surplus === 0 ? "same" : surplus > 0 ? "higher" : "lower",
    p,
    method,
    ...interval,
    methods,
    possible,
    minimalDetectable: minimalDetectable(weighed(a), weighed(b), confidence),
    overlap: overlapRule(a, b, confidence),
  };
}

/** The two-sided p of a difference, and what made it: the exact test when its work is bounded, see {@link MOST_WORK}. */
export function differencePValue(a: SurveyCounts, b: SurveyCounts): { p: number; method: DifferenceMethod } {
  const known = isKnown(a) && isKnown(b);
  if (known && finiteWork(a, b) <= MOST_WORK) return { p: finiteExact(a, b), method: "finite exact" };
  const positive = a.positive + b.positive;
  const total = a.answered + b.answered;
  // The silent of a group of known size are as uncertain as its answers: few of either make the count jump.
  const size = ({ answered, asked = answered }: SurveyCounts) =>
    known && asked > answered ? Math.min(answered, asked - answered) : answered;
  const expected = (Math.min(positive, total - positive) * Math.min(size(a), size(b))) / total;
  if (expected < FEWEST_EXPECTED) return { p: fisherExact(a, b), method: "fisher" };
  return { p: scorePValue(weighed(a), weighed(b)), method: "score" };
}

/** How much work one pair of counts is: that of the exact test, or of Fisher's. */
export function differenceWork(a: Omit<SurveyCounts, "positive">, b: Omit<SurveyCounts, "positive">): number {
  const both = a.answered + b.answered;
  if (a.asked === undefined || b.asked === undefined) return both;
  const work = finiteWork({ ...a, asked: a.asked }, { ...b, asked: b.asked });
  return work <= MOST_WORK ? work : both;
}

function isKnown(counts: SurveyCounts): counts is FiniteCounts {
  return counts.asked !== undefined;
}

function weighed(counts: SurveyCounts) {
  return { share: counts.positive / counts.answered, size: effectiveSize(counts) };
}

function possibleDifference(a: SurveyCounts, b: SurveyCounts): Interval | undefined {
  if (!isKnown(a) || !isKnown(b)) return undefined;
  const [first, second] = [possibleRange(a), possibleRange(b)];
  return { lower: first.lower - second.upper, upper: first.upper - second.lower };
}

const NAMES: Readonly<Record<DifferenceMethod, string>> = {
  score: "Scoretest",
  fisher: "Fishers exakta test",
  "finite exact": "Exakt test för ändliga grupper",
};

function test(method: DifferenceMethod, p: number, confidence: number): MethodResult {
  return { method, p, holds: p < 1 - confidence, detail: `${NAMES[method]}: tvåsidigt ${pWords(p, 1 - confidence)}.` };
}

function excludesZero({ lower, upper }: Interval): MethodResult {
  const digits = digitsOf(lower, upper);
  const detail = `Newcombes intervall för skillnaden: ${bare(lower, digits)} till ${points(upper, { digits })}.`;
  return { method: "newcombe", holds: lower > 0 || upper < 0, detail };
}
