import type { ChartCell, ChartData } from "./chart.ts";
import { NO_REASON, valueCell } from "./check-values.ts";
import { nameTitleOf } from "./name-title.ts";
import type { RankedBarRow, RankedBarsOptions } from "./ranked-bars.ts";
import { preliminaryNames } from "./ranked-preliminary.ts";
import { placeText } from "./ranked-rows.ts";
import { intervalOf } from "./value-interval.ts";

/** The figures of ranked bars: place, name and value, with the ends of its interval where any has one. */
export function rankedData(options: RankedBarsOptions, rows: readonly RankedBarRow[]): ChartData {
  const { unit, digits = 0 } = options;
  const preliminary = preliminaryNames(rows);
  const title = preliminary.length === 0 ? "Värde" : `Värde (preliminärt för ${preliminary.join(", ")})`;
  const intervals = rows.some((row) => intervalOf(row) !== undefined);
  return {
    columns: [
      { name: "rank", title: "Plats" },
      { name: "name", title: nameTitleOf(options) },
      { name: "value", title, digits, unit },
      ...(intervals
        ? [
            { name: "lower", title: "Osäkerhetsintervall från", unit, digits },
            { name: "upper", title: "till", unit, digits },
          ]
        : []),
    ],
    rows: rows.map((row) => ({
      rank: placeText(row),
      name: row.name,
      value: valueCell(row),
      ...(intervals && { lower: endCell(row, "lower"), upper: endCell(row, "upper") }),
    })),
  };
}

/** A value may be known without its interval. */
function endCell(row: RankedBarRow, end: "lower" | "upper"): ChartCell {
  return row[end] ?? { missing: row.missing || NO_REASON };
}
