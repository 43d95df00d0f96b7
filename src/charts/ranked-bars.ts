import { type Chart, makeChart } from "./chart.ts";
import type { NameTitle } from "./name-title.ts";
import { withPreliminary } from "./preliminary-words.ts";
import { rankedAlt } from "./ranked-alt.ts";
import { rankedData } from "./ranked-data.ts";
import { withInterval } from "./ranked-interval.ts";
import { preliminaryNames } from "./ranked-preliminary.ts";
import { rankedRows } from "./ranked-rows.ts";
import { rankedSpec } from "./ranked-spec.ts";
import { checkInterval, type Interval } from "./value-interval.ts";

/** One area with its value and its place; `rankRange` is the first and last place of those with an equal value. */
export interface RankedRow {
  readonly municipality: string;
  readonly name: string;
  readonly value: number | null;
  readonly rank: number | null;
  readonly rankRange?: readonly [number, number] | null | undefined;
  readonly missing?: string | null | undefined;
  /** Whether the value may still be changed by its source; as tables of figures have it. */
  readonly preliminary?: boolean | null | undefined;
}

/** A bar: an area with its value and place, and the ends of the value's interval of uncertainty: both or none. */
export interface RankedBarRow extends RankedRow, Interval {}

/** What to draw and the words around it. */
export interface RankedBarsOptions extends NameTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly RankedBarRow[];
  /** The id of the area that the chart is about. */
  readonly focus: string;
  readonly unit: string;
  /** Decimals in labels and table. */
  readonly digits?: number;
  /** Which direction is good; it is told to the reader, the order is that of the ranks. */
  readonly good: "low" | "high";
  /** A level to compare with, such as the mean of the peers. */
  readonly reference?: { readonly value: number; readonly label: string };
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Horizontal bars in order of rank, the place before the name and the value at the end of the bar; areas without a
 * value stand last with the reason. An interval of uncertainty (`lower`, `upper`) is a thin line with ends over the bar, and key,
 * subtitle and table say so: for places with their own uncertainty, see `rankIntervalChart`. Preliminary values have hollow bars, and subtitle and table say whose they are. Bars start at
 * zero, so the chart is for sizes; when all values are close together the ranks say little, and so will the bars.
 *
 * @throws {RangeError} when there is no value to draw, the focus is not among the rows, an area comes twice, a row with a value has no
 *   rank, or an interval lacks an end or does not hold its value
 * @example
 * const chart = rankedBars({
 *   title: "Huddinge har lägst avvikelse",
 *   subtitle: "Nettokostnadsavvikelse äldreomsorg 2022, procent",
 *   rows: [{ municipality: "0126", name: "Huddinge", value: -16.3466, rank: 1 }],
 *   focus: "0126",
 *   unit: "%",
 *   digits: 1,
 *   good: "low",
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ rank: "1", name: "Huddinge", value: -16.3466 }]
 */
export function rankedBars(options: RankedBarsOptions): Chart {
  const rows = rankedRows("rankedBars", options);
  for (const row of rows) checkInterval("rankedBars", "value", row);
  const subtitle = withPreliminary(withInterval(options.subtitle, rows), preliminaryNames(rows));
  const alt = options.alt ?? rankedAlt(options, rows);
  return makeChart({ ...options, subtitle, alt }, rankedData(options, rows), (width) =>
    rankedSpec({ ...options, alt }, rows, width),
  );
}
