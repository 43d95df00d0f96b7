import type { Layer } from "./layer.ts";
import { dotLayer, lineLayer, textLayer } from "./pixel-layers.ts";
import { smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { observed, type Series } from "./trend-series.ts";

/** The years in which some value is preliminary, and whether all values of the year are. */
export function preliminaryYears(
  series: readonly Series[],
  years: readonly number[],
): { readonly year: number; readonly all: boolean }[] {
  return years.flatMap((year) => {
    const points = series.flatMap(observed).filter((point) => point.year === year);
    const count = points.filter(({ preliminary }) => preliminary).length;
    return count === 0 ? [] : [{ year, all: count === points.length }];
  });
}

/** What the rings on the lines mean; the line tells them from those of missing values. */
export function preliminaryKey(y: number, left: number): Layer[] {
  return [
    ...lineLayer([{ x: -left, x2: 20 - left, y, y2: y }], { colour: colour("focus"), width: 2 }),
    ...dotLayer([{ x: 10 - left, y }], { stroke: colour("focus"), fill: colour("background"), size: 45 }),
    ...textLayer([{ x: 26 - left, y, text: "preliminärt värde", colour: colour("quiet") }], { size: smallFontSize }),
  ];
}
