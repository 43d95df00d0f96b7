import type { ChartData } from "./chart.ts";
import { NO_REASON } from "./check-values.ts";
import type { CostQualityOptions, CostQualityRow } from "./cost-quality-chart.ts";
import { nameTitleOf } from "./name-title.ts";
import { intervalOf } from "./value-interval.ts";

/** The figures of a scatter of cost and quality: an area per row, with the ends of its interval where any has one. */
export function costQualityData(options: CostQualityOptions): ChartData {
  const { rows, cost, quality } = options;
  const digits = quality.digits ?? 0;
  const intervals = rows.some((row) => intervalOf(row) !== undefined);
  const reason = (row: CostQualityRow) => ({ missing: row.missing || NO_REASON });
  return {
    columns: [
      { name: "name", title: nameTitleOf(options) },
      { name: "cost", title: cost.title, unit: cost.unit, digits: cost.digits ?? 0 },
      { name: "quality", title: quality.title, unit: quality.unit, digits },
      ...(intervals
        ? [
            { name: "lower", title: "Osäkerhetsintervall från", unit: quality.unit, digits },
            { name: "upper", title: "till", unit: quality.unit, digits },
          ]
        : []),
    ],
    rows: rows.map((row) => ({
      name: row.name,
      cost: row.cost ?? reason(row),
      quality: row.quality ?? reason(row),
      ...(intervals && { lower: row.lower ?? reason(row), upper: row.upper ?? reason(row) }),
    })),
  };
}
