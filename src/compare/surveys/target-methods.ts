import { binomial } from "../../metrics/distributions/binomial.ts";
import { hypergeometric } from "../../metrics/distributions/hypergeometric.ts";
import { normalCdf } from "../../metrics/distributions/normal.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { effectiveSize } from "../../metrics/shares/effective-size.ts";
import { bare, digitsOf, percent, points, pWords } from "./share-words.ts";
import type { MethodResult } from "./verdict.ts";
import { worstCaseMargin } from "./worst-case-margin.ts";

/** Where a share lies against a target. */
export type Side = "above" | "below" | "at";

/** What is judged: counts against a target in percent. */
export interface TargetCase {
  readonly counts: SurveyCounts;
  readonly target: number;
  readonly side: Side;
  readonly confidence: number;
}

/** A method with a p-value. */
export type TestResult = MethodResult & { readonly p: number };

// A target of 83 percent of 100 persons is 83 persons, whatever the last bit of the product.
const HAIR = 1e-9;

/** On which side of the target the share lies. */
export function sideOf({ positive, answered }: SurveyCounts, target: number): Side {
  const surplus = positive - (target / 100) * answered;
  return Math.abs(surplus) < HAIR ? "at" : surplus > 0 ? "above" : "below";
}

/** Exact one-sided test: the worst population on the wrong side of the target, or the binomial when it has no size. */
export function exactTarget({ counts, target, side, confidence }: TargetCase): TestResult {
  const { positive, answered, asked } = counts;
  const limit = asked === undefined ? 0 : (target / 100) * asked;
  const successes = side === "above" ? Math.floor(limit + HAIR) : Math.ceil(limit - HAIR);
  const distribution =
    asked === undefined
      ? binomial({ trials: answered, probability: target / 100 })
      : hypergeometric({ population: asked, successes, draws: answered });
  const p = side === "at" ? 1 : side === "above" ? distribution.upper(positive) : distribution.lower(positive);
  const name = asked === undefined ? "binomialtest" : "hypergeometriskt test";
  return tested("exact", `Exakt ${name}`, p, confidence);
}

/** One-sided score test: the variance that the target would give, and the effective number of answers. */
export function scoreTarget({ counts, target, side, confidence }: TargetCase): TestResult {
  const q = target / 100;
  const distance = Math.abs(counts.positive / counts.answered - q);
  const z = side === "at" ? 0 : distance / Math.sqrt((q * (1 - q)) / effectiveSize(counts));
  return tested("score", "Scoretest", side === "at" ? 1 : normalCdf(-z), confidence);
}

/** The reports' rule: is the target outside the printed margin? */
export function marginTarget({ counts, target, confidence }: TargetCase): MethodResult {
  const margin = worstCaseMargin(counts, confidence);
  if (margin === undefined) {
    return { method: "margin", holds: false, detail: "Felmarginalen går inte att räkna ut av ett enda svar." };
  }
  const distance = Math.abs((100 * counts.positive) / counts.answered - target);
  const apart = readsAsNone(distance) ? `mindre än ${points(0.1)}` : points(distance);
  const detail = `Rapporternas felmarginal är ${points(margin)}, avståndet till målet ${apart}.`;
  return { method: "margin", holds: distance > margin + HAIR, detail };
}

/** Does the possible range alone settle it? */
export function rangeTarget(range: { lower: number; upper: number }, target: number): MethodResult {
  const holds = range.lower > target + HAIR || range.upper < target - HAIR || range.lower === range.upper;
  const digits = digitsOf(range.lower, range.upper);
  const ends = `${bare(range.lower, digits)} och ${percent(range.upper, digits)}`;
  const detail = `Mellan ${ends} av alla tillfrågade kan vara positiva.`;
  return { method: "possible range", holds, detail };
}

/** Whether a distance to the target is there but would be written as none: "0,0 procentenheter". */
export function readsAsNone(distance: number): boolean {
  return distance > 0 && distance < 0.05 && digitsOf(distance) === 1;
}

/** The one-sided p that is asked for: each end of a two-sided interval of this confidence leaves out as much. */
export function oneSidedLevel(confidence: number): number {
  return (1 - confidence) / 2;
}

function tested(method: string, name: string, p: number, confidence: number): TestResult {
  const both = pWords(Math.min(1, 2 * p), 1 - confidence);
  const detail = `${name}: ensidigt ${pWords(p, oneSidedLevel(confidence))}, tvåsidigt ${both}.`;
  // The same hair as in the exact interval, which keeps a number whose tail is the level itself.
  return { method, p, holds: p < oneSidedLevel(confidence) * (1 - HAIR), detail };
}
