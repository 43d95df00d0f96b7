import { median } from "simple-statistics";
import { trend } from "../../metrics/trends/trend.ts";

/** How the distance to the median of all municipalities has moved. */
export interface GapTrend {
  /** Change of the distance per year, in the figure's unit. */
  readonly slope: number;
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Whether the interval of 95 percent leaves out 0; with fewer than five measurements it never can. */
  readonly shown: boolean;
  readonly method: "Theil–Sen";
}

const FEWEST = 3;

/**
 * Trend of the distance to the median (avståndets trend), by Theil–Sen over at most five measurements: the distance and not
 * the value, so that what moves all municipalities, such as prices, is not taken for a trend of one.
 *
 * @param years in order, without a break between them
 * @returns undefined when the municipality has fewer than three of them
 * @example
 * const years = [2020, 2021, 2022].map((year, i) => [year, new Map([["a", 10 + 2 * i], ["b", 1], ["c", 2]])]);
 * gapTrend(years, "a"); // => { slope: 2, from: 2020, to: 2022, n: 3, shown: false, method: "Theil–Sen" }
 */
export function gapTrend(
  years: readonly (readonly [number, ReadonlyMap<string, number>])[],
  municipality: string,
): GapTrend | undefined {
  const points = years.flatMap(([period, values]) => {
    const own = values.get(municipality);
    return own === undefined ? [] : [{ period, value: own - median([...values.values()]) }];
  });
  if (points.length < FEWEST) return undefined;
  const { slope, from, to, n, direction } = trend(points, { method: "theil-sen" });
  return { slope, from, to, n, shown: direction !== "unchanged", method: "Theil–Sen" };
}
