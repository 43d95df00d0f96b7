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
  const update = largestDifferences(errors, draws, better, focus);
  for (;;) {
    const critical = quantile(update(), confidence);
    let more = false;
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) {
        if (focus !== undefined && j !== focus && k !== focus) continue;
        if (better[j * n + k] === 1 || !(studentised(estimates, errors, j, k) > critical)) continue;
        better[j * n + k] = 1;
        more = true;
      }
    }
    if (!more) return { better, critical };
  }
}

/** Between two certain estimates any difference is infinitely many standard errors, and none is none. */
function studentised(estimates: Float64Array, errors: Float64Array, j: number, k: number): number {
  const difference = (estimates[j] ?? 0) - (estimates[k] ?? 0);
  if (difference === 0) return 0;
  const [a = 0, b = 0] = [errors[j], errors[k]];
  return difference / Math.sqrt(a * a + b * b);
}

/** The smallest value that at least the fraction does not exceed. */
function quantile(values: Float64Array, fraction: number): number {
  return values.slice().sort()[Math.ceil(fraction * values.length - 1e-9) - 1] ?? 0;
}
