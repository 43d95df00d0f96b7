import { median } from "simple-statistics";

/** One municipality's change, less the median change of all between the same two years. */
type YearValues = readonly [year: number, values: ReadonlyMap<string, number>];

/**
 * Movements (rörelser): how far municipalities move from one measurement to the next when what moved all of them is taken
 * away: |change − median change|, of every municipality and every step.
 *
 * @param years in order; only municipalities with both values make a step
 * @param crosses whether a break in the series lies between two years: such a step says nothing and is left out
 * @returns the sizes, in the unit of the values
 * @example
 * const years = [[2021, new Map([["a", 1], ["b", 2], ["c", 3]])], [2022, new Map([["a", 2], ["b", 3], ["c", 9]])]];
 * movements(years, () => false); // => [0, 0, 5]
 */
export function movements(
  years: readonly YearValues[],
  crosses: (from: number, to: number) => boolean,
): readonly number[] {
  const sizes: number[] = [];
  for (const [index, [year, values]] of years.entries()) {
    const before = years[index - 1];
    if (before === undefined || crosses(before[0], year)) continue;
    const changes = changesBetween(before[1], values);
    if (changes.length === 0) continue;
    const common = median(changes);
    for (const change of changes) sizes.push(Math.abs(change - common));
  }
  return sizes;
}

function changesBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number[] {
  return [...after].flatMap(([area, value]) => {
    const earlier = before.get(area);
    return earlier === undefined ? [] : [value - earlier];
  });
}

/** 76.9 − 82.8 is not −5.9 to the last bit: what differs by no more is as large. */
const SAME = 1e-9;

/**
 * How often a movement is at least as large as a distance, one-sided: every movement counts in both directions, for a rise
 * and a fall of the same size are as likely when nothing but fluctuation moves them, and the distance itself counts as one of
 * them, so that it is never 0 (rank p-value):
 *
 *     p = (1 + number of ±movements ≥ distance) / (1 + 2 · number of movements)
 *
 * Small means that the distance is no fluctuation: hardly any municipality moves so far from one measurement to the next. It
 * is careful, for a movement holds the fluctuation of two measurements and all true change beside. It takes fluctuations to
 * be as large in all municipalities; small ones fluctuate more, so for a large municipality it is more careful still.
 *
 * @param distance turned so that above 0 is the side asked about
 * @example
 * movementP([1, 2, 3, 4], 3.5).toFixed(4); // => "0.2222"
 */
export function movementP(sizes: readonly number[], distance: number): number {
  const least = distance - SAME * Math.abs(distance);
  const up = sizes.filter((size) => size >= least).length;
  const down = sizes.filter((size) => -size >= least).length;
  return (1 + up + down) / (1 + 2 * sizes.length);
}
