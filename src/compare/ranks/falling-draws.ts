import { normalQuantile } from "../../metrics/distributions/normal.ts";
import { addShell } from "./add-shell.ts";
import { uniformDraws } from "./uniform-draws.ts";

/**
 * The numbers of `gaussianDraws`, looked at from the largest in absolute terms down; what nobody looks at is never made.
 * Read by `valueAt` and `itemAt`, no methods of it: closures made anew in each call would be compiled anew in each.
 */
export interface FallingDraws {
  readonly count: number;
  readonly size: number;
  readonly uniforms: Float64Array;
  /** The normal numbers made so far, 0 where there is none yet; one that is 0 is made again. */
  readonly values: Float64Array;
  /** The items of each draw in the order of falling absolute value, as far as `inOrder` says. */
  readonly order: Uint32Array;
  readonly inOrder: Uint32Array;
  /** How many shells of each draw are in order. */
  readonly shells: Uint32Array;
}

/**
 * Seeded standard normal draws whose numbers are made when they are asked for. Finding the largest studentised difference
 * needs a handful of each draw: the others need neither their quantile nor their place.
 *
 * @example
 * const draws = fallingDraws(1, 3, 1);
 * Math.abs(valueAt(draws, 0, itemAt(draws, 0, 0))) >= Math.abs(valueAt(draws, 0, itemAt(draws, 0, 1))); // => true
 */
export function fallingDraws(count: number, size: number, seed: number): FallingDraws {
  return {
    count,
    size,
    uniforms: uniformDraws(count * size, seed),
    values: new Float64Array(count * size),
    order: new Uint32Array(count * size),
    inOrder: new Uint32Array(count),
    shells: new Uint32Array(count),
  };
}

/** Number `item` of a draw. */
export function valueAt({ size, uniforms, values }: FallingDraws, draw: number, item: number): number {
  const at = draw * size + item;
  const known = values[at] ?? 0;
  if (known !== 0) return known;
  const made = normalQuantile(uniforms[at] ?? Number.NaN);
  values[at] = made;
  return made;
}

/** Which item of a draw is at a position in the order of falling absolute value, from 0 to size − 1. */
export function itemAt(draws: FallingDraws, draw: number, position: number): number {
  while (position >= (draws.inOrder[draw] ?? position + 1)) addShell(draws, draw);
  return draws.order[draw * draws.size + position] ?? 0;
}
