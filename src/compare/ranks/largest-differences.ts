import type { FallingDraws } from "./falling-draws.ts";

/**
 * The largest studentised difference of each draw, over the hypotheses that are left.
 *
 *     max (e_j z_j − e_k z_k) / √(e_j² + e_k²)   over (j, k) with better[j, k] = 0, and 0
 *
 * Looking at all pairs in all draws would take long. By the Cauchy–Schwarz inequality no difference is above
 * √(z_j² + z_k²), so in the order of falling |z| it is enough to look until that bound is below the largest that was
 * found: a handful of pairs. And a draw is looked through again only when its largest difference has been rejected.
 *
 * @param better shared with the caller, who marks rejected hypotheses in it
 * @param focus only pairs of this one
 * @returns a function that brings the largest differences up to date with `better`
 */
export function largestDifferences(
  errors: Float64Array,
  draws: FallingDraws,
  better: Uint8Array,
  focus?: number,
): () => Float64Array {
  const { count, size } = draws;
  const largest = new Float64Array(count);
  // Which hypothesis gave the largest difference; none (0 is the largest) is as good as one that is left.
  const where = new Int32Array(count).fill(UNKNOWN);
  let top = 0;
  let place = NONE;

  /** Put i against those that stand among the first `upTo` in the order of the draw. */
  const against = (draw: number, i: number, upTo: number) => {
    const e = errors[i] ?? 0;
    const zi = draws.value(draw, i);
    for (let position = 0; position < upTo; position++) {
      const k = draws.itemAt(draw, position);
      const zk = draws.value(draw, k);
      if (zi * zi + zk * zk <= top * top) return;
      if (k === i) continue;
      const f = errors[k] ?? 0;
      // Of two certain ones NaN, which is not above anything.
      const difference = (e * zi - f * zk) / Math.sqrt(e * e + f * f);
      const hypothesis = difference > 0 ? i * size + k : k * size + i;
      if (Math.abs(difference) > top && better[hypothesis] === 0) {
        top = Math.abs(difference);
        place = hypothesis;
      }
    }
  };

  const look = (draw: number) => {
    if (focus !== undefined) return against(draw, focus, size);
    const first = draws.value(draw, draws.itemAt(draw, 0));
    for (let position = 1; position < size; position++) {
      const i = draws.itemAt(draw, position);
      const zi = draws.value(draw, i);
      if (zi * zi + first * first <= top * top) return;
      against(draw, i, position);
    }
  };

  return () => {
    for (let draw = 0; draw < count; draw++) {
      const held = where[draw] ?? UNKNOWN;
      if (held === NONE || (held !== UNKNOWN && better[held] === 0)) continue;
      top = 0;
      place = NONE;
      look(draw);
      largest[draw] = top;
      where[draw] = place;
    }
    return largest;
  };
}

const NONE = -1;
const UNKNOWN = -2;
