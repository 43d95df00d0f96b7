import { checkChoice, checkNumber, checkObject } from "../../metrics/check.ts";
import { DIRECTIONS, type Direction } from "../../metrics/direction.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import type { Interval } from "../../metrics/shares/interval.ts";
import { possibleRange } from "../../metrics/shares/possible-range.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { assumptions } from "./assumptions.ts";
import { SURVEY_KEYS, type SurveyShare, surveyAnswers } from "./survey-answers.ts";
import { exactTarget, marginTarget, rangeTarget, type Side, scoreTarget, sideOf } from "./target-methods.ts";
import { targetSentence } from "./target-sentence.ts";
import { unionRange } from "./union-range.ts";
import { type MethodResult, shownByNone, type Verdict, verdictOf, weakest } from "./verdict.ts";

/** Whether a share is above or below a target, and how far that holds. */
export interface TargetTest {
  readonly verdict: Verdict;
  /** Where the share of those who answered lies. */
  readonly direction: Side;
  /** One-sided, by the exact test; 1 when the share is at the target, or may lie on either side of it by rounding. */
  readonly p: number;
  /** What made `p`. */
  readonly method: "hypergeometric" | "binomial";
  /** "exact", "score", "margin" and, when it is known how many were asked, "possible range". */
  readonly methods: readonly MethodResult[];
  readonly share: number;
  readonly target: number;
  /** What the share of all asked can be, in percent, whatever the silent ones think. */
  readonly possible: Interval | undefined;
  readonly answered: number;
  readonly asked: number | undefined;
  readonly confidence: number;
  readonly assumes: readonly string[];
}

/**
 * Test of a share against a target (måltest): is the share of all asked above or below the target, and by which methods?
 * The finding that is tested is the side on which the share of those who answered lies.
 *
 * - `exact`: one-sided p when the population lies on the other side of the target or on it. With `asked`, X is
 *   hypergeometric(N, K, n) with the K nearest the target: below it P(X ≤ x) with the smallest K for which K/N ≥ target,
 *   above it P(X ≥ x) with the largest K for which K/N ≤ target. Without `asked`, X is binomial(n, target).
 * - `score`: one-sided p of z = |x/n − q| / √(q(1 − q)/n*), q the target, n* the effective number of answers n(N − 1)/(N − n).
 * - `margin`: the reports' rule: |share − target| > the worst-case margin of error. A crude rule: it knows neither the
 *   share nor the target, and asks for a two-sided certainty.
 * - `possible range`: the target lies outside what is possible for all asked; takes nothing for granted.
 *
 * A method with a p-value holds when p < (1 − confidence)/2: one-sided 0.025 at 0.95. The side is not chosen beforehand but
 * seen in the answers, so it must pay for both, and it is the evidence that the two-sided 95 percent interval asks for: the
 * exact test holds just when the target lies outside the hypergeometric interval (without `asked` Clopper and Pearson's), the
 * score test when it lies outside Wilson's. `detail` gives the two-sided p too. The verdict is "certain" when the possible range alone settles it, else "holds"
 * when exact, score and margin all hold, "depends on method" when some do, "not shown" when none does.
 *
 * A rounded share is judged for all counts that round to it, and the weakest finding is given; when they lie on
 * different sides of the target, nothing is shown.
 *
 * Not for several targets at once without `adjust`, nor for figures without sampling error, such as costs.
 *
 * @param question counts or a rounded `share`, see {@link SurveyShare}; `target` in percent; `confidence` as a fraction
 * (0.95); `good`: "high" (default: the target is to be reached) or "low" (not to be exceeded), for the sentence only
 * @throws {TypeError|RangeError} naming the argument
 * @see E. B. Wilson (1927), J. Amer. Statist. Assoc. 22 (score); W. G. Cochran (1977), Sampling Techniques, 3rd ed.,
 * ch. 3 (hypergeometric); C. F. Manski (1989), J. Human Resources 24 (possible range)
 * @example
 * const test = testTarget({ positive: 62, answered: 70, asked: 101, target: 83 });
 * [test.verdict, test.direction, test.p.toFixed(4)]; // => ["depends on method", "above", "0.0145"]
 * test.methods.map(({ method, holds }) => [method, holds]); // => [["exact", true], ["score", true], ["margin", false], ["possible range", false]]
 */
export function testTarget(
  question: SurveyShare & {
    readonly target: number;
    readonly confidence?: number | undefined;
    readonly good?: Direction | undefined;
  },
): Summarised<TargetTest> {
  checkObject("question", question, [...SURVEY_KEYS, "target", "confidence", "good"]);
  const survey = surveyAnswers(question);
  const target = checkNumber("target", question.target, "share");
  // Defaults stand in for what is left out only: null is an error.
  const { confidence: level = 0.95, good: better = "high" } = question;
  const confidence = checkNumber("confidence", level, "fraction");
  const good = checkChoice("good", better, DIRECTIONS);
  const [first, ...others] = survey.candidates;
  const judged = [
    judge(first, target, confidence),
    ...others.map((counts) => judge(counts, target, confidence)),
  ] as const;
  const astride = judged.some(({ direction }) => direction !== judged[0].direction);
  const found = astride ? { ...shownByNone(weakest(judged)), direction: "at" as const } : weakest(judged);
  const { share, answered, asked } = survey;
  const result: TargetTest = {
    ...found,
    method: asked === undefined ? "binomial" : "hypergeometric",
    share,
    target,
    possible: unionRange(judged.map(({ possible }) => possible)),
    answered,
    asked,
    confidence,
    assumes: assumptions([survey], found.verdict),
  };
  return summarised(result, targetSentence(result, good), result.assumes);
}

function judge(counts: SurveyCounts, target: number, confidence: number) {
  const direction = sideOf(counts, target);
  const question = { counts, target, side: direction, confidence };
  const exact = exactTarget(question);
  const sampling = [exact, scoreTarget(question), marginTarget(question)];
  const { asked } = counts;
  if (asked === undefined) {
    return { verdict: verdictOf(false, sampling), direction, p: exact.p, methods: sampling, possible: undefined };
  }
  const { lower, upper } = possibleRange({ ...counts, asked });
  const range = rangeTarget({ lower, upper }, target);
  const verdict = verdictOf(range.holds, sampling);
  return { verdict, direction, p: exact.p, methods: [...sampling, range], possible: { lower, upper } };
}
