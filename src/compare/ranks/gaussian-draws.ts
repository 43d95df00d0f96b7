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

/** Numbers are sorted without a comparison function, which is many times faster, and then each is looked up. */
function fallingOrder(values: Float64Array, count: number, size: number): Uint32Array {
  const order = new Uint32Array(count * size);
  const falling = new Float64Array(size);
  const taken = new Uint8Array(size);
  for (let start = 0; start < order.length; start += size) {
    for (let i = 0; i < size; i++) falling[i] = -Math.abs(values[start + i] ?? 0);
    falling.sort();
    taken.fill(0);
    for (let i = 0; i < size; i++) {
      let place = firstAtLeast(falling, -Math.abs(values[start + i] ?? 0));
      // Equal numbers stand in the order they were drawn.
      while (taken[place] === 1) place++;
      taken[place] = 1;
      order[start + place] = i;
    }
  }
  return order;
}

/** The first place of a number in a sorted list. */
function firstAtLeast(sorted: Float64Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
