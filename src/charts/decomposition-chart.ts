import { formatNumber } from "../text/number.ts";
import { type Chart, type ChartCell, makeChart } from "./chart.ts";
import { checkValues, NO_REASON } from "./check-values.ts";
import { decompositionSpec } from "./decomposition-spec.ts";
import { sentence } from "./sentence.ts";

/** A change and its two parts, as `decomposeIndexChange` returns it. */
export interface DecomposedChange {
  readonly own: number;
  readonly others: number;
  readonly total: number;
}

/** The change of a year or a municipality; null with a reason when it could not be computed. */
export interface DecompositionRow {
  readonly name: string;
  readonly change: DecomposedChange | null;
  readonly missing?: string | null | undefined;
}

/** What to draw and the words around it. */
export interface DecompositionOptions {
  readonly title: string;
  readonly subtitle: string;
  /** Drawn in the order given. */
  readonly rows: readonly DecompositionRow[];
  /** The name of the row that the chart is about. */
  readonly focus?: string;
  /** Default "indexenheter". */
  readonly unit?: string;
  /** Decimals in labels and table, default 1. */
  readonly digits?: number;
  readonly source: string;
  /** A text that tells the finding to those who do not see the chart; made from the figures when left out. */
  readonly alt?: string;
}

/**
 * The change of an index with its parts (uppdelad indexförändring): for each year or municipality three bars to either
 * side of zero: what its own values did, what everybody else's did, and the sum.
 *
 * @throws {RangeError} when no row has a change, a part is not a finite number, the parts do not sum to the total, or the
 *   focus is not the name of a row
 * @see decomposeIndexChange
 * @example
 * const chart = decompositionChart({
 *   title: "Indexet föll fast kommunen blev bättre",
 *   subtitle: "Förändring av effektivitetsindex, indexenheter",
 *   rows: [{ name: "2022", change: { own: 23, others: -47, total: -24 } }],
 *   source: "Källa: Kolada",
 * });
 * chart.data.rows; // => [{ name: "2022", own: 23, others: -47, total: -24 }]
 */
export function decompositionChart(options: DecompositionOptions): Chart {
  const { rows, focus, digits = 1, unit = "indexenheter" } = options;
  checkValues(
    "decompositionChart",
    rows.flatMap(({ change }) => (change === null ? [null] : [change.own, change.others, change.total])),
  );
  for (const { name, change } of rows) {
    if (change === null || Math.abs(change.own + change.others - change.total) < 1e-6) continue;
    throw new RangeError(
      `decompositionChart: own and others must sum to total, for ${name} they were ${change.own}, ${change.others} and ${change.total}`,
    );
  }
  if (focus !== undefined && !rows.some(({ name }) => name === focus)) {
    throw new RangeError(
      `decompositionChart: focus must be one of ${rows.map(({ name }) => name).join(", ")}, was ${focus}`,
    );
  }
  const alt = options.alt ?? altText(options, digits, unit);
  const cell = ({ change, missing }: DecompositionRow, part: keyof DecomposedChange): ChartCell =>
    change === null ? { missing: missing || NO_REASON } : change[part];
  const data = {
    columns: [
      { name: "name", title: "Namn" },
      { name: "own", title: "Egen del", digits, unit },
      { name: "others", title: "Andras del", digits, unit },
      { name: "total", title: "Summa", digits, unit },
    ],
    rows: rows.map((row) => ({
      name: row.name,
      own: cell(row, "own"),
      others: cell(row, "others"),
      total: cell(row, "total"),
    })),
  };
  return makeChart({ ...options, alt }, data, (width) => decompositionSpec({ ...options, digits, unit, alt }, width));
}

/** The title, and the parts of the focus, or of the last row when there is none. */
function altText({ title, rows, focus }: DecompositionOptions, digits: number, unit: string): string {
  const told = rows.filter(({ name, change }) => (focus === undefined ? change !== null : name === focus)).at(-1);
  const points = (value: number): string => formatNumber(value, { digits, sign: true });
  const missing = rows.filter(({ change }) => change === null).length;
  return [
    sentence(title),
    ...(told === undefined
      ? []
      : told.change === null
        ? [`${told.name}: värde saknas.`]
        : [
            `${told.name}: ${points(told.change.total)} ${unit}, varav egen del ${points(told.change.own)} och andras del ${points(told.change.others)}.`,
          ]),
    ...(missing === 0 ? [] : [`Värde saknas för ${missing}.`]),
  ].join(" ");
}
