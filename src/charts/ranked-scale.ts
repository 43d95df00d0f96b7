import { type PlotScale, plotScale } from "./plot-scale.ts";
import type { RankedBarsOptions } from "./ranked-bars.ts";
import { textWidth } from "./text-width.ts";

/** Between the end of a bar and its value, in pixels. */
export const VALUE_GAP = 6;

/** From the least to the largest value, zero and reference included, with room for the values outside the bars. */
export function barScale(
  { reference }: Pick<RankedBarsOptions, "reference">,
  rows: readonly { readonly value: number | null }[],
  width: number,
  text: (value: number) => string,
): PlotScale {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const levels = [0, ...values, ...(reference ? [reference.value] : [])];
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const room = (some: readonly number[]): number =>
    Math.max(1, ...some.map((value) => Math.ceil(textWidth(text(value), { bold: true })) + VALUE_GAP + 1));
  const from = room(values.filter((value) => value < 0));
  const to = room(values.filter((value) => value >= 0));
  return plotScale([low, high > low ? high : low + 1], [from, width - to]);
}
