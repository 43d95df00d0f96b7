import type { ChartData } from "./chart.ts";
import { valueCell } from "./check-values.ts";
import type { RankedBarsOptions, RankedRow } from "./ranked-bars.ts";
import { preliminaryNames } from "./ranked-preliminary.ts";
import { placeText } from "./ranked-rows.ts";

/** The figures of ranked bars: place, name and value. */
export function rankedData({ unit, digits = 0 }: RankedBarsOptions, rows: readonly RankedRow[]): ChartData {
  const preliminary = preliminaryNames(rows);
  const title = preliminary.length === 0 ? "Värde" : `Värde (preliminärt för ${preliminary.join(", ")})`;
  return {
    columns: [
      { name: "rank", title: "Plats" },
      { name: "name", title: "Kommun" },
      { name: "value", title, digits, unit },
    ],
    rows: rows.map((row) => ({ rank: placeText(row), name: row.name, value: valueCell(row) })),
  };
}
