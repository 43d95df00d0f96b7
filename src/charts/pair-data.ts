import type { ChartCell, ChartData } from "./chart.ts";
import { differenceUnit, type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";

/** The figures of a chart of pairs: name, both values and their difference. */
export function pairData(rows: readonly PairRow[], style: PairStyle): ChartData {
  const { labels, difference, unit, digits } = style;
  const cell = (value: number | null, { missing }: PairRow): ChartCell => value ?? { missing };
  return {
    columns: [
      { name: "name", title: "Namn" },
      { name: "first", title: labels[0], digits, unit },
      { name: "second", title: labels[1], digits, unit },
      { name: "difference", title: difference, digits, unit: differenceUnit(style) },
    ],
    rows: rows.map((row) => ({
      name: row.name,
      first: cell(row.first, row),
      second: cell(row.second, row),
      difference: cell(pairDifference(row), row),
    })),
  };
}
