import { type Summarised, summarised } from "../../text/summary.ts";
import { finiteResult } from "../finite-result.ts";
import { endpointTrend } from "./endpoint-trend.ts";
import { leastSquaresTrend } from "./least-squares-trend.ts";
import { mannKendallTrend } from "./mann-kendall-trend.ts";
import { breakName } from "./split-at-breaks.ts";
import { theilSenTrend } from "./theil-sen-trend.ts";
import { checkTrendOptions, type TrendOptions } from "./trend-options.ts";
import { type MissingPoint, trendPoints } from "./trend-points.ts";
import { trendAssumes, trendSentence } from "./trend-summary.ts";
import type { TrendEstimate, TrendMethod, TrendPoint, ValuePoint } from "./trend-types.ts";

/** A trend: the change per year and how far it holds. */
export interface Trend extends TrendEstimate {
  readonly method: TrendMethod;
  readonly confidence: number;
  /** How many years had a value. */
  readonly n: number;
  /** First and last year with a value. */
  readonly from: number;
  readonly to: number;
  readonly missing: readonly MissingPoint[];
  readonly assumes: readonly string[];
}

const ESTIMATE: Readonly<Record<TrendMethod, (points: readonly ValuePoint[], confidence: number) => TrendEstimate>> = {
  endpoint: endpointTrend,
  "least-squares": leastSquaresTrend,
  "theil-sen": theilSenTrend,
  "mann-kendall": mannKendallTrend,
};
const FEWEST: Readonly<Record<TrendMethod, number>> = {
  endpoint: 2,
  "least-squares": 3,
  "theil-sen": 3,
  "mann-kendall": 3,
};

/**
 * Trend (trend): the change per year of a yearly series, and whether it is more than chance. There is no default
 * method, because they answer different questions and can disagree:
 *
 * - `endpoint`: (last − first) / years. What reports often quote. Hears two years only; no interval, no p.
 * - `least-squares`: the slope of the straight line, with the t interval (n − 2 degrees of freedom). One odd year pulls it.
 * - `theil-sen`: the median of all pairwise slopes, with the interval from Kendall's S; exact for n ≤ 10. One odd year
 *   hardly moves it. Below 5 years no 95 percent interval exists, and the result says so.
 * - `mann-kendall`: whether there is a trend at all; S, tau-b and a two-sided p, exact for n ≤ 10 also with equal values,
 *   above that normal with corrections for ties and continuity. The slope beside it is Theil–Sen's.
 *
 * Do not use it for months (they have seasons), for values that were counted in different ways (see
 * {@link splitAtBreaks}), or to forecast. With few years only a large trend can be shown: "unchanged" means that no trend
 * was shown, not that there is none.
 *
 * @param points whole years, in any order; a null value is left out and named in `missing`. Rows of a run's figures for
 * one key figure, area and gender fit as they are
 * @returns `slope`, `lower`, `upper` in the values' unit per year; `direction` is "unchanged" when the interval contains
 * 0, for `mann-kendall` unless p < 1 − confidence; `noInterval` says why there is none
 * @throws {RangeError} when points lie on both sides of a break and `acrossBreak` was not asked for, a year comes twice,
 * or fewer than 3 years (`endpoint`: 2) have a value
 * @throws {TypeError} on an unknown method or option, and on what is not a series of points
 * @see Mann, Econometrica 13 (1945) 245–259; Theil, Indag. Math. 12 (1950) 85–91; Sen, JASA 63 (1968) 1379–1389;
 * Kendall, Rank Correlation Methods (1975)
 * @example
 * const points = [{ period: 2019, value: 77 }, { period: 2020, value: 70 }, { period: 2018, value: 82 }];
 * trend(points, { method: "endpoint" }).slope; // => -6
 * trend(points, { method: "mann-kendall" }).direction; // => "unchanged"
 */
export function trend(points: readonly TrendPoint[], options: TrendOptions): Summarised<Trend> {
  const { method, confidence, breaks, acrossBreak } = checkTrendOptions(options);
  const { values, missing } = trendPoints(points);
  const [first, last] = [values.at(0), values.at(-1)];
  if (first === undefined || last === undefined || values.length < FEWEST[method]) {
    throw new RangeError(`points must hold at least ${FEWEST[method]} values for ${method}, held ${values.length}`);
  }
  const [from, to] = [first.period, last.period];
  const crossed = breaks.filter(({ after }) => from <= after && after < to).map(breakName);
  if (crossed.length > 0 && !acrossBreak) {
    throw new RangeError(
      `points ${from}–${to} cross the break ${crossed.join(" and ")}: use splitAtBreaks, or ask for acrossBreak: true`,
    );
  }
  const estimate = finiteResult("points", ESTIMATE[method](values, confidence));
  const assumes = trendAssumes(method, { missing, crossed });
  const described = { method, confidence, n: values.length, from, to, missing, assumes };
  return summarised({ ...estimate, ...described }, trendSentence(estimate, described), assumes);
}
