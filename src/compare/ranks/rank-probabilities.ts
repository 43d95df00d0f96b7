import { checkObject } from "../../metrics/check.ts";
import type { Direction } from "../../metrics/direction.ts";
import { checkDraws, checkSeed } from "./check-draws.ts";
import { gaussianDraws } from "./gaussian-draws.ts";
import { orientedItems, type RankItem } from "./rank-items.ts";

/** How often an item came where, as fractions; null where it has no estimate. */
export interface RankProbabilities {
  readonly id: string;
  readonly best: number | null;
  readonly worst: number | null;
  /** Among the better half; with an odd number the middle place belongs to it. */
  readonly topHalf: number | null;
}

/**
 * The probability of being best, worst or in the top half (sannolikheten att vara bäst, sämst, i övre halvan): the share
 * of normal draws around the estimates, with their standard errors, in which an item comes there. Those that are equal in
 * a draw share the place, so the probabilities of all items sum to 1, and to the number of places in the top half.
 *
 * What it is: a plug-in statement, "if the estimates were true and the surveys were made again". It is the posterior
 * probability of a Bayesian only under flat priors, and it exaggerates differences, because estimates lie further apart
 * than the truth. To say what ranks are possible, use {@link rankIntervals}.
 *
 * @param items as for `rankIntervals`; the estimates are taken to be independent
 * @param options `good`: "low" or "high"; `draws` (10 000); `seed` (1): the same seed gives the same on every machine
 * @returns one row for each item, in the order given
 * @throws {TypeError|RangeError} as `rankIntervals`
 * @example
 * const items = [{ id: "a", estimate: 9, standardError: 0 }, { id: "b", estimate: 5, standardError: 0 }];
 * rankProbabilities(items, { good: "high" })[0]; // => { id: "a", best: 1, worst: 0, topHalf: 1 }
 */
export function rankProbabilities(
  items: readonly RankItem[],
  options: {
    readonly good: Direction;
    readonly draws?: number | undefined;
    readonly seed?: number | undefined;
  },
): RankProbabilities[] {
  checkObject("options", options, ["good", "draws", "seed"]);
  const { index, estimates, errors } = orientedItems(items, options.good);
  const draws = checkDraws(options.draws);
  const seed = checkSeed(options.seed);
  const n = estimates.length;
  const half = Math.ceil(n / 2);
  const z = gaussianDraws(draws, n, seed);
  const [best, notWorst, topHalf] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const drawn = new Float64Array(n);
  for (let start = 0; start < z.length; start += n) {
    for (let i = 0; i < n; i++) drawn[i] = (estimates[i] ?? 0) + (errors[i] ?? 0) * (z[start + i] ?? 0);
    const sorted = drawn.slice().sort();
    creditFirst(1, drawn, sorted, best);
    creditFirst(half, drawn, sorted, topHalf);
    creditFirst(n - 1, drawn, sorted, notWorst);
  }
  return items.map(({ id }, i) => {
    const j = index[i] ?? -1;
    if (j === -1) return { id, best: null, worst: null, topHalf: null };
    const share = (counts: Float64Array) => (counts[j] ?? 0) / draws;
    return { id, best: share(best), worst: (draws - (notWorst[j] ?? 0)) / draws, topHalf: share(topHalf) };
  });
}

/** Give 1 to each of the `places` largest; those that are equal at the limit share what is left. */
function creditFirst(places: number, drawn: Float64Array, sorted: Float64Array, credit: Float64Array): void {
  const limit = sorted[sorted.length - places] ?? Number.POSITIVE_INFINITY;
  let [above, equal] = [0, 0];
  for (const value of drawn) {
    if (value > limit) above += 1;
    else if (value === limit) equal += 1;
  }
  const part = equal === 0 ? 0 : (places - above) / equal;
  for (let i = 0; i < drawn.length; i++) {
    const value = drawn[i] ?? 0;
    if (value >= limit) credit[i] = (credit[i] ?? 0) + (value > limit ? 1 : part);
  }
}
