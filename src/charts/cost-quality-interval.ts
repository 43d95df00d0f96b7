import type { CostQualityRow } from "./cost-quality-chart.ts";

/** The ends of the interval of an area's quality; undefined when it has none. */
export function intervalOf({
  lower,
  upper,
}: CostQualityRow): { readonly lower: number; readonly upper: number } | undefined {
  return typeof lower === "number" && typeof upper === "number" ? { lower, upper } : undefined;
}

/**
 * See that an area has both ends of its interval or none, and that its quality lies between them.
 *
 * @throws {RangeError} naming the area
 */
export function checkInterval(row: CostQualityRow): void {
  const { municipality, quality, lower, upper } = row;
  const interval = intervalOf(row);
  if (interval === undefined) {
    if ((lower ?? upper ?? null) === null) return;
    throw new RangeError(`costQualityChart: ${municipality} must have both lower and upper or none, had one`);
  }
  if (quality !== null && interval.lower <= quality && quality <= interval.upper) return;
  throw new RangeError(
    `costQualityChart: the quality of ${municipality} must lie within lower and upper (${lower}–${upper}), was ${quality}`,
  );
}
