import { checkObject } from "../../metrics/check.ts";
import { checkCounts, type SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { countsWithinRounding } from "../../metrics/shares/rounded-share.ts";

/** The names that a survey may have. */
export const SURVEY_KEYS = ["positive", "share", "decimals", "answered", "asked"] as const;

// More counts than this that round to a share, and only the least and the most are judged.
const MOST_CANDIDATES = 20;

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

/** A survey as read: its share in percent, and the counts it may stand for: one, unless the share was rounded. */
export interface SurveyRead {
  readonly share: number;
  readonly answered: number;
  readonly asked: number | undefined;
  readonly rounded: boolean;
  readonly candidates: readonly [SurveyCounts, ...SurveyCounts[]];
}

/**
 * Read a survey that a caller gave, and give the counts that it may stand for, in order: all when they are at most 20, and
 * not only the least and the most, because Fisher's two-sided p does not always fall as two shares move apart; when they are
 * more, the least and the most. The names of its fields are for the caller of this to check: see {@link SURVEY_KEYS}.
 *
 * @throws {TypeError|RangeError} naming the field: on counts that cannot be true together, on both or neither of
 * `positive` and `share`, or on a share that no count of so many answers rounds to
 * @example
 * surveyAnswers({ positive: 46, answered: 65 }).candidates; // => [{ positive: 46, answered: 65 }]
 * surveyAnswers({ share: 77, answered: 211 }).candidates.map((counts) => counts.positive); // => [162, 163]
 */
export function surveyAnswers(survey: SurveyShare): SurveyRead {
  if (!isRounded(survey)) {
    if ("decimals" in survey && survey.decimals !== undefined) {
      throw new TypeError(`decimals must be left out when there is no share, was ${survey.decimals}`);
    }
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
  const { least, most } = range;
  const between = most - least < MOST_CANDIDATES ? most - least : 1;
  const others = Array.from({ length: between }, (_, i) => ({
    ...read,
    positive: between === 1 ? most : least + 1 + i,
  }));
  return { ...size(read), share, rounded: true, candidates: [{ ...read, positive: least }, ...others] };
}

/**
 * Read a survey that is an argument of its own: errors name it, "before.positive must be …".
 *
 * @throws {TypeError|RangeError} as {@link surveyAnswers}
 * @example
 * readSurvey("before", { positive: 3, answered: 4 }).share; // => 75
 */
export function readSurvey(argument: string, survey: SurveyShare): SurveyRead {
  checkObject(argument, survey, SURVEY_KEYS);
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
