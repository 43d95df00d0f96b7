import type { SurveyCounts } from "./check-counts.ts";
import type { Interval } from "./interval.ts";

/**
 * Cut an interval for a share, in percent, to what is possible when it is known how many were asked: those who answered
 * have answered. An interval that reached outside would say that something false may be true. What is cut off can never
 * hold the truth, so the interval covers as often as before.
 *
 * @returns one point when everybody answered; the interval as it is when `asked` is unknown
 * @example
 * withinPossible({ lower: 60, upper: 100 }, { positive: 8, answered: 9, asked: 10 }); // => { lower: 80, upper: 90 }
 */
export function withinPossible(interval: Interval, { positive, answered, asked }: SurveyCounts): Interval {
  if (asked === undefined) return interval;
  return withinRange(interval, {
    lower: (100 * positive) / asked,
    upper: (100 * (positive + asked - answered)) / asked,
  });
}

/**
 * Cut an interval to a range.
 *
 * @example
 * withinRange({ lower: -2, upper: 5 }, { lower: 0, upper: 10 }); // => { lower: 0, upper: 5 }
 */
export function withinRange({ lower, upper }: Interval, range: Interval): Interval {
  const cut = (end: number) => Math.min(range.upper, Math.max(range.lower, end));
  return { lower: cut(lower), upper: cut(upper) };
}
