import { checkNumber, checkObject } from "../../metrics/check.ts";
import type { Direction } from "../../metrics/direction.ts";
import { checkDraws, checkSeed } from "./check-draws.ts";
import { fallingDraws } from "./falling-draws.ts";
import { orientedItems, type RankItem } from "./rank-items.ts";
import { stepDown } from "./step-down.ts";

/** An item's place and the places that it may truly have; null where it has no estimate. */
export interface RankInterval {
  readonly id: string;
  /** By the estimates; the best of the places that equal estimates share. */
  readonly rank: number | null;
  /** First and last place of those with an equal estimate. */
  readonly rankRange: readonly [number, number] | null;
  /** The best place that it may truly have. */
  readonly lower: number | null;
  /** The last. */
  readonly upper: number | null;
}

/** How rank intervals are computed. */
export interface RankIntervalOptions {
  readonly good: Direction;
  /** A fraction, 0.95 when nothing is said. */
  readonly confidence?: number | undefined;
  /** Whether the confidence holds for every item by itself (false), or for all of them at once (true). */
  readonly simultaneous?: boolean | undefined;
  /** Draws of the bootstrap, at most 1 000 000; 10 000 when nothing is said: enough that another seed moves an end by a place at most. */
  readonly draws?: number | undefined;
  /** A whole number 0–4294967295; the same seed gives the same intervals on every machine. */
  readonly seed?: number | undefined;
}

/**
 * Rank intervals (rangintervall): the places that each item may truly have, given how uncertain the estimates are.
 *
 * Marginal: what is said of one item, chosen before one saw the figures, is true with the confidence. Simultaneous: what
 * is said of all items is true at once with the confidence; needed for a statement about the whole table, or about an
 * item that was chosen because of its place. Found by comparing pairs, j against k:
 *
 *     |estimate_j − estimate_k| / √(se_j² + se_k²)   against the quantile of the largest, by a Gaussian bootstrap
 *     lower = 1 + the number found better,   upper = n − the number found worse
 *
 * stepwise until no more pairs are told apart. The estimates are taken to be independent of each other, as surveys in
 * different municipalities are, and roughly normal: with few answers the intervals are approximate. Not for figures
 * without sampling error, such as costs, and not for an index, which has no standard error of its own.
 *
 * @param items one without an estimate (null) is left out, and its row says so by null
 * @returns one row for each item, in the order given
 * @throws {TypeError|RangeError} on an option that is not known or not allowed, on a standard error that is negative, missing or not a number (naming the id), when no
 * item has an estimate, or on fewer draws than the confidence needs
 * @see M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm (2024), Inference for Ranks with Applications to Mobility
 * across Neighbourhoods and Academic Achievement across Countries, Review of Economic Studies 91, 476–518
 * @example
 * const items = [
 *   { id: "a", estimate: 90, standardError: 1 },
 *   { id: "b", estimate: 70, standardError: 4 },
 *   { id: "c", estimate: 72, standardError: 4 },
 * ];
 * rankIntervals(items, { good: "high" }).map((row) => [row.id, row.rank, row.lower, row.upper]); // => [["a", 1, 1, 1], ["b", 3, 2, 3], ["c", 2, 2, 3]]
 */
export function rankIntervals(items: readonly RankItem[], options: RankIntervalOptions): RankInterval[] {
  checkObject("options", options, ["good", "confidence", "simultaneous", "draws", "seed"]);
  const simultaneous = checkFlag("simultaneous", options.simultaneous ?? false);
  const { index, estimates, errors } = orientedItems(items, options.good);
  const confidence = checkNumber("confidence", options.confidence ?? 0.95, "fraction");
  const draws = enough(checkDraws(options.draws), confidence);
  const seed = checkSeed(options.seed);
  const n = estimates.length;
  const sample = fallingDraws(draws, n, seed);
  const together = simultaneous ? stepDown(estimates, errors, sample, confidence) : undefined;
  return items.map(({ id }, i) => {
    const j = index[i] ?? -1;
    if (j === -1) return { id, rank: null, rankRange: null, lower: null, upper: null };
    const { better } = together ?? stepDown(estimates, errors, sample, confidence, j);
    return { id, ...placesOf(j, estimates, better) };
  });
}

/** The place by the estimates, and the places that are left by the comparisons. */
function placesOf(j: number, estimates: Float64Array, better: Uint8Array): Omit<RankInterval, "id"> {
  const n = estimates.length;
  const own = estimates[j] ?? 0;
  let [above, equal, certainlyAbove, certainlyBelow] = [0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const other = estimates[k] ?? 0;
    if (other > own) above += 1;
    if (other === own) equal += 1;
    certainlyAbove += better[k * n + j] ?? 0;
    certainlyBelow += better[j * n + k] ?? 0;
  }
  return {
    rank: above + 1,
    rankRange: [above + 1, above + equal],
    lower: 1 + certainlyAbove,
    upper: n - certainlyBelow,
  };
}

function checkFlag(name: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new TypeError(`${name} must be true or false, was ${JSON.stringify(value)}`);
}

/** A quantile of draws needs at least one draw above it. */
function enough(draws: number, confidence: number): number {
  const least = Math.ceil(1 / (1 - confidence) - 1e-9);
  if (draws >= least) return draws;
  throw new RangeError(`draws must be at least ${least} for confidence ${confidence}, was ${draws}`);
}
