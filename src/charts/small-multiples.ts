import { type Chart, makeChart } from "./chart.ts";
import { checkValues } from "./check-values.ts";
import { type NameTitle, nameTitleOf } from "./name-title.ts";
import { panelRows } from "./panel-rows.ts";
import { panelSeries } from "./panel-series.ts";
import { smallMultiplesAlt } from "./small-multiples-alt.ts";
import { smallMultiplesSpec } from "./small-multiples-spec.ts";
import type { SeriesBreak, TrendRow } from "./trend-chart.ts";
import { yearsOf } from "./trend-series.ts";

/** One panel: an indicator for the focus and others, or a municipality among the others. */
export interface Panel {
  readonly title: string;
  readonly series: readonly TrendRow[];
  /** The id of the area that this panel is about; the chart's focus when left out. */
  readonly focus?: string;
  readonly unit?: string;
  /** Decimals of the panel's values. */
  readonly digits?: number;
  readonly breaks?: readonly SeriesBreak[];
}

/** What to draw and the words around it. */
export interface SmallMultiplesOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly Panel[];
  /** The id of the area that the chart is about. */
  readonly focus: string;
  /** Whether all panels have one scale or each its own; the chart says which. Different units need their own. */
  readonly scale: "shared" | "own";
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Small multiples (rutnät av små diagram): a small trend for each indicator or each municipality, all over the same years.
 * The focus is strong with its last value, the others are thin and quiet. A line is interrupted where a value is missing (a
 * hollow mark under the axis) and where the series is broken (a dotted line). For an overview; read one trend closely with `trendChart`.
 *
 * @throws {RangeError} when there is no panel or no value, panels of one scale have different units, a year is not a whole
 *   number, an area has two values for a year, or no panel has the focus
 * @example
 * const chart = smallMultiples({
 *   title: "Kostnaden sjunker",
 *   subtitle: "Nettokostnadsavvikelse, procent",
 *   panels: [{ title: "Äldreomsorg", unit: "%", series: [{ municipality: "0126", name: "Huddinge", period: 2022, value: -16 }] }],
 *   focus: "0126",
 *   scale: "own",
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ panel: "Äldreomsorg", unit: "%", name: "Huddinge", "2022": "−16" }]
 */
export function smallMultiples(options: SmallMultiplesOptions): Chart {
  const { panels, focus, scale } = options;
  checkValues(
    "smallMultiples",
    panels.flatMap(({ series }) => series.map(({ value }) => value)),
  );
  if (scale !== "shared" && scale !== "own") {
    throw new RangeError(`smallMultiples: scale must be "shared" or "own", was ${String(scale)}`);
  }
  const units = [...new Set(panels.map(({ unit = "" }) => unit))];
  if (scale === "shared" && units.length > 1) {
    throw new RangeError(`smallMultiples: panels of one scale must have one unit, had ${units.join(", ")}`);
  }
  const grouped = panels.map((panel) => panelSeries(panel, focus));
  if (!panels.some(({ series }) => series.some(({ municipality }) => municipality === focus))) {
    throw new RangeError(`smallMultiples: focus must be an area of some panel, was ${focus}`);
  }
  const years = yearsOf(panels.flatMap(({ series }) => series));
  const data = {
    columns: [
      { name: "panel", title: "Ruta" },
      { name: "unit", title: "Enhet" },
      { name: "name", title: nameTitleOf(options) },
      ...years.map((year) => ({ name: String(year), title: String(year) })),
    ],
    rows: panelRows(grouped, years),
  };
  const alt = options.alt ?? smallMultiplesAlt(options, grouped);
  return makeChart({ ...options, alt }, data, (width) =>
    smallMultiplesSpec({ ...options, alt }, grouped, years, width),
  );
}
