import { checkChoice, checkNumber, checkObject } from "../../metrics/check.ts";
import { genderGap } from "../../metrics/gender-gap.ts";
import type { MaybeValue } from "../../metrics/valued.ts";
import type { Wording } from "../../metrics/wording.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { digitsOf, percent } from "../surveys/share-words.ts";
import type { SurveyShare } from "../surveys/survey-answers.ts";
import { type DifferenceTest, testBeyondAsked } from "../surveys/test-difference.ts";
import type { Verdict } from "../surveys/verdict.ts";
import { type AskedSplits, askedSplits } from "./asked-splits.ts";
import { type Suggestion, suggest, verdictWithAsked, withAsked } from "./suggest-unmotivated.ts";

/** What the figures are of: everybody (registers, accounts), or those who answered a survey. */
export type Basis = "everybody" | "survey";

const BASES: readonly Basis[] = ["everybody", "survey"];

/** How women and men differ, and what may be said of it. */
export interface GenderDifference {
  readonly women: number | null;
  readonly men: number | null;
  /** Women less men, in percentage points for shares; null when either is missing. */
  readonly gap: number | null;
  /** Of the gap, when the number of answers of each is known; null otherwise, and `reason` says why. */
  readonly test: DifferenceTest | null;
  /** What the test says with `asked` counted; null when that was not given. */
  readonly splits: AskedSplits | null;
  /** Of all ways to test: "depends on method" when they do not agree; null when there is no test. */
  readonly verdict: Verdict | null;
  readonly suggestion: Suggestion;
  /** In Swedish. */
  readonly reason: string;
  /** Why there is no gap. */
  readonly missing: string | null;
  readonly method: DifferenceTest["method"] | "women-less-men";
  readonly confidence: number | null;
  readonly assumes: readonly string[];
}

/** How a difference between women and men is judged. */
export interface GenderDifferenceOptions extends Wording {
  /** What plain figures are of; must be said for them. Surveys given with their answers need it not. */
  readonly basis?: Basis | undefined;
  readonly confidence?: number | undefined;
  /** The largest difference, in percentage points, that does not matter. Nothing is too small to matter without it. */
  readonly negligible?: number | undefined;
  /** For surveys: the women and men asked, together, when the numbers asked of each are not known. */
  readonly asked?: number | undefined;
}

const JUDGEMENT =
  "Omotiverad är en skillnad som inte svarar mot olika behov. Det avgör inte statistiken: den säger bara om det finns en skillnad att förklara.";

/**
 * Difference between women and men (könsskillnad), its test, and a suggestion: is it unmotivated (omotiverad)?
 *
 * - "omotiverad": the difference is shown by the test, and so is there to be explained. Whether needs explain it is for
 *   those who know them: the suggestion stands until they say so.
 * - "inte omotiverad": everybody answered and the shares are equal, or the whole interval lies within `negligible`.
 * - "kan inte bedömas": all else. That no difference is shown is not that there is none, least of all with few answers.
 *
 * That women and men differ is seldom said only of those who were asked, so what only the correction for a finite
 * population shows is not shown: see {@link testChange}. When `asked` tells how many women and men were asked together, the difference is tested with them as a finite population
 * too, over the ways to divide them, see {@link AskedSplits}; what only one of the two ways shows "kan inte bedömas", and
 * the reason says on what it depends.
 *
 * Plain figures are judged not at all: those that count everybody have no sampling error, and no test applies; the shares
 * of a survey have one that is not known without the number of answers of women and of men. Women's and men's shares are
 * often published without those: see {@link jointGenderCounts}. Among many indicators some differences are shown by
 * chance: adjust their p-values together.
 *
 * @param groups `women` and `men`: both surveys with answers, see {@link testDifference}, or both plain figures
 * @param options `basis`: "everybody" or "survey", for plain figures; `confidence` as a fraction (0.95); `negligible`;
 * `asked` of both together; `unit` and `digits` of the summary of plain figures
 * @throws {TypeError|RangeError} when one is a survey and the other is not, or `basis` is not said for plain figures
 * @example
 * const { gap, suggestion, reason } = genderDifference({ women: { positive: 32, answered: 36 }, men: { positive: 27, answered: 31 } });
 * [gap.toFixed(1), suggestion]; // => ["1.8", "kan inte bedömas"]
 * reason; // => "skillnaden är 1,8 procentenheter men så få svar att slumpen räcker som förklaring (p = 1,000)"
 */
