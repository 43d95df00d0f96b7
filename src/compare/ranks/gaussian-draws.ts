import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";
import { normalQuantile } from "../../metrics/distributions/normal.ts";

/** Standard normal draws, `size` numbers in each of `count`. */
export interface GaussianDraws {
  readonly count: number;
  readonly size: number;
  /** Draw after draw. */
  readonly values: Float64Array;
  /** Which of the numbers of each draw is the largest in absolute terms, the next, and so on; draw after draw. */
  readonly order: Uint32Array;
}

/**
 * Seeded standard normal numbers (normalfördelade slumptal): the same for the same seed on every machine, because
 * nothing but exactly defined arithmetic goes into them: a Mersenne twister, and the normal quantile of its numbers.
 *
 * @example
 * const { values } = gaussianDraws(1, 3, 1);
 * [...values].every((value, index) => value === gaussianDraws(1, 3, 1).values[index]); // => true
 */
export function gaussianDraws(count: number, size: number, seed: number): GaussianDraws {
  const generator = mersenne(seed);
  const values = new Float64Array(count * size);
  for (let i = 0; i < values.length; i++) {
    let uniform = uniformFloat64(generator);
    // 0 has no quantile.
    while (uniform === 0) uniform = uniformFloat64(generator);
    values[i] = normalQuantile(uniform);
  }
  return { count, size, values, order: fallingOrder(values, count, size) };
}

function fallingOrder(values: Float64Array, count: number, size: number): Uint32Array {
  const order = new Uint32Array(count * size);
  for (let start = 0; start < order.length; start += size) {
    const one = order.subarray(start, start + size);
    for (let i = 0; i < size; i++) one[i] = i;
    one.sort((a, b) => Math.abs(values[start + b] ?? 0) - Math.abs(values[start + a] ?? 0));
  }
  return order;
}
