import { inShort } from "../in-short.ts";

/**
 * The number of a month since year 0, so that consecutive months have consecutive numbers.
 *
 * @param argument its name, as the caller wrote it
 * @throws {TypeError|RangeError} when it is not written year-month
 * @example
 * monthNumber("2021-01") - monthNumber("2020-12"); // => 1
 */
export function monthNumber(period: string, argument = "period"): number {
  const wanted = `${argument} must be a month such as "2021-01"`;
  if (typeof period !== "string") throw new TypeError(`${wanted}, was ${inShort(period)}`);
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period) ?? [];
  if (year === undefined || month === undefined) throw new RangeError(`${wanted}, was ${inShort(period)}`);
  return Number(year) * 12 + Number(month) - 1;
}

/**
 * The month of a number.
 *
 * @example
 * monthName(monthNumber("2021-12") + 1); // => "2022-01"
 */
export function monthName(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, "0");
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}`;
}
