/** One year's value; null where there is none, and then the reason if it is known. Rows of a run's figures fit. */
export interface TrendPoint {
  readonly period: number;
  readonly value: number | null;
  readonly missing?: string | null;
}

/** A year with a value. */
export interface ValuePoint {
  readonly period: number;
  readonly value: number;
}

/**
 * How the change per year is found.
 *
 * - `endpoint`: the last value minus the first, per year (första mot sista året)
 * - `least-squares`: the straight line with the smallest sum of squares (minsta kvadratmetoden)
 * - `theil-sen`: the median of the slopes between all pairs of years
 * - `mann-kendall`: a test of whether there is a trend at all, with the Theil–Sen slope beside it
 */
export type TrendMethod = "endpoint" | "least-squares" | "theil-sen" | "mann-kendall";

export const TREND_METHODS: readonly TrendMethod[] = ["endpoint", "least-squares", "theil-sen", "mann-kendall"];

export type TrendDirection = "increasing" | "decreasing" | "unchanged";

/** Kendall's S: pairs of years that rise minus pairs that fall; tau: S as a share of what ties allow. */
export interface KendallResult {
  readonly s: number;
  /** tau-b, −1 to 1; null when all values are equal. */
  readonly tau: number | null;
  readonly distribution: "exact" | "normal";
}

/** What each method finds. */
export interface TrendEstimate {
  /** Change per year, in the unit of the values. */
  readonly slope: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly p: number | null;
  /** Why there is no interval, in Swedish; null where there is one. */
  readonly noInterval: string | null;
  readonly direction: TrendDirection;
  readonly kendall: KendallResult | null;
}

/** The direction of a number: of a slope, or of Kendall's S. */
export function directionOf(sign: number): TrendDirection {
  if (sign === 0) return "unchanged";
  return sign > 0 ? "increasing" : "decreasing";
}

/** The direction that an interval shows: none when it contains 0. */
export function directionOfInterval(lower: number, upper: number): TrendDirection {
  return lower <= 0 && upper >= 0 ? "unchanged" : directionOf(lower);
}
