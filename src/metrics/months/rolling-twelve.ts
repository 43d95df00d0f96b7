import { checkBoolean, checkNumber, checkObject } from "../check.ts";
import { finiteResult } from "../finite-result.ts";
import { type MonthValue, monthSeries } from "./month-series.ts";

/** A month's value and what it weighs, such as the hours that could have been worked. */
export interface WeightedMonth extends MonthValue {
  readonly weight?: number;
}

/** Twelve months that end with `period`, or the reason why they have no value. */
export interface RollingTwelve {
  readonly period: string;
  readonly value: number | null;
  readonly missing: string | null;
  readonly method: "mean" | "weighted-mean" | "sum";
}

const WINDOW = 12;

/**
 * Rolling twelve months (rullande tolv månader, r12): the mean of the twelve months that end with each month. It takes
 * out the season, so that November can be put beside January.
 *
 * A rate such as sick leave (sjukfrånvaro) needs weights, the hours that could have been worked in each month: then r12
 * is the rate of the year, Σ weight·value / Σ weight. The plain mean of monthly rates is only near it. Amounts and
 * counts are summed with `sum`.
 *
 * Neighbouring r12 values share eleven months: a row of them that falls is one fact, not many. Do not test them, draw a
 * trend through them or put them into processLimits; use the months themselves.
 *
 * @param points months in any order; a month that is missing, given or not, leaves the windows that hold it without value
 * @param options `sum`: sums instead of means
 * @returns a row for every calendar month from the first to the last
 * @throws {TypeError|RangeError} when a month occurs twice, only some have weights, a weight is negative, sums are weighted,
 * or the result is not finite
 * @example
 * const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
 * const r12 = rollingTwelve(months.map((month, index) => ({ period: `2021-${month}`, value: index })));
 * r12[10]; // => { period: "2021-11", value: null, missing: "färre än tolv månader", method: "mean" }
 * r12[11].value; // => 5.5
 */
export function rollingTwelve(
  points: readonly WeightedMonth[],
  options: { readonly sum?: boolean } = {},
): RollingTwelve[] {
  const months = monthSeries(points);
  const { sum: summed = false } = checkObject("options", options, ["sum"]);
  const method = chosenMethod(points, checkBoolean("sum", summed));
  const rolled = months.map(({ period }, index) => {
    const missing = { period, value: null, method };
    if (index < WINDOW - 1) return { ...missing, missing: "färre än tolv månader" };
    const window = months.slice(index - WINDOW + 1, index + 1);
    const gaps = window.filter(({ value }) => value === null).map((month) => `${month.period} (${month.missing})`);
    if (gaps.length > 0) return { ...missing, missing: `värde saknas för ${gaps.join(", ")}` };
    // Every window is summed afresh: a running sum would carry its rounding errors along.
    const weights = window.map((month) => (method === "weighted-mean" ? (month.given?.weight ?? 0) : 1));
    const sum = window.reduce((total, { value }, month) => total + (value ?? 0) * (weights[month] ?? 0), 0);
    const weight = weights.reduce((total, each) => total + each, 0);
    if (weight === 0) return { ...missing, missing: "alla vikter är noll" };
    return { period, value: method === "sum" ? sum : sum / weight, missing: null, method };
  });
  return finiteResult("points", rolled);
}

function chosenMethod(points: readonly WeightedMonth[], sum: boolean): RollingTwelve["method"] {
  // A month without a value needs no weight.
  const present = points.filter(({ value }) => value !== null);
  const weighted = present.filter(({ weight }) => weight !== undefined);
  for (const { period, weight } of weighted) checkNumber(`weight of ${period}`, weight, "nonNegative");
  if (weighted.length === 0) return sum ? "sum" : "mean";
  if (sum) throw new TypeError("sum must be false when months have weights, was true");
  const lacking = present.find(({ weight }) => weight === undefined);
  if (lacking === undefined) return "weighted-mean";
  const { period, weight } = lacking;
  throw new RangeError(`weight must be given for all months or for none, was ${weight} for ${period}`);
}
