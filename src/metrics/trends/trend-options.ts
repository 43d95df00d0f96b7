import { checkArray, checkBoolean, checkChoice, checkNumber, checkObject } from "../check.ts";
import { breaksOf, type SeriesBreak } from "./split-at-breaks.ts";
import { TREND_METHODS, type TrendMethod } from "./trend-types.ts";

/** How a trend is to be found. */
export interface TrendOptions {
  readonly method: TrendMethod;
  /** The last year before each break in the series, plain or with a label: 2018 stands between 2018 and 2019. */
  readonly breaks?: readonly (number | SeriesBreak)[];
  /** Count across breaks all the same; the result then says so. */
  readonly acrossBreak?: boolean;
  /** A fraction; 0.95 when nothing is said. */
  readonly confidence?: number;
}

/** Trend options with nothing left unsaid. */
export interface CheckedTrendOptions {
  readonly method: TrendMethod;
  readonly breaks: readonly SeriesBreak[];
  readonly acrossBreak: boolean;
  readonly confidence: number;
}

/**
 * Check the options of a trend, and fill in what was not said.
 *
 * @throws {TypeError|RangeError} naming the option: a misspelled `break` must not count across one in silence
 * @example
 * checkTrendOptions({ method: "endpoint" }); // => { method: "endpoint", breaks: [], acrossBreak: false, confidence: 0.95 }
 */
export function checkTrendOptions(options: TrendOptions): CheckedTrendOptions {
  checkObject("options", options, ["method", "breaks", "acrossBreak", "confidence"]);
  const { breaks = [], acrossBreak = false, confidence = 0.95 } = options;
  return {
    method: checkChoice("method", options.method, TREND_METHODS),
    breaks: breaksOf(checkArray("breaks", breaks)),
    acrossBreak: checkBoolean("acrossBreak", acrossBreak),
    confidence: checkNumber("confidence", confidence, "fraction"),
  };
}
