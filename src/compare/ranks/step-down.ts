import type { FallingDraws } from "./falling-draws.ts";
import { largestDifferences } from "./largest-differences.ts";

/** Which of all pairs were told apart. */
export interface ToldApart {
  /** 1 at `j * n + k` when j was found better than k. */
  readonly better: Uint8Array;
  /** The last critical value, in standard errors of a difference. */
  readonly critical: number;
}

/**
 * Tell pairs of independent estimates apart, so that no pair of the family is told apart wrongly, at the confidence.
 *
 * The family is of one-sided hypotheses "j is not better than k", both ways of every pair: all pairs, or those of `focus`
 * alone. One is rejected when its studentised difference is above the critical value, the quantile of the largest such
 * difference in draws where no one is better. Then again with a critical value of the hypotheses that are left, until
 * nothing more is rejected. "k is not better than j" stays in the family when its converse has been rejected: it is
 * true, and what is true must be guarded against.
 *
 * @param estimates turned so that more is better
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for Ranks …, Review of Economic Studies 91
 */
export function stepDown(
  estimates: Float64Array,
  errors: Float64Array,
  draws: FallingDraws,
  confidence: number,
  focus?: number,
): ToldApart {
  const n = estimates.length;
  const better = new Uint8Array(n * n);
  const pairs = { estimates, errors, better };
  const update = largestDifferences(errors, draws, better, focus);
  for (;;) {
    const critical = quantile(update(), confidence);
    let rejected = 0;
    if (focus !== undefined) rejected = rejectPairs(pairs, focus, 0, critical);
    else for (let j = 0; j < n; j++) rejected += rejectPairs(pairs, j, j + 1, critical);
    if (rejected === 0) return { better, critical };
  }
}

interface Pairs {
  readonly estimates: Float64Array;
  readonly errors: Float64Array;
  readonly better: Uint8Array;
}

/** Mark who is better of j and each one from `first` on, where they lie further apart than the critical value; how many are new. */
function rejectPairs({ estimates, errors, better }: Pairs, j: number, first: number, critical: number): number {
  const n = estimates.length;
  const [estimate = 0, error = 0] = [estimates[j], errors[j]];
  let rejected = 0;
  for (let k = first; k < n; k++) {
    const difference = estimate - (estimates[k] ?? 0);
    const other = errors[k] ?? 0;
    // Between two certain estimates any difference is infinitely many standard errors, and none is NaN, above nothing.
    if (!(Math.abs(difference) / Math.sqrt(error * error + other * other) > critical)) continue;
    const hypothesis = difference > 0 ? j * n + k : k * n + j;
    if (better[hypothesis] === 1) continue;
    better[hypothesis] = 1;
    rejected += 1;
  }
  return rejected;
}

/** The smallest value that at least the fraction does not exceed. */
function quantile(values: Float64Array, fraction: number): number {
  return values.slice().sort()[Math.ceil(fraction * values.length - 1e-9) - 1] ?? 0;
}
