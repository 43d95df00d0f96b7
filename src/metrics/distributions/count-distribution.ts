/** The distribution of a count: its possible values, their probabilities, and its two tails. */
export interface CountDistribution {
  /** The smallest possible count. */
  readonly least: number;
  /** The largest possible count. */
  readonly most: number;
  /** P(X = k). */
  pmf(k: number): number;
  /** P(X ≤ k). */
  lower(k: number): number;
  /** P(X ≥ k). */
  upper(k: number): number;
}
