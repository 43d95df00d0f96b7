import type { SurveyCounts } from "./check-counts.ts";

/** The two ends of an interval (nedre och övre gräns), in the unit of what it is an interval for. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A way to draw an interval, in percent, around the share that a survey found. */
export type IntervalMethod = (counts: SurveyCounts, confidence: number) => Interval;

/**
 * An interval in percent around a share, from fractions: never outside 0–100, and never past the share itself by an
 * error of rounding.
 *
 * @example
 * percentInterval(0, -0.1, 0.25); // => { lower: 0, upper: 25 }
 */
export function percentInterval(share: number, lower: number, upper: number): Interval {
  return { lower: 100 * Math.max(0, Math.min(share, lower)), upper: 100 * Math.min(1, Math.max(share, upper)) };
}
