import { hypergeometric } from "../../metrics/distributions/hypergeometric.ts";
import { effectiveSize } from "../../metrics/shares/effective-size.ts";
import { scoreStatistic } from "./two-share-score.ts";

/** Counts of a survey whose number asked is known. */
export interface FiniteCounts {
  readonly positive: number;
  readonly answered: number;
  readonly asked: number;
}

/** The most work that the test is worth: {@link finiteWork} above this takes more than about a tenth of a second. */
export const MOST_WORK = 2_000_000;

// What setting up two distributions costs, in probabilities.
const SET_UP = 100;

// Two results with the same statistic may differ in its last digits.
const AS_FAR = 1 - 1e-9;

/**
 * Exact test of two shares in two finite populations (exakt test för ändliga grupper), two-sided: when it is known how many
 * were asked in both. The normal approximation finds too much when most of them have answered: few are left who could have
 * answered otherwise, and their number jumps.
 *
 *     p = min(1, 2 · max P( Z ≥ z | K₁, K₂ )),   over all x₁ ≤ K₁, K₂ ≤ x₂ + N₂ − n₂ with K₁/N₁ ≤ K₂/N₂
 *
 * where a is the group with the higher share, X₁ and X₂ are hypergeometric(N, K, n), and Z is the score statistic. It is
 * the unconditional test with the score as its order, for hypergeometric instead of binomial counts: no smoothing, no
 * condition on a sum of positives that nobody fixed, and nothing but the numbers asked. Fisher's test would leave them out
 * of account. Left out are populations that could give neither these answers nor any further apart; as the true one always
 * could, a p below α has a chance of at most α, whatever the truth. Both the populations and the results fall away as the
 * answers move apart, so p never grows then. As Z grows with X₁ and falls with X₂, the probability grows with K₁ and falls
 * with K₂: only the smallest K₂ for each K₁, or the largest K₁ for each K₂, need be tried. Conservative: the two tails are
 * taken to be as large as the larger. 0 when there is no such population, as when everybody answered.
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
  const chances = hardestPopulations(high, low).map(([ofHigh, ofLow]) => {
    const x = hypergeometric({ population: high.asked, successes: ofHigh, draws: high.answered });
    const y = hypergeometric({ population: low.asked, successes: ofLow, draws: low.answered });
    let chance = 0;
    for (let k = x.least; k <= x.most; k++) {
      const most = furthest[k] ?? -1;
      if (most >= y.least) chance += x.pmf(k) * y.lower(most);
    }
    return chance;
  });
  return Math.min(1, 2 * chances.reduce((most, chance) => Math.max(most, chance), 0));
}

/**
 * How much work {@link finiteExact} is for surveys of these sizes: about the number of probabilities that it computes.
 *
 * @example
 * finiteWork({ answered: 65, asked: 79 }, { answered: 51, asked: 78 }) < MOST_WORK; // => true
 */
export function finiteWork(a: Omit<FiniteCounts, "positive">, b: Omit<FiniteCounts, "positive">): number {
  const support = ({ answered, asked }: typeof a) => Math.min(answered, asked - answered);
  const silence = Math.max(1 - a.answered / a.asked, 1 - b.answered / b.asked);
  const populations = Math.min(a.asked, b.asked) * silence + 1;
  return populations * (support(a) + support(b) + SET_UP) + a.answered + b.answered;
}

/** How many are positive in the populations to try: of the group with the higher share, and of the other. */
function hardestPopulations(high: FiniteCounts, low: FiniteCounts): (readonly [number, number])[] {
  const most = low.positive + low.asked - low.answered;
  if (high.asked <= low.asked) {
    const last = Math.floor((most * high.asked) / low.asked);
    return wholeNumbers(high.positive, last).map((k) => [k, Math.ceil((k * low.asked) / high.asked)]);
  }
  const first = Math.ceil((high.positive * low.asked) / high.asked);
  return wholeNumbers(first, most).map((k) => [Math.floor((k * high.asked) / low.asked), k]);
}

function wholeNumbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
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
