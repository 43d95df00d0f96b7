import type { Layer } from "./layer.ts";
import { LABEL_PADDING } from "./config.ts";
import type { PlotScale } from "./plot-scale.ts";

/** The axes: an empty layer that holds both scales; the years are so many pixels further down than usual. */
export function trendAxes(
  x: PlotScale,
  y: PlotScale,
  years: number[],
  ticks: { readonly values: readonly number[]; readonly digits: number },
  below: number,
): Layer[] {
  return [
    {
      data: { values: [] },
      mark: { type: "point", opacity: 0 },
      encoding: {
        x: {
          field: "year",
          type: "quantitative",
          scale: { domain: [...x.domain], range: [...x.range], nice: false, zero: false },
          axis: { values: years, format: "d", grid: false, title: null, labelPadding: LABEL_PADDING + below },
        },
        y: {
          field: "value",
          type: "quantitative",
          scale: { domain: [...y.domain], nice: false, zero: false },
          axis: { values: [...ticks.values], format: `,.${ticks.digits}f`, title: null },
        },
      },
    },
  ];
}
