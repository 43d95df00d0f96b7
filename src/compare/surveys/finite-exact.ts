import { hypergeometric } from "../../metrics/distributions/hypergeometric.ts";
import { effectiveSize } from "../../metrics/shares/effective-size.ts";
import { scoreStatistic } from "./two-share-score.ts";

/** Counts of a survey whose number asked is known. */
export interface FiniteCounts {
  readonly positive: number;
  readonly answered: number;
  readonly asked: number;
}

// Two results with the same statistic may differ in its last digits.
const AS_FAR = 1 - 1e-9;

/**
 * Exact test of two shares in two finite populations (exakt test för ändliga grupper), two-sided: for small counts when
 * it is known how many were asked in both.
 *
 *     p = min(1, 2 · max P( Z ≥ z | K₁, K₂ )),   over all K₁, K₂ with K₁/N₁ ≤ K₂/N₂
 *
 * where a is the group with the higher share, X₁ and X₂ are hypergeometric(N, K, n), and Z is the score statistic. It is
 * the unconditional test with the score as its order, for hypergeometric instead of binomial counts: no smoothing, no
 * condition on a sum of positives that nobody fixed, and nothing but the numbers asked. Fisher's test would leave them out
 * of account. As Z grows with X₁ and falls with X₂, the probability grows with K₁ and falls with K₂: only the smallest
 * K₂ for each K₁ need be tried. Conservative: the two tails are taken to be as large as the larger.
 *
 * @see G. A. Barnard (1947), Biometrika 34; S. Suissa & J. J. Shuster (1985), J. R. Statist. Soc. A 148
 * @example
 * finiteExact({ positive: 3, answered: 3, asked: 3 }, { positive: 0, answered: 4, asked: 4 }); // => 0
 * finiteExact({ positive: 2, answered: 4, asked: 6 }, { positive: 1, answered: 2, asked: 3 }); // => 1
 */
export function finiteExact(a: FiniteCounts, b: FiniteCounts): number {
  const surplus = a.positive * b.answered - b.positive * a.answered;
  if (surplus === 0) return 1;
  const [high, low] = surplus > 0 ? [a, b] : [b, a];
  const furthest = atLeastAsFar(high, low);
  let largest = 0;
  for (let successes = 0; successes <= high.asked; successes++) {
    const others = Math.ceil((successes * low.asked) / high.asked);
    const x = hypergeometric({ population: high.asked, successes, draws: high.answered });
    const y = hypergeometric({ population: low.asked, successes: others, draws: low.answered });
    let p = 0;
    for (let k = x.least; k <= x.most; k++) {
      const most = furthest[k] ?? -1;
      if (most >= y.least) p += x.pmf(k) * y.lower(most);
    }
    largest = Math.max(largest, p);
  }
  return Math.min(1, 2 * largest);
}

/** For each count in the higher group, the largest count in the lower one that is at least as far apart as those seen. */
function atLeastAsFar(high: FiniteCounts, low: FiniteCounts): number[] {
  const statistic = (x: number, y: number) =>
    scoreStatistic(
      { share: x / high.answered, size: effectiveSize(high) },
      { share: y / low.answered, size: effectiveSize(low) },
    );
  const seen = statistic(high.positive, low.positive) * AS_FAR;
  const furthest: number[] = [];
  for (let x = 0, y = -1; x <= high.answered; x++) {
    while (y < low.answered && statistic(x, y + 1) >= seen) y++;
    furthest.push(y);
  }
  return furthest;
}
