import { type Chart, makeChart } from "./chart.ts";
import { NO_REASON } from "./check-values.ts";
import { pairAlt } from "./pair-alt.ts";
import { pairData } from "./pair-data.ts";
import { checkPairs, type PairStyle } from "./pair-rows.ts";
import { pairSpec } from "./pair-spec.ts";

/** The values of an area before and after. */
export interface DumbbellRow {
  readonly municipality: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Why a value is lacking. */
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface DumbbellOptions {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly DumbbellRow[];
  /** The id of the area that the chart is about. */
  readonly focus?: string;
  /** What before and after are called, such as the two years. */
  readonly periods: readonly [before: string, after: string];
  readonly unit: string;
  readonly digits?: number;
  /** Which direction is good: the best after stands first. */
  readonly good: "low" | "high";
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * Two years for each area (hantelgram, dumbbell chart): before as a hollow mark, after as a filled one, joined by a line,
 * and the change to the right. Sorted by the value after, the best first; areas without one stand last with the reason.
 *
 * Two years say nothing about the path between them: for that, see `trendChart`.
 *
 * @throws {RangeError} when there is no value to draw, one is not finite, the focus is not among the rows, or an area
 *   comes twice
 * @example
 * const chart = dumbbell({
 *   title: "Huddinge har närmat sig Nacka",
 *   subtitle: "Nettokostnadsavvikelse äldreomsorg, procent",
 *   rows: [
 *     { municipality: "0126", name: "Huddinge", before: 8, after: -16 },
 *     { municipality: "0182", name: "Nacka", before: -9, after: null, missing: "bortfall" },
 *   ],
 *   focus: "0126",
 *   periods: ["2016", "2022"],
 *   unit: "%",
 *   good: "low",
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows[0]; // => { name: "Huddinge", first: 8, second: -16, difference: -24 }
 */
export function dumbbell(options: DumbbellOptions): Chart {
  const { title, unit, digits = 0, focus, periods } = options;
  const style: PairStyle = {
    labels: periods,
    shapes: ["circle", "circle"],
    difference: "Förändring",
    unit,
    digits,
  };
  const rows = sortedRows(options).map(({ municipality, name, before, after, missing }) => ({
    name,
    strong: municipality === focus,
    first: before,
    second: after,
    missing: missing || NO_REASON,
  }));
  checkPairs("dumbbell", rows);
  const areas = new Set(options.rows.map(({ municipality }) => municipality));
  if (areas.size !== rows.length)
    throw new RangeError("dumbbell: rows must have one row per area, an area comes twice");
  if (focus !== undefined && !areas.has(focus))
    throw new RangeError(`dumbbell: focus must be one of ${[...areas].join(", ")}, was ${focus}`);
  const alt = options.alt ?? pairAlt(title, rows, style);
  return makeChart({ ...options, alt }, pairData(rows, style), (width) => pairSpec(rows, style, alt, width));
}

function sortedRows({ rows, good }: DumbbellOptions): DumbbellRow[] {
  const sign = good === "low" ? 1 : -1;
  const place = ({ after }: DumbbellRow): number => (after === null ? Number.MAX_VALUE : sign * after);
  return rows.toSorted((a, b) => place(a) - place(b) || (a.municipality < b.municipality ? -1 : 1));
}
