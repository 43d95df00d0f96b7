import { formatNumber } from "../text/number.ts";

/** The ends of a value's interval of uncertainty: both or none. */
export interface Interval {
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

/** What an interval is called for readers, wherever it is told. */
export const INTERVAL = "osäkerhetsintervall";

/** The ends of an interval; undefined when there is none. */
export function intervalOf({ lower, upper }: Interval): { readonly lower: number; readonly upper: number } | undefined {
  return typeof lower === "number" && typeof upper === "number" ? { lower, upper } : undefined;
}

/**
 * See that an area has both ends of its interval or none, and that its value lies between them.
 *
 * @param what what the value is called in the message
 * @throws {RangeError} naming the chart and the area
 */
export function checkInterval(
  chart: string,
  what: string,
  row: Interval & { readonly municipality: string; readonly value: number | null },
): void {
  const { municipality, value, lower, upper } = row;
  const interval = intervalOf(row);
  if (interval === undefined) {
    if ((lower ?? upper ?? null) === null) return;
    throw new RangeError(`${chart}: ${municipality} must have both lower and upper or none, had one`);
  }
  if (value !== null && interval.lower <= value && value <= interval.upper) return;
  throw new RangeError(
    `${chart}: the ${what} of ${municipality} must lie within lower and upper (${lower}–${upper}), was ${value}`,
  );
}

/**
 * An interval for readers; ends below zero are told with a word, since a dash would look like a minus.
 *
 * @example
 * intervalText({ lower: 68, upper: 76 }, { digits: 0, unit: "%" }); // => "68–76\u00a0%"
 */
export function intervalText(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { digits, unit }: { readonly digits: number; readonly unit: string },
): string {
  const between = lower < 0 || upper < 0 ? " till " : "–";
  return `${formatNumber(lower, { digits })}${between}${formatNumber(upper, { digits, unit })}`;
}
