import type { Config } from "vega-lite";
import { numberLocale } from "./locale.ts";
import { fontFamily, fontSize, lineHeight } from "./sizes.ts";
import { colour } from "./theme.ts";

/** Between an axis and its labels, in pixels. */
export const LABEL_PADDING = 8;

/**
 * What all charts share: Swedish numbers, one font, quiet axes. `autosize` is off because every chart lays itself out
 * in whole pixels: Vega measures text poorly without a canvas.
 */
export const chartConfig: Config = {
  autosize: "none",
  background: colour("background"),
  font: fontFamily,
  aria: false,
  locale: { number: numberLocale },
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    grid: true,
    gridColor: colour("grid"),
    labelColor: colour("quiet"),
    labelFontSize: fontSize,
    labelPadding: LABEL_PADDING,
    labelLimit: 0,
    labelOverlap: false,
    labelFlush: false,
    labelBound: false,
  },
  text: { fontSize, lineHeight, lineBreak: "\n", limit: 0, baseline: "middle", color: colour("text") },
  rule: { color: colour("axis") },
};
