import { checkNumber, checkObject } from "../check.ts";
import { normalQuantile } from "../distributions/normal.ts";

/** A survey: how many answered of those who were asked. */
export interface Survey {
  readonly answered: number;
  readonly asked: number;
}

/** What a margin of error is asked for: `share` in percent for the margin at the observed share, else the worst case. */
export interface SurveyMargin extends Survey {
  readonly share?: number | undefined;
  readonly confidence?: number | undefined;
}

/**
 * Margin of error (felmarginal) of a share from a survey that asked everybody and that some did not answer.
 *
 *     z · √( p(1 − p)/(n − 1) · (N − n)/(N − 1) ),   n answered of N asked
 *
 * Without `share` it is the reports' rule: the worst case p = 0.5, 95 percent, corrected for the finite population.
 * With `share` it is the margin at the observed share. Both treat those who did not answer as if they were silent at
 * random; when silence goes with an opinion, no margin covers it. Near 0 and 100 percent, or with few answers, the true
 * uncertainty is not symmetric: use an exact interval instead. `describeMarginOfError` gives the margin with its method and
 * a sentence.
 *
 * @param survey `answered` and `asked` as counts, `share` in percent, `confidence` as a fraction (0.95)
 * @returns percentage points (procentenheter); 0 when everybody answered
 * @throws {TypeError|RangeError} when more answered than were asked, fewer than two answered and someone is silent, or on
 * an unknown name
 * @see Margins printed in Huddinge's reports: 67 of 79 → ±5, 66 of 99 → ±7
 * @example
 * Math.round(marginOfError({ answered: 67, asked: 79 })); // => 5
 * marginOfError({ answered: 79, asked: 79 }); // => 0
 */
export function marginOfError(survey: SurveyMargin): number {
  const given = checkObject("survey", survey, ["answered", "asked", "share", "confidence"]);
  // Defaults stand in for what is left out only: null is an error.
  const { share = 50, confidence: level = 0.95 } = given;
  const answered = checkNumber("answered", given.answered, "countFromOne");
  const asked = checkNumber("asked", given.asked, "countFromOne");
  const p = checkNumber("share", share, "share") / 100;
  const confidence = checkNumber("confidence", level, "fraction");
  if (answered > asked) throw new RangeError(`answered must be at most asked (${asked}), was ${answered}`);
  if (answered === asked) return 0;
  if (answered < 2) throw new RangeError(`answered must be 2 or more for a margin of error, was ${answered}`);
  const variance = ((p * (1 - p)) / (answered - 1)) * ((asked - answered) / (asked - 1));
  return 100 * normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
}
