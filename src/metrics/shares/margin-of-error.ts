import { checkNumber } from "../check.ts";
import { normalQuantile } from "../distributions/normal.ts";

/** A survey: how many answered of those who were asked. */
export interface Survey {
  readonly answered: number;
  readonly asked: number;
}

/**
 * Margin of error (felmarginal) of a share from a survey that asked everybody and that some did not answer.
 *
 *     z · √( p(1 − p)/(n − 1) · (N − n)/(N − 1) ),   n answered of N asked
 *
 * Without `share` it is the reports' rule: the worst case p = 0.5, 95 percent, corrected for the finite population.
 * With `share` it is the margin at the observed share. Both treat those who did not answer as if they were silent at
 * random; when silence goes with an opinion, no margin covers it. Near 0 and 100 percent, or with few answers, the true
 * uncertainty is not symmetric: use an exact interval instead.
 *
 * @param survey `answered` and `asked` as counts, `share` in percent, `confidence` as a fraction (0.95)
 * @returns percentage points (procentenheter); 0 when everybody answered
 * @throws {RangeError} when more answered than were asked, or fewer than two answered and someone is silent
 * @see Margins printed in Huddinge's reports: 67 of 79 → ±5, 66 of 99 → ±7
 * @example
 * Math.round(marginOfError({ answered: 67, asked: 79 })); // => 5
 * marginOfError({ answered: 79, asked: 79 }); // => 0
 */
export function marginOfError(survey: Survey & { readonly share?: number; readonly confidence?: number }): number {
  const answered = checkNumber("answered", survey.answered, "countFromOne");
  const asked = checkNumber("asked", survey.asked, "countFromOne");
  const p = checkNumber("share", survey.share ?? 50, "share") / 100;
  const confidence = checkNumber("confidence", survey.confidence ?? 0.95, "fraction");
  if (answered > asked) throw new RangeError(`answered must be at most asked (${asked}), was ${answered}`);
  if (answered === asked) return 0;
  if (answered < 2) throw new RangeError(`answered must be 2 or more for a margin of error, was ${answered}`);
  const variance = ((p * (1 - p)) / (answered - 1)) * ((asked - answered) / (asked - 1));
  return 100 * normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
}
