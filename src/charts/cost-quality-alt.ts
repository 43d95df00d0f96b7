import { formatNumber } from "../text/number.ts";
import type { CostQualityOptions, Point } from "./cost-quality-chart.ts";
import { sentence } from "./sentence.ts";

/** What a scatter of cost and quality says, in words: the title, where the focus lies, what divides the plane. */
export function costQualityAlt(options: CostQualityOptions, points: readonly Point[]): string {
  const { title, focus, rows, cost, quality, quadrants } = options;
  const costText = (value: number): string => formatNumber(value, { digits: cost.digits ?? 0, unit: cost.unit });
  const qualityText = (value: number): string =>
    formatNumber(value, { digits: quality.digits ?? 0, unit: quality.unit });
  const point = points.find((one) => one.municipality === focus);
  const name = rows.find((one) => one.municipality === focus)?.name;
  return [
    sentence(title),
    point === undefined
      ? `Värde saknas för ${name}.`
      : `${name}: ${costText(point.cost)} och ${qualityText(point.quality)}.`,
    `Planet delas vid ${quadrants.label}: ${costText(quadrants.cost)} och ${qualityText(quadrants.quality)}.`,
    `${points.length} av ${rows.length} områden visas.`,
  ].join(" ");
}
