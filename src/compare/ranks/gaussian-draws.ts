import { normalQuantile } from "../../metrics/distributions/normal.ts";
import { uniformDraws } from "./uniform-draws.ts";

/**
 * Seeded standard normal numbers (normalfördelade slumptal), `size` numbers in each of `count` draws, draw after draw: the
 * same for the same seed on every machine, because nothing but exactly defined arithmetic goes into them: a Mersenne
 * twister, and the normal quantile of its numbers.
 *
 * @example
 * const values = gaussianDraws(1, 3, 1);
 * [...values].every((value, index) => value === gaussianDraws(1, 3, 1)[index]); // => true
 */
export function gaussianDraws(count: number, size: number, seed: number): Float64Array {
  return uniformDraws(count * size, seed).map(normalQuantile);
}
