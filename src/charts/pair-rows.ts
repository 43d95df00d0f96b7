import { checkValues } from "./check-values.ts";

/** A row of two values, for a chart that joins two marks; a lacking value has its reason. */
export interface PairRow {
  readonly name: string;
  readonly strong: boolean;
  readonly first: number | null;
  readonly second: number | null;
  readonly missing: string;
}

/** What the two values of a row are, in a word or two, and how the first and the second are drawn. */
export interface PairStyle {
  readonly labels: readonly [string, string];
  readonly shapes: readonly ["circle" | "diamond", "circle" | "diamond"];
  /** What the difference, second minus first, is called above its column. */
  readonly difference: string;
  readonly unit: string;
  readonly digits: number;
}

/** The unit of a difference: between two percentages there are percentage points, not percent. */
export function differenceUnit({ unit }: Pick<PairStyle, "unit">): string {
  return unit === "%" || unit === "procent" ? "procentenheter" : unit;
}

/** Second minus first; null when either is lacking. */
export function pairDifference({ first, second }: PairRow): number | null {
  return first === null || second === null ? null : second - first;
}

/**
 * See that there is a value to draw and that every value is a number or missing.
 *
 * @throws {RangeError} naming the chart and what is wrong
 */
export function checkPairs(chart: string, rows: readonly PairRow[]): void {
  checkValues(chart, rows.map(({ first }) => first).concat(rows.map(({ second }) => second)));
}
