import { checkNumber } from "../../metrics/check.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import type { Interval } from "../../metrics/shares/interval.ts";
import { assumptions } from "./assumptions.ts";
import { MOST_WORK } from "./finite-exact.ts";
import { type DifferenceFound, differenceWork, judgeDifference } from "./judge-difference.ts";
import type { SurveyRead } from "./survey-answers.ts";
import { unionRange } from "./union-range.ts";
import { shownByNone, weakest } from "./verdict.ts";

/** A share that was compared, in percent, and what it rests on. */
export interface ComparedShare {
  readonly share: number;
  readonly answered: number;
  readonly asked: number | undefined;
}

/** The difference between two shares, in percentage points, and how far it holds. */
export interface SharesCompared extends DifferenceFound {
  readonly difference: number;
  readonly confidence: number;
  readonly assumes: readonly string[];
}

/**
 * Compare two surveys as read, a − b, over the counts that their shares may stand for: the weakest finding, the union of
 * the intervals; nothing is shown when the counts do not even agree on the direction.
 *
 * All pairs of counts are judged when that is soon done, otherwise the least and the most of each with each other: the
 * weakest is the pair that lies closest, unless Fisher's p, which does not always fall as two shares move apart, says
 * otherwise by a little.
 *
 * @param options `confidence` as a fraction (0.95)
 * @param judge of one pair of counts: judgeDifference for those who were asked, judgeBeyondAsked for what lies behind as well
 * @throws {TypeError|RangeError} naming the option
 */
export function compareShares(
  a: SurveyRead,
  b: SurveyRead,
  options: { readonly confidence?: number | undefined },
  judge: typeof judgeDifference = judgeDifference,
) {
  const { confidence: level = 0.95 } = options;
  const confidence = checkNumber("confidence", level, "fraction");
  const pairs = pairsToJudge(a, b);
  const first = judge(a.candidates[0], b.candidates[0], confidence);
  const judged = [first, ...pairs.slice(1).map(([x, y]) => judge(x, y, confidence))] as const;
  const astride = judged.some(({ direction }) => direction !== first.direction);
  const found = astride ? { ...shownByNone(weakest(judged)), direction: "same" as const } : weakest(judged);
  const interval: Interval = unionRange(judged) ?? found;
  const detectable = judged.map(({ minimalDetectable }) => minimalDetectable);
  const compared: SharesCompared = {
    ...found,
    difference: a.share - b.share,
    lower: interval.lower,
    upper: interval.upper,
    possible: unionRange(judged.map(({ possible }) => possible)),
    minimalDetectable: detectable.includes(undefined) ? undefined : Math.max(...detectable.map((size) => size ?? 0)),
    confidence,
    assumes: assumptions([a, b], found.verdict),
  };
  return compared;
}

/** The part of a survey that a result carries. */
export function comparedShare({ share, answered, asked }: SurveyRead): ComparedShare {
  return { share, answered, asked };
}

function pairsToJudge(a: SurveyRead, b: SurveyRead): (readonly [SurveyCounts, SurveyCounts])[] {
  const work = a.candidates.length * b.candidates.length * differenceWork(a, b);
  const [first, second] = work <= MOST_WORK ? [a.candidates, b.candidates] : [ends(a), ends(b)];
  return first.flatMap((x) => second.map((y) => [x, y] as const));
}

function ends({ candidates }: SurveyRead): readonly SurveyCounts[] {
  return candidates.filter((_, i) => i === 0 || i === candidates.length - 1);
}
