import type { ChartCell, ChartData } from "./chart.ts";
import { type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";

/** The figures of a chart of pairs: name, both values and their difference. */
export function pairData(rows: readonly PairRow[], { labels, difference, unit, digits }: PairStyle): ChartData {
  const cell = (value: number | null, { missing }: PairRow): ChartCell => value ?? { missing };
  return {
    columns: [
      { name: "name", title: "Namn" },
      { name: "first", title: labels[0], digits, unit },
      { name: "second", title: labels[1], digits, unit },
      { name: "difference", title: difference, digits },
    ],
    rows: rows.map((row) => ({
      name: row.name,
      first: cell(row.first, row),
      second: cell(row.second, row),
      difference: cell(pairDifference(row), row),
    })),
  };
}
