import { DISPLAY, type Displayable } from "../text/mime.ts";
import type { LayeredSpec } from "./layer.ts";
import { narrowWidth, wideWidth } from "./sizes.ts";

/** What a cell of the table under a chart holds; a missing value carries its reason. */
export type ChartCell = string | number | { readonly missing: string };

/** A column of the table. A number without `digits` is written as it is: a year is not grouped by thousands. */
export interface ChartColumn {
  readonly name: string;
  readonly title: string;
  readonly digits?: number;
  readonly unit?: string;
}

/** The figures behind a chart, as a reader may want to copy them. */
export interface ChartData {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Readonly<Record<string, ChartCell>>[];
}

/** The words around a chart, in Swedish: the finding, the figure with its unit, the finding told in words, the source. */
export interface ChartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly source: string;
}

/** A chart as data: its words, its figures, and its Vega-Lite specification for a page and for a telephone. */
export interface PlainChart extends ChartWords {
  readonly kind: "chart";
  readonly spec: LayeredSpec;
  readonly narrowSpec: LayeredSpec;
  readonly data: ChartData;
}

/** A chart that can be displayed. */
export interface Chart extends PlainChart, Displayable {}

const made = new WeakSet<object>();

/** Whether a value is a chart as the words of this folder make them: plain data, that may be drawn anywhere. */
export function isChart(value: unknown): value is Chart {
  return typeof value === "object" && value !== null && made.has(value);
}

/** Put a chart together; `draw` makes the specification for a width in pixels. */
export function makeChart(words: ChartWords, data: ChartData, draw: (width: number) => LayeredSpec): Chart {
  const { title, subtitle, alt, source } = words;
  const chart: Chart = {
    kind: "chart",
    title,
    subtitle,
    alt,
    source,
    spec: draw(wideWidth),
    narrowSpec: draw(narrowWidth),
    data,
    // Vega is read when something is drawn: who only makes charts, or none, does not wait for it.
    [DISPLAY]: async () => (await import("./chart-bundle.ts")).chartBundle(chart),
  };
  made.add(chart);
  return chart;
}
