import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { mersenne } from "pure-rand/generator/mersenne";

/** Seeded numbers between 0 and 1, neither included: 0 has no normal quantile. */
export function uniformDraws(count: number, seed: number): Float64Array {
  const generator = mersenne(seed);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let uniform = uniformFloat64(generator);
    while (uniform === 0) uniform = uniformFloat64(generator);
    values[i] = uniform;
  }
  return values;
}
