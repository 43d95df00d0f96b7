import { theilSenTrend } from "./theil-sen-trend.ts";
import { directionOf, type TrendEstimate, type ValuePoint } from "./trend-types.ts";

/**
 * Mann–Kendall's test of whether there is a trend at all, up or down, straight or not. It says whether and not how much;
 * the Theil–Sen slope stands beside it.
 */
export function mannKendallTrend(points: readonly ValuePoint[], confidence: number): TrendEstimate {
  const { slope, p, kendall } = theilSenTrend(points, confidence);
  const shown = p !== null && p < 1 - confidence;
  const noInterval = "testet svarar på om det finns en trend, inte hur stor den är";
  return {
    slope,
    lower: null,
    upper: null,
    p,
    noInterval,
    direction: directionOf(shown ? (kendall?.s ?? 0) : 0),
    kendall,
  };
}
