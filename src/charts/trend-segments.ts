import type { SeriesBreak } from "./trend-chart.ts";
import type { Observed } from "./trend-series.ts";

/** Cut a series where no line may be drawn: over a year without a value, and over a break in the series. */
export function trendSegments(points: readonly Observed[], breaks: readonly SeriesBreak[]): Observed[][] {
  const segments: Observed[][] = [];
  for (const point of points) {
    const last = segments.at(-1)?.at(-1);
    const broken = last !== undefined && breaks.some(({ after }) => last.year <= after && after < point.year);
    if (last === undefined || broken || point.year !== last.year + 1) segments.push([point]);
    else segments.at(-1)?.push(point);
  }
  return segments;
}
