import { formatNumber } from "../text/number.ts";
import type { CostQualityOptions, Point } from "./cost-quality-chart.ts";
import { intervalOf } from "./value-interval.ts";
import { notShown } from "./not-shown.ts";
import { smallFontSize } from "./sizes.ts";
import { wrapText } from "./wrap-text.ts";

/** What the marks mean, under the plot. */
export function keyLines(
  { rows, quadrants, cost, quality }: CostQualityOptions,
  points: readonly Point[],
  width: number,
): string[] {
  const costText = formatNumber(quadrants.cost, { digits: cost.digits ?? 0, unit: cost.unit });
  const qualityText = formatNumber(quadrants.quality, { digits: quality.digits ?? 0, unit: quality.unit });
  const texts = [
    `Streckade linjer: ${quadrants.label}, ${costText} och ${qualityText}`,
    ...(points.some(intervalOf) ? ["Lodräta streck: osäkerhetsintervall för de namngivna"] : []),
    ...notShown(rows.length - points.length),
  ];
  return texts.flatMap((text) => wrapText(text, { width, size: smallFontSize, lines: 3 }));
}
