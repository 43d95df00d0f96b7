import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkNumber, checkObject } from "../check.ts";
import { checkCounts } from "./check-counts.ts";
import type { Interval } from "./interval.ts";

/** Between what the share of all asked must lie, in percent. */
export interface PossibleRange extends Interval {
  readonly method: "possible range";
  readonly positive: number;
  readonly answered: number;
  readonly asked: number;
  /** Empty: nothing is taken for granted. */
  readonly assumes: readonly string[];
}

/**
 * Possible range of a share (möjligt spann): between what the share of all asked lies whatever those who did not answer
 * think.
 *
 *     x/N to (x + N − n)/N,   x positive of n answered of N asked
 *
 * No confidence and no assumption: it is certain. Wide when many are silent; it is then that an interval says more, if
 * the silent ones can be taken to be like the others.
 *
 * @returns percent of all asked; one point when everybody answered
 * @throws {TypeError|RangeError} on counts that cannot be true together, when nobody answered, or on an unknown name
 * @see C. F. Manski (1989), Anatomy of the Selection Problem, J. Human Resources 24
 * @example
 * const { lower, upper } = possibleRange({ positive: 46, answered: 65, asked: 79 });
 * [lower.toFixed(1), upper.toFixed(1)]; // => ["58.2", "75.9"]
 */
export function possibleRange(survey: {
  readonly positive: number;
  readonly answered: number;
  readonly asked: number;
}): Summarised<PossibleRange> {
  checkObject("survey", survey, ["positive", "answered", "asked"]);
  const { positive, answered } = checkCounts(survey);
  const asked = checkNumber("asked", survey.asked, "countFromOne");
  const silent = asked - answered;
  const lower = (100 * positive) / asked;
  const upper = (100 * (positive + silent)) / asked;
  const result = { lower, upper, method: "possible range", positive, answered, asked, assumes: [] } as const;
  return summarised(result, sentence(result));
}

function sentence({ lower, upper, answered, asked }: PossibleRange): string {
  const [least, most] = [formatNumber(lower, { digits: 1 }), formatNumber(upper, { digits: 1, unit: "procent" })];
  const silent = asked - answered;
  if (silent === 0) {
    const all = asked === 1 ? "Den enda tillfrågade" : `Alla ${formatNumber(asked)} tillfrågade`;
    return `${all} svarade: andelen är ${most}.`;
  }
  const who = `${silent === 1 ? "den enda" : `de ${formatNumber(silent)}`} av ${formatNumber(asked)} som inte svarade`;
  return `Vad ${who} än tycker är andelen bland alla tillfrågade minst ${least} och högst ${most}.`;
}
