import { median, medianAbsoluteDeviation } from "simple-statistics";
import { normalQuantile } from "../../metrics/distributions/normal.ts";

/** Where one value stands among all. */
export interface Gap {
  readonly value: number;
  readonly median: number;
  /** MAD / Φ⁻¹(0.75): the robust standard deviation, in the unit of the values. */
  readonly spread: number;
  /** (value − median) / spread. */
  readonly z: number;
  readonly n: number;
  /** The shares of the others that lie below and above, in percent; equal ones count by half in each. */
  readonly below: number;
  readonly above: number;
}

const NORMAL_CONSISTENT = 1 / normalQuantile(0.75);

/**
 * Distance to the middle (avstånd till mitten): robust z of a municipality among all municipalities,
 *
 *     z = (value − median) / (MAD / Φ⁻¹(0.75)),   MAD the median of |x − median|,   1/Φ⁻¹(0.75) = 1.4826…
 *
 * Says how far out it lies, in units of how much municipalities commonly differ. It is a place in a total survey and not a
 * test: nothing in it says how much of the distance is chance.
 *
 * @param values of all municipalities, the one in focus among them
 * @param own the value in focus
 * @returns undefined when half of the values or more are equal to the median: there is then no spread to measure with
 * @example
 * const { median, z } = gapOf([1, 2, 3, 4, 50], 50);
 * [median, z.toFixed(2)]; // => [3, "31.70"]
 */
export function gapOf(values: readonly number[], own: number): Gap | undefined {
  const all = [...values];
  const middle = median(all);
  const spread = NORMAL_CONSISTENT * medianAbsoluteDeviation(all);
  if (spread === 0) return undefined;
  const others = all.length - 1;
  const below = all.filter((value) => value < own).length;
  const above = all.filter((value) => value > own).length;
  const equal = (others - below - above) / 2;
  const share = (count: number) => (100 * (count + equal)) / others;
  const z = (own - middle) / spread;
  return { value: own, median: middle, spread, z, n: all.length, below: share(below), above: share(above) };
}
