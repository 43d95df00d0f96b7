import { normalCdf } from "../distributions/normal.ts";
import { pairsOf } from "./kendall-score.ts";

// Above this many years the normal approximation is used; below, every order of the values is counted.
const MOST_EXACT = 10;

/** The two-sided p of Kendall's S when every order of the values is as likely. */
export interface KendallNull {
  readonly distribution: "exact" | "normal";
  readonly pValue: (s: number) => number;
}

/**
 * The distribution of Kendall's S when there is no trend, for values with the given ties.
 *
 * Up to 10 values it is exact, also with ties: among all orders of the values the number of falling pairs has the
 * generating function [n]! / ∏ [tᵢ]! in q-factorials. Above that it is the normal approximation with the variance
 * corrected for ties, (n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18, and a continuity correction of 1.
 *
 * @param ties the size of every set of equal values, singles included; they add up to n
 * @see Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods (1975); Stanley, Enumerative Combinatorics 1, 1.7
 * @example
 * kendallNull([1, 1, 1]).pValue(3); // => 1 / 3
 */
export function kendallNull(ties: readonly number[]): KendallNull {
  const n = ties.reduce((total, size) => total + size, 0);
  return n <= MOST_EXACT ? exact(n, ties) : normal(n, ties);
}

function exact(n: number, ties: readonly number[]): KendallNull {
  const orders = ties.reduce((counts, size) => dividedBy(counts, qFactorial(size)), qFactorial(n));
  const all = orders.reduce((total, count) => total + count, 0);
  // Each untied pair rises or falls: S = untied − 2 · falls.
  const untied = orders.length - 1;
  const pValue = (s: number) =>
    orders.reduce((total, count, falls) => total + (Math.abs(untied - 2 * falls) >= Math.abs(s) ? count : 0), 0) / all;
  return { distribution: "exact", pValue };
}

function normal(n: number, ties: readonly number[]): KendallNull {
  const weight = (size: number) => pairsOf(size) * (2 * size + 5);
  const variance = (weight(n) - ties.reduce((total, size) => total + weight(size), 0)) / 9;
  const pValue = (s: number) => (s === 0 ? 1 : Math.min(1, 2 * normalCdf(-(Math.abs(s) - 1) / Math.sqrt(variance))));
  return { distribution: "normal", pValue };
}

/** The coefficients of 1 · (1 + q) · (1 + q + q²) ⋯ of n factors: orders of n values by their falling pairs. */
function qFactorial(n: number): number[] {
  let product = [1];
  for (let factor = 2; factor <= n; factor++) {
    const next = new Array<number>(product.length + factor - 1).fill(0);
    for (const [power, count] of product.entries()) {
      for (let step = 0; step < factor; step++) next[power + step] = (next[power + step] ?? 0) + count;
    }
    product = next;
  }
  return product;
}

/** Divide one polynomial by another that goes into it and begins with 1; whole numbers throughout. */
function dividedBy(dividend: readonly number[], divisor: readonly number[]): number[] {
  const quotient: number[] = [];
  for (let power = 0; power <= dividend.length - divisor.length; power++) {
    let count = dividend[power] ?? 0;
    for (const [step, factor] of divisor.entries()) if (step > 0) count -= factor * (quotient[power - step] ?? 0);
    quotient.push(count);
  }
  return quotient;
}
