import { checkArray, checkNumber, checkObject } from "../check.ts";
import { reasonOf } from "../valued.ts";
import type { TrendPoint, ValuePoint } from "./trend-types.ts";

/** A year that has no value, and why. */
export interface MissingPoint {
  readonly period: number;
  readonly missing: string;
}

/**
 * The years of a series that have a value, sorted, and those that have none.
 *
 * @throws {TypeError|RangeError} when a period is not a whole year or comes twice, or a value is not finite
 */
export function trendPoints(points: readonly TrendPoint[]): {
  readonly values: readonly ValuePoint[];
  readonly missing: readonly MissingPoint[];
} {
  const sorted = Array.from(checkArray("points", points), (point, index) => checkObject(`points[${index}]`, point))
    .map((point) => ({ ...point, period: checkNumber("period", point.period, "count") }))
    .sort((a, b) => a.period - b.period);
  const twice = sorted.find((point, index) => point.period === sorted[index + 1]?.period);
  if (twice !== undefined) throw new RangeError(`points must hold each period once, held ${twice.period} twice`);
  const values: ValuePoint[] = [];
  const missing: MissingPoint[] = [];
  for (const { period, value, missing: reason } of sorted) {
    if (value === null) missing.push({ period, missing: reasonOf(`${period}`, reason) });
    else values.push({ period, value: checkNumber(`value of ${period}`, value, "finite") });
  }
  return { values, missing };
}
