import { type PlotScale, plotScale } from "./plot-scale.ts";
import type { RankedBarsOptions } from "./ranked-bars.ts";
import { textWidth } from "./text-width.ts";
import { type Interval, intervalOf } from "./value-interval.ts";

/** Between the end of a bar and its value, in pixels. */
export const VALUE_GAP = 6;

/** Where a row ends, and its value is written: at the end of its bar or of its interval. */
export function rowEnd(value: number, row: Interval): number {
  const { lower = value, upper = value } = intervalOf(row) ?? {};
  return value < 0 ? Math.min(value, lower) : Math.max(value, upper);
}

/** From the least to the largest value, intervals, zero and reference included, with room for the values outside the bars. */
export function barScale(
  { reference }: Pick<RankedBarsOptions, "reference">,
  rows: readonly ({ readonly value: number | null } & Interval)[],
  width: number,
  text: (value: number) => string,
): PlotScale {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const ends = rows.flatMap((row) => Object.values(intervalOf(row) ?? {}));
  const levels = [0, ...values, ...ends, ...(reference ? [reference.value] : [])];
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const room = (some: readonly number[]): number =>
    Math.max(1, ...some.map((value) => Math.ceil(textWidth(text(value), { bold: true })) + VALUE_GAP + 1));
  const from = room(values.filter((value) => value < 0));
  const to = room(values.filter((value) => value >= 0));
  return plotScale([low, high > low ? high : low + 1], [from, width - to]);
}
