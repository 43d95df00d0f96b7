import { normalQuantile } from "../../metrics/distributions/normal.ts";
import { uniformDraws } from "./uniform-draws.ts";

/** The numbers of `gaussianDraws`, looked at from the largest in absolute terms down; what nobody looks at is never made. */
export interface FallingDraws {
  readonly count: number;
  readonly size: number;
  /** Number `item` of a draw. */
  value(draw: number, item: number): number;
  /** Which item of a draw is at a position in the order of falling absolute value, from 0. */
  itemAt(draw: number, position: number): number;
}

/** How many of a draw are put in order at first; hardly ever are more looked at. */
const FIRST = 24;

/**
 * Seeded standard normal draws whose numbers are made when they are asked for. Finding the largest studentised difference
 * needs a handful of each draw: the others need neither their quantile nor their place.
 *
 * @example
 * const draws = fallingDraws(1, 3, 1);
 * Math.abs(draws.value(0, draws.itemAt(0, 0))) >= Math.abs(draws.value(0, draws.itemAt(0, 1))); // => true
 */
export function fallingDraws(count: number, size: number, seed: number): FallingDraws {
  const uniforms = uniformDraws(count * size, seed);
  const values = new Float64Array(count * size).fill(Number.NaN);
  const order = new Uint32Array(count * size);
  const inOrder = new Uint32Array(count);

  const sortDraw = (draw: number, wanted: number) => {
    const start = draw * size;
    // The quantile grows with the number, alike on both sides of one half: their order is that of the distances to it.
    const distance = (item: number) => Math.abs((uniforms[start + item] ?? 0.5) - 0.5);
    // About twice as many as are wanted lie outside this; where they do not suffice, all are sorted.
    const far = wanted * 4 < size ? 0.5 - wanted / size : 0;
    let items: number[] = [];
    for (let item = 0; item < size; item++) if (distance(item) >= far) items.push(item);
    if (items.length < wanted) items = Array.from({ length: size }, (_, item) => item);
    items.sort((a, b) => distance(b) - distance(a));
    order.set(items, start);
    inOrder[draw] = items.length;
  };

  return {
    count,
    size,
    value(draw, item) {
      const at = draw * size + item;
      const known = values[at] ?? Number.NaN;
      if (!Number.isNaN(known)) return known;
      const made = normalQuantile(uniforms[at] ?? Number.NaN);
      values[at] = made;
      return made;
    },
    itemAt(draw, position) {
      if (position >= (inOrder[draw] ?? 0)) sortDraw(draw, position < FIRST ? Math.min(FIRST, size) : size);
      return order[draw * size + position] ?? 0;
    },
  };
}
