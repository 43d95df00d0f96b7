import type { Interval } from "../../metrics/shares/interval.ts";

/**
 * The range that covers all of some ranges; undefined when one of them is not known, or there is none.
 *
 * @example
 * unionRange([{ lower: 1, upper: 3 }, { lower: 2, upper: 5 }]); // => { lower: 1, upper: 5 }
 */
export function unionRange(ranges: readonly (Interval | undefined)[]): Interval | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0 || known.length < ranges.length) return undefined;
  return { lower: Math.min(...known.map(({ lower }) => lower)), upper: Math.max(...known.map(({ upper }) => upper)) };
}
