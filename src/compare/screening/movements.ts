import { median } from "simple-statistics";
import type { YearValues } from "./measured-years.ts";

/** One step between two measurements: municipality → its movement, with its sign. */
export type Step = ReadonlyMap<string, number>;

/**
 * Movements (rörelser): how far municipalities move from one measurement to the next when what moved all of them is taken
 * away, change − median change, of every municipality and every step.
 *
 * @param years in order; only municipalities with both values make a step
 * @param crosses whether a break in the series lies between two years: such a step says nothing and is empty
 * @returns a step for every year but the first, in the unit of the values
 * @example
 * const years = [[2021, new Map([["a", 1], ["b", 2], ["c", 3]])], [2022, new Map([["a", 2], ["b", 3], ["c", 9]])]];
 * movements(years, () => false).map((step) => [...step.values()]); // => [[0, 0, 5]]
 */
export function movements(
  years: readonly YearValues[],
  crosses: (from: number, to: number) => boolean,
): readonly Step[] {
  return years.slice(1).map(([year, values], index) => {
    const before = years[index];
    return before === undefined || crosses(before[0], year) ? new Map() : stepBetween(before[1], values);
  });
}

function stepBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Step {
  const changes = [...after].flatMap(([area, value]) => {
    const earlier = before.get(area);
    return earlier === undefined ? [] : [[area, value - earlier] as const];
  });
  if (changes.length === 0) return new Map();
  const common = median(changes.map(([, change]) => change));
  return new Map(changes.map(([area, change]) => [area, change - common]));
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
 * Small means that the distance is no fluctuation: hardly any municipality moves so far from one measurement to the next.
 *
 * **It rests on fluctuations that do not last.** When they are independent from one measurement to the next, a movement holds
 * the fluctuation of two, √2 times the spread of a distance, and p is careful. When they last, with correlation ρ from one
 * measurement to the next (AR(1)), a movement has √(2(1 − ρ)) times the spread, and of normal fluctuations around the median
 *
 *     P(p ≤ 0.05) = 1 − Φ(Φ⁻¹(0.95) · √(2(1 − ρ))): 1.0 % at ρ = 0, 5.0 % at 0.5, 14.9 % at 0.8, 23.1 % at 0.9
 *
 * so that above ρ = 0.5 it is too bold: see `successiveCorrelation`, which tells. True change makes movements larger and p more
 * careful. Fluctuations are taken to be as large in all municipalities; small ones fluctuate more, so that it is too bold for
 * a small municipality.
 *
 * @param sizes of movements, without sign
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
