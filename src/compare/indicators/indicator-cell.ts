/** One cell of a table of indicators: what stands in it, and what made it. */
export interface IndicatorCell {
  /** As readers see it; empty when there is no value. */
  readonly text: string;
  readonly value: number | string | null;
  /** Why there is none; null exactly when there is a value. */
  readonly missing: string | null;
  /** "published", "printed", "target", "rank", "unweighted-mean", "test-change", "sign", … */
  readonly method: string;
  /** A Swedish sentence with what a reader may ask for: the test, the rule, the reason. */
  readonly detail: string | null;
  /** Which notes under the table belong to it. */
  readonly marks: readonly number[];
}

/** A cell that belongs to a year. */
export interface YearCell extends IndicatorCell {
  readonly year: number;
}

/** A cell without a value. */
export function emptyCell(missing: string, method: string, marks: readonly number[] = []): IndicatorCell {
  return { text: "", value: null, missing, method, detail: null, marks };
}
