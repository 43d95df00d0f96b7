import { checkCounts, type SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { countsWithinRounding } from "../../metrics/shares/rounded-share.ts";

/** A share known only to some decimals (default 0: a whole percent), as in the national survey of the elderly. */
export interface RoundedShare {
  /** In percent. */
  readonly share: number;
  readonly decimals?: number | undefined;
  readonly answered: number;
  readonly asked?: number | undefined;
}

/** What a test takes: counts (see exactCounts for how to recover them), or a share that was rounded. */
export type SurveyShare = SurveyCounts | RoundedShare;

/** A survey as read: its share in percent, and all the counts it may stand for: one, unless the share was rounded. */
export interface SurveyRead {
  readonly share: number;
  readonly answered: number;
  readonly asked: number | undefined;
  readonly rounded: boolean;
  readonly candidates: readonly [SurveyCounts, ...SurveyCounts[]];
}

/**
 * Read a survey that a caller gave, and give all the counts that it may stand for: all, and not only the least and the
 * most, because Fisher's two-sided p does not always fall as two shares move apart.
 *
 * @throws {TypeError|RangeError} naming the field: on counts that cannot be true together, on both or neither of
 * `positive` and `share`, or on a share that no count of so many answers rounds to
 * @example
 * surveyAnswers({ positive: 46, answered: 65 }).candidates; // => [{ positive: 46, answered: 65 }]
 * surveyAnswers({ share: 77, answered: 211 }).candidates.map((counts) => counts.positive); // => [162, 163]
 */
export function surveyAnswers(survey: SurveyShare): SurveyRead {
  if (!isRounded(survey)) {
    const counts = checkCounts(survey);
    return { ...size(counts), share: (100 * counts.positive) / counts.answered, rounded: false, candidates: [counts] };
  }
  if ("positive" in survey && survey.positive !== undefined) {
    throw new TypeError(`positive must be left out when share is given, was ${survey.positive}`);
  }
  const { share, decimals = 0 } = survey;
  const read = checkCounts({ positive: 0, answered: survey.answered, asked: survey.asked });
  const range = countsWithinRounding({ share, answered: read.answered, decimals });
  if (range === undefined) {
    throw new RangeError(`share must be one that a count of ${read.answered} answers rounds to, was ${share}`);
  }
  const least = { ...read, positive: range.least };
  const others = Array.from({ length: range.most - range.least }, (_, i) => ({
    ...read,
    positive: range.least + 1 + i,
  }));
  return { ...size(read), share, rounded: true, candidates: [least, ...others] };
}

/**
 * Read a survey that is an argument of its own: errors name it, "before.positive must be …".
 *
 * @throws {TypeError|RangeError} as {@link surveyAnswers}
 * @example
 * readSurvey("before", { positive: 3, answered: 4 }).share; // => 75
 */
export function readSurvey(argument: string, survey: SurveyShare): SurveyRead {
  if (typeof survey !== "object" || survey === null) {
    throw new TypeError(`${argument} must be an object with positive or share, and answered, was ${survey}`);
  }
  try {
    return surveyAnswers(survey);
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`${argument}.${error.message}`);
    if (error instanceof RangeError) throw new RangeError(`${argument}.${error.message}`);
    throw error;
  }
}

function isRounded(survey: SurveyShare): survey is RoundedShare {
  return "share" in survey && survey.share !== undefined;
}

function size({ answered, asked }: SurveyCounts) {
  return { answered, asked };
}
