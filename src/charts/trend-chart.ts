import { type Chart, makeChart } from "./chart.ts";
import type { NameTitle } from "./name-title.ts";
import { withPreliminary } from "./preliminary-words.ts";
import { trendAlt } from "./trend-alt.ts";
import { trendData } from "./trend-data.ts";
import { preliminaryYears } from "./trend-preliminary.ts";
import { trendSeries } from "./trend-series.ts";
import { trendSpec } from "./trend-spec.ts";

/** One observation: an area's value in a year, or the reason why there is none. */
export interface TrendRow {
  readonly municipality: string;
  readonly name: string;
  readonly period: number;
  readonly value: number | null;
  readonly missing?: string | null | undefined;
  /** Whether the value may still be changed by its source; as tables of figures have it. */
  readonly preliminary?: boolean | null | undefined;
}

/** Where a series is broken: values after the year `after` are not comparable with those up to it. */
export interface SeriesBreak {
  readonly after: number;
  readonly label: string;
}

/** What to draw and the words around it. */
export interface TrendOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly series: readonly TrendRow[];
  /** The id of the area that the chart is about. */
  readonly focus: string;
  readonly unit: string;
  /** Decimals in labels and table. */
  readonly digits?: number;
  readonly breaks?: readonly SeriesBreak[];
  /** A level to compare with, such as the reference cost at 0. */
  readonly reference?: { readonly value: number; readonly label: string };
  /** The level that was decided, drawn apart from the reference. */
  readonly target?: { readonly value: number; readonly label: string };
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * A line chart over the years: one municipality against its peers. The focus line is strong, the peers are quiet, each
 * labelled at its end. A line is interrupted where the series is broken and where a value is missing (a hollow mark at the
 * axis). A preliminary value is a ring, and the words and the table say so. Not for more than a handful of areas: rank them with `rankedBars` instead.
 *
 * @throws {RangeError} when there is no value to draw, the focus is not among the series, a year is not a whole number, or an
 *   area has two values for a year
 * @example
 * const chart = trendChart({
 *   title: "Kostnaden har sjunkit",
 *   subtitle: "Nettokostnadsavvikelse äldreomsorg, procent",
 *   series: [{ municipality: "0126", name: "Huddinge", period: 2022, value: -16.3466 }],
 *   focus: "0126",
 *   unit: "%",
 *   digits: 1,
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ name: "Huddinge", "2022": -16.3466 }]
 */
export function trendChart(options: TrendOptions): Chart {
  const { series, years } = trendSeries(options);
  const alt = options.alt ?? trendAlt(options, series);
  const subtitle = withPreliminary(
    options.subtitle,
    preliminaryYears(series, years).map(({ year }) => year),
  );
  return makeChart({ ...options, subtitle, alt }, trendData(options, series, years), (width) =>
    trendSpec({ ...options, alt }, series, years, width),
  );
}
