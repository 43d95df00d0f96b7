/** Kendall's S of a series in order of time, and how many values share each value. */
export interface KendallScore {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** tau-b: S / √(pairs · pairs without a tie); null when all values are equal. */
  readonly tau: number | null;
  /** The size of every set of equal values, singles included. */
  readonly ties: readonly number[];
}

/**
 * Kendall's S (Mann–Kendalls S) of values in order of time.
 *
 * @see Kendall, Rank Correlation Methods (1975)
 * @example
 * kendallScore([1, 3, 2]).s; // => 1
 */
export function kendallScore(values: readonly number[]): KendallScore {
  const n = values.length;
  let s = 0;
  for (const [later, value] of values.entries()) {
    for (const earlier of values.slice(0, later)) s += Math.sign(value - earlier);
  }
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ties = [...counts.values()];
  const pairs = pairsOf(n);
  const untied = pairs - ties.reduce((total, size) => total + pairsOf(size), 0);
  return { s, tau: untied === 0 ? null : s / Math.sqrt(pairs * untied), ties };
}

/** The number of pairs among n. */
export function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}
