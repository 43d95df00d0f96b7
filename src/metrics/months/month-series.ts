import { checkArray, checkObject } from "../check.ts";
import { type Valued, valued } from "../valued.ts";
import { monthName, monthNumber } from "./month.ts";

/** A month's value, or the reason why there is none. */
export interface MonthValue extends Valued {
  /** Year and month: "2021-01". */
  readonly period: string;
}

/** A month in its place in the calendar. */
export interface Month<T> {
  readonly period: string;
  readonly value: number | null;
  readonly missing: string | null;
  /** What was given for the month; null when nothing was. */
  readonly given: T | null;
}

/**
 * Put monthly values in calendar order, with a row for every month from the first to the last: a month that was not
 * given is missing ("ingen uppgift"), it is not skipped.
 *
 * @throws {TypeError|RangeError} when there is no month, one is not a month or occurs twice, or a value is not finite
 * @example
 * const months = monthSeries([{ period: "2021-03", value: 5 }, { period: "2021-01", value: 4 }]);
 * months.map(({ period, value, missing }) => [period, value ?? missing]); // => [["2021-01", 4], ["2021-02", "ingen uppgift"], ["2021-03", 5]]
 */
export function monthSeries<T extends MonthValue>(points: readonly T[]): Month<T>[] {
  const byMonth = new Map<number, T>();
  for (const [index, point] of checkArray("points", points).entries()) {
    checkObject(`points[${index}]`, point);
    const month = monthNumber(point.period);
    if (byMonth.has(month)) throw new RangeError(`points must hold each month once, held ${point.period} twice`);
    byMonth.set(month, point);
  }
  if (byMonth.size === 0) throw new RangeError("points must hold at least one month, was empty");
  const numbers = [...byMonth.keys()].sort((a, b) => a - b);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const period = monthName(first + index);
    const given = byMonth.get(first + index) ?? null;
    if (given === null) return { period, value: null, missing: "ingen uppgift", given };
    return { period, ...valued(`value of ${period}`, given), given };
  });
}
