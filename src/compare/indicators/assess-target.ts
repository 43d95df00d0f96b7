import { checkChoice, checkNumber, checkObject } from "../../metrics/check.ts";
import { DIRECTIONS, type Direction } from "../../metrics/direction.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import type { TargetTest } from "../surveys/test-target.ts";
import { outcomeSentence, ruleSentence } from "./target-reasons.ts";
import { alternativesOf, isShown, stepOf } from "./target-steps.ts";
import type { TrendWord } from "./trend-word.ts";

/** The four steps of each scale, best first. */
export const ASSESSMENT_SCALES = {
  "2020": [
    "mycket god måluppfyllelse",
    "god måluppfyllelse",
    "godtagbar måluppfyllelse",
    "ej godtagbar måluppfyllelse",
  ],
  "2021": ["uppfyllt i mycket hög grad", "uppfyllt i hög grad", "delvis uppfyllt", "ej uppfyllt"],
} as const satisfies Record<string, readonly [string, string, string, string]>;

export type AssessmentScale = keyof typeof ASSESSMENT_SCALES;
export type Assessment = (typeof ASSESSMENT_SCALES)[AssessmentScale][number];

/** Where our rule draws its lines, as parts of the target: 0.05 is five percent of it. */
export interface AssessmentThresholds {
  /** A figure without a test that beats its target by at least this is on the best step. */
  readonly clearlyBeyond: number;
  /** A figure that misses its target by at most this is on the third step, not the last. */
  readonly nearMiss: number;
}

/** A proposed assessment, for a reader to decide. */
export interface TargetAssessment {
  /** null when there is nothing to assess. */
  readonly proposal: Assessment | null;
  readonly scale: AssessmentScale;
  /** Swedish sentences: what the proposal rests on, the rule last. */
  readonly reasons: readonly string[];
  /** The neighbouring steps that the same figures could bear, and why. */
  readonly alternatives: readonly { readonly assessment: Assessment; readonly reason: string }[];
  readonly decidedBy: "läsaren";
  readonly value: number | null;
  readonly target: number;
  /** How much better than the target, in the unit of the value; below 0 it is missed. */
  readonly gap: number | null;
  readonly thresholds: AssessmentThresholds;
  readonly method: "target-steps";
}

/** What is to be assessed. */
export interface TargetQuestion {
  /** "2020": mycket god … ej godtagbar måluppfyllelse; "2021", used from that year on: uppfyllt i mycket hög grad … ej uppfyllt. */
  readonly scale: AssessmentScale;
  /** null when there is no value; `missing` then says why. */
  readonly value: number | null;
  readonly missing?: string | undefined;
  readonly target: number;
  readonly good: Direction;
  /** The test of the same share against the same target, for a share from a survey. */
  readonly test?: (TargetTest & { readonly summary?: string }) | undefined;
  readonly trend?: TrendWord | undefined;
  readonly digits?: number | undefined;
  readonly unit?: string | undefined;
  /** Our lines unless said otherwise: both 0.05. */
  readonly thresholds?: Partial<AssessmentThresholds> | undefined;
}

const OURS: AssessmentThresholds = { clearlyBeyond: 0.05, nearMiss: 0.05 };
/** A value may be given as a whole percent beside the test of its exact share. */
const ROUNDING = 0.5;
const KEYS = ["scale", "value", "missing", "target", "good", "test", "trend", "digits", "unit", "thresholds"];

/**
 * Proposed assessment of a target (föreslagen målbedömning) on either of the reports' scales, with its reasons; a reader
 * decides. The scales are the reports' own, but no document says how figures map to them: this rule is ours, and open.
 *
 * 1. Best step: the target is reached and the test shows it (verdict "certain" or "holds"); without a test, reached by at
 *    least `clearlyBeyond` (5 percent of the target).
 * 2. Second step: the target is reached, but not so clearly.
 * 3. Third step: the target is missed by at most `nearMiss` (5 percent of it), or the test does not show that it is missed.
 * 4. Last step: else.
 *
 * A target of 0 has no percent: any surplus is clearly beyond it, and any shortfall no near miss. The trend moves no step;
 * when it points away from the proposal the neighbouring step is named as an alternative. Not for a target in words.
 *
 * @param question see {@link TargetQuestion}; `thresholds` draws the lines elsewhere
 * @throws {TypeError|RangeError} naming the argument; when the test is of another target or value
 * @example
 * const { proposal, alternatives } = assessTarget({ scale: "2021", value: 32, target: 33, good: "high", trend: "positiv" });
 * [proposal, alternatives.map(({ assessment }) => assessment)]; // => ["delvis uppfyllt", ["uppfyllt i hög grad"]]
 */
export function assessTarget(question: TargetQuestion): Summarised<TargetAssessment> {
  checkObject("question", question, KEYS);
  const scale = checkChoice("scale", question.scale, ["2020", "2021"] as const);
  const good = checkChoice("good", question.good, DIRECTIONS);
  const target = checkNumber("target", question.target, "finite");
  const thresholds = {
    clearlyBeyond: checkNumber(
      "thresholds.clearlyBeyond",
      question.thresholds?.clearlyBeyond ?? OURS.clearlyBeyond,
      "nonNegative",
    ),
    nearMiss: checkNumber("thresholds.nearMiss", question.thresholds?.nearMiss ?? OURS.nearMiss, "nonNegative"),
  };
  const fixed = { scale, target, thresholds, decidedBy: "läsaren", method: "target-steps" } as const;
  if (question.value === null) {
    const reason = `Det finns inget värde att bedöma: ${question.missing ?? "skäl ej angivet"}.`;
    const empty: TargetAssessment = {
      ...fixed,
      value: null,
      gap: null,
      proposal: null,
      reasons: [reason],
      alternatives: [],
    };
    return summarised(empty, reason);
  }
  const value = checkNumber("value", question.value, "finite");
  const { test } = question;
  if (test !== undefined && test.target !== target) {
    throw new RangeError(`test must be of the target ${target}, was of ${test.target}`);
  }
  if (test !== undefined && Math.abs(test.share - value) > ROUNDING) {
    throw new RangeError(`test must be of the value ${value}, was of a share of ${test.share}`);
  }
  // Rounding to twelve digits takes away what the subtraction of decimals leaves behind.
  const gap = Number((good === "high" ? value - target : target - value).toPrecision(12)) + 0;
  const step = stepOf(gap, target, test, thresholds);
  const words = ASSESSMENT_SCALES[scale];
  const reasons = [
    outcomeSentence(question, value, gap),
    ...(test === undefined
      ? []
      : [test.summary ?? `Testet ${isShown(test) ? "visar" : "visar inte"} på vilken sida av målet andelen ligger.`]),
    ruleSentence(step, test !== undefined, thresholds),
  ];
  const alternatives = alternativesOf(step, question).map(({ at, reason }) => ({ assessment: words[at], reason }));
  const proposal = words[step];
  const result: TargetAssessment = { ...fixed, value, gap, proposal, reasons, alternatives };
  const others = alternatives.map(({ assessment, reason }) => `Kan också läsas som ${assessment}: ${reason}.`);
  return summarised(result, `Förslag: ${proposal}. Läsaren avgör.`, [...reasons, ...others]);
}
