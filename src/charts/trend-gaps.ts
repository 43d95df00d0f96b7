import type { Layer } from "./layer.ts";
import { missingMarks } from "./missing-mark.ts";
import { textLayer } from "./pixel-layers.ts";
import { smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import type { Series } from "./trend-series.ts";

/** The years in which some area has no value. */
export function missingYears(series: readonly Series[], years: readonly number[]): number[] {
  return years.filter((year) => series.some((one) => lacks(one, year)));
}

/** Whether an area has no value in a year. */
export function lacks({ byYear }: Series, year: number): boolean {
  return (byYear.get(year)?.value ?? null) === null;
}

/** What the hollow marks under the axis mean. */
export function missingKey(y: number, complete: boolean, left: number): Layer[] {
  const text = complete ? "värde saknas" : "värde saknas för någon kommun (se siffrorna)";
  return [
    ...missingMarks([{ x: 5 - left, y }]),
    ...textLayer([{ x: 15 - left, y, text, colour: colour("quiet") }], { size: smallFontSize }),
  ];
}
