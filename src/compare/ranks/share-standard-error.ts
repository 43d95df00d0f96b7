import { normalQuantile } from "../../metrics/distributions/normal.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import { effectiveSize } from "../../metrics/shares/effective-size.ts";
import { wilsonInterval } from "../../metrics/shares/wilson-interval.ts";
import { type SurveyShare, surveyAnswers } from "../surveys/survey-answers.ts";

/**
 * Standard error (medelfel) of a share from a survey, in percentage points, with the correction for a finite population
 * when it is known how many were asked:
 *
 *     √( p(1 − p)/(n − 1) · (N − n)/(N − 1) ),   n answered of N asked
 *
 * - At 0 and 100 percent that would be 0, as if nothing could be otherwise. There it is the width of Wilson's 95 percent
 *   interval divided by z = 1.96: z/(n + z²). The whole width and not half of it, because all of the interval lies on one
 *   side of the share: so much may the truth lie off on the only side where it can.
 * - A share known only to some decimals stands for several counts: the largest standard error of theirs, and the
 *   rounding itself (a uniform error of h²/3, ± h half a unit of the last decimal) added in square.
 *
 * For comparisons of several shares by their normal approximation, such as rank intervals. For one share take
 * `proportionInterval`, for two `testDifference`: they need no approximation.
 *
 * @param survey counts, or a rounded share with `answered`; `asked` when it is known
 * @returns percentage points; 0 when everybody who was asked answered and the share is not rounded
 * @throws {TypeError|RangeError} on counts that cannot be true together, or a share that no count of so many answers
 * rounds to
 * @example
 * shareStandardError({ positive: 40, answered: 50 }).toFixed(2); // => "5.71"
 * shareStandardError({ positive: 13, answered: 13 }).toFixed(2); // => "11.64"
 * shareStandardError({ positive: 79, answered: 79, asked: 79 }); // => 0
 */
export function shareStandardError(survey: SurveyShare): number {
  const { candidates, rounded } = surveyAnswers(survey);
  const largest = Math.max(...candidates.map(ofCounts));
  if (!rounded) return largest;
  const half = 0.5 * 10 ** -("decimals" in survey ? (survey.decimals ?? 0) : 0);
  return Math.sqrt(largest * largest + (half * half) / 3);
}

function ofCounts(counts: SurveyCounts): number {
  const { positive, answered } = counts;
  if (positive === 0 || positive === answered) {
    const { lower, upper } = wilsonInterval(counts, 0.95);
    return (upper - lower) / normalQuantile(0.975);
  }
  const share = positive / answered;
  // The finite population by the effective number of answers, n · (N − 1)/(N − n).
  const variance = (share * (1 - share) * answered) / ((answered - 1) * effectiveSize(counts));
  return 100 * Math.sqrt(variance);
}
