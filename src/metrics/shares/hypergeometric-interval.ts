import { hypergeometric } from "../distributions/hypergeometric.ts";
import type { Interval } from "./interval.ts";

// A tail equal to α/2 keeps its number of positives, also when a rounding error has made it a hair smaller.
const HAIR = 1e-9;

/**
 * Exact interval for the share of a finite population (exakt intervall för en ändlig grupp): all numbers K of positive
 * among the N asked that make neither so many positive answers nor so few unlikely.
 *
 *     { K : P(X ≥ x | K) ≥ α/2 and P(X ≤ x | K) ≥ α/2 },   X hypergeometric: n drawn of N, K of them positive
 *
 * For surveys that asked everybody in a small group. The ends are whole numbers of persons in percent of N, never less
 * sure than said, always within the possible range, and one point when everybody answered. Because persons are whole,
 * the share among those who answered can lie outside by less than one person of N.
 *
 * The time it takes grows with the square root of `asked`: about a quarter of a second for ten millions asked and half of
 * them answering, several seconds for a thousand millions. For such groups Wilson's interval says the same.
 *
 * @returns percent of all asked
 * @see J. P. Buonaccorsi (1987), A Note on Confidence Intervals for Proportions in Finite Populations, Amer. Statist. 41
 * @example
 * const { lower, upper } = hypergeometricInterval({ positive: 46, answered: 65, asked: 79 }, 0.95);
 * [(lower * 79) / 100, (upper * 79) / 100].map(Math.round); // => [52, 59]
 */
export function hypergeometricInterval(
  counts: { readonly positive: number; readonly answered: number; readonly asked: number },
  confidence: number,
): Interval {
  const { answered, asked } = counts;
  const tail = ((1 - confidence) / 2) * (1 - HAIR);
  // The fewest among the asked that `count` answers of a kind speak for; the most positive is all but the fewest negative.
  const fewest = (count: number) =>
    leastThat(count, count + asked - answered, (successes) => {
      return hypergeometric({ population: asked, successes, draws: answered }).upper(count) >= tail;
    });
  const lower = fewest(counts.positive);
  const upper = asked - fewest(answered - counts.positive);
  return { lower: (100 * lower) / asked, upper: (100 * upper) / asked };
}

/** The least whole number in a range that holds, when all above it hold too, and the last one does. */
function leastThat(first: number, last: number, holds: (value: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
