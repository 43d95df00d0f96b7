import { show } from "./show.ts";

/** A day of the calendar as YYYY-MM-DD. Throws TypeError or RangeError naming the argument. */
export function checkDate(name: string, value: unknown): string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a day as "YYYY-MM-DD", was ${show(value)}`);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Some engines roll 30 February over into March instead of refusing it.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new RangeError(`${name} must be a day of the calendar as "YYYY-MM-DD", was ${show(value)}`);
  }
  return value;
}