export function genderDifference(
  groups: { readonly women: SurveyShare | MaybeValue; readonly men: SurveyShare | MaybeValue },
  options: GenderDifferenceOptions = {},
): Summarised<GenderDifference> {
  checkObject("options", options, ["basis", "confidence", "negligible", "asked", "unit", "digits"]);
  const { women, men } = groups;
  if (isSurvey(women) && isSurvey(men)) return ofSurveys(women, men, options);
  if (isSurvey(women) || isSurvey(men)) {
    throw new TypeError("women and men must both be given with their answers, or both as plain figures");
  }
  return ofFigures(women, men, options);
}

function ofSurveys(women: SurveyShare, men: SurveyShare, options: GenderDifferenceOptions) {
  const { basis, confidence, negligible, asked } = options;
  if (basis === "everybody") throw new TypeError('basis must be "survey" for shares with answers, was "everybody"');
  const test = testBeyondAsked(women, men, { confidence, names: ["kvinnor", "män"] });
  const limit = negligible === undefined ? undefined : checkNumber("negligible", negligible, "positive");
  const splits =
    asked === undefined ? null : (askedSplits(women, men, checkNumber("asked", asked, "positive")) ?? null);
  const { suggestion, reason } = withAsked(suggest(test, limit), test, splits);
  const verdict = verdictWithAsked(test.verdict, splits);
  const assumes = [...test.assumes, JUDGEMENT];
  const result: GenderDifference = {
    ...{ women: test.a.share, men: test.b.share, gap: test.difference, test, splits, missing: null },
    ...{ verdict, suggestion, reason },
    ...{ method: test.method, confidence: test.confidence, assumes },
  };
  // What the test says alone is not told first, to be taken back after.
  const digits = digitsOf(test.a.share, test.b.share);
  const found =
    verdict === test.verdict
      ? test.summary
      : `Kvinnor ${percent(test.a.share, digits)}, män ${percent(test.b.share, digits)}.`;
  return summarised(result, `${found} Förslag: ${suggestion}, ${reason}.`, assumes);
}

const NO_TEST: Readonly<Record<Basis, string>> = {
  everybody:
    "måttet räknar alla, så skillnaden finns men inget test är tillämpligt; om behoven förklarar den vet inte måttet",
  survey:
    "antalet svar bland kvinnor och bland män är inte känt, så det går inte att pröva om slumpen räcker som förklaring",
};

function ofFigures(women: MaybeValue, men: MaybeValue, options: GenderDifferenceOptions) {
  const { basis: said, confidence: _, negligible: __, asked: ____, ...wording } = options;
  const basis = checkChoice("basis", said, BASES);
  const { summary, ratio: ___, method, ...gap } = genderGap({ women, men }, wording);
  const reason = gap.missing === null ? NO_TEST[basis] : `värde saknas för ${gap.missing}`;
  const suggestion = "kan inte bedömas";
  const assumes = [JUDGEMENT];
  const result: GenderDifference = {
    ...{ ...gap, test: null, splits: null, verdict: null, suggestion, reason, method, confidence: null, assumes },
  };
  return summarised(result, `${summary} Förslag: ${suggestion}, ${reason}.`, assumes);
}

function isSurvey(group: SurveyShare | MaybeValue): group is SurveyShare {
  return typeof group === "object" && group !== null && "answered" in group;
}
