import { directionOf, type TrendEstimate, type ValuePoint } from "./trend-types.ts";

/**
 * Endpoint difference per year (skillnad mellan första och sista året): what the reports often call a trend. It hears
 * two of the years only, and knows nothing of chance.
 *
 *     (last − first) / (last year − first year)
 */
export function endpointTrend(points: readonly ValuePoint[]): TrendEstimate {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("points must hold at least 2 values, was empty");
  const slope = (last.value - first.value) / (last.period - first.period);
  const noInterval = "två värden säger inget om slumpen: varken intervall eller p-värde";
  return { slope, lower: null, upper: null, p: null, noInterval, direction: directionOf(slope), kendall: null };
}
