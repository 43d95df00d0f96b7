import { formatNumber } from "../text/number.ts";
import type { CostQualityOptions, CostQualityRow } from "./cost-quality-chart.ts";
import { intervalOf } from "./value-interval.ts";

/** What a point tells when it is pointed at: who it is, both its values, and its interval. */
export function pointTip(
  row: CostQualityRow & { readonly cost: number; readonly quality: number },
  { cost, quality }: CostQualityOptions,
): string {
  const digits = quality.digits ?? 0;
  const interval = intervalOf(row);
  return [
    row.name,
    `${cost.title}: ${formatNumber(row.cost, { digits: cost.digits ?? 0, unit: cost.unit })}`,
    `${quality.title}: ${formatNumber(row.quality, { digits, unit: quality.unit })}`,
    ...(interval === undefined
      ? []
      : [
          `Osäkerhetsintervall: ${formatNumber(interval.lower, { digits })}–${formatNumber(interval.upper, { digits, unit: quality.unit })}`,
        ]),
  ].join("\n");
}
