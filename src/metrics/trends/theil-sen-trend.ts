import { medianSorted } from "simple-statistics";
import { kendallNull } from "./kendall-p-value.ts";
import { kendallScore } from "./kendall-score.ts";
import { directionOfInterval, type TrendEstimate, type ValuePoint } from "./trend-types.ts";

/**
 * Theil–Sen slope: the median of the slopes between all pairs of years. The interval holds every slope that Kendall's S
 * of what is left when it is taken away does not reject: from the m-th smallest pairwise slope to the m-th largest.
 *
 * Equal values count as slopes of 0, and the p is corrected for them. The interval is not: the slopes that it weighs are
 * not 0, and then nothing is equal. So with equal values it can hold 0 although the p is just below the limit.
 */
export function theilSenTrend(points: readonly ValuePoint[], confidence: number): TrendEstimate {
  const slopes = pairwiseSlopes(points);
  const { s, tau, ties } = kendallScore(points.map(({ value }) => value));
  const { distribution, pValue } = kendallNull(ties);
  const found = { slope: medianSorted(slopes), p: pValue(s), kendall: { s, tau, distribution } };
  const withoutTies = kendallNull(points.map(() => 1));
  const place = slopes.findIndex((_, below) => withoutTies.pValue(slopes.length - 2 * below) >= 1 - confidence);
  const [lower, upper] = [slopes.at(place - 1), slopes.at(-place)];
  if (place < 1 || lower === undefined || upper === undefined) {
    const noInterval = `${points.length} värden är för få för ett intervall med den säkerheten`;
    return { ...found, lower: null, upper: null, noInterval, direction: "unchanged" };
  }
  return { ...found, lower, upper, noInterval: null, direction: directionOfInterval(lower, upper) };
}

function pairwiseSlopes(points: readonly ValuePoint[]): number[] {
  return points
    .flatMap((late, index) =>
      points.slice(0, index).map((early) => (late.value - early.value) / (late.period - early.period)),
    )
    .sort((a, b) => a - b);
}
