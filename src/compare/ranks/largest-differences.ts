import { type FallingDraws, itemAt, valueAt } from "./falling-draws.ts";

interface Search {
  readonly errors: Float64Array;
  readonly draws: FallingDraws;
  readonly better: Uint8Array;
  readonly focus: number | undefined;
  /** The largest difference of each draw, and the hypothesis that gave it. */
  readonly largest: Float64Array;
  readonly where: Int32Array;
}

/** No hypothesis gave the largest difference, which is 0: as good as one that is left. */
const NONE = -1;
const UNKNOWN = -2;

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
  const largest = new Float64Array(draws.count);
  const where = new Int32Array(draws.count).fill(UNKNOWN);
  const search = { errors, draws, better, focus, largest, where };
  return () => {
    for (let draw = 0; draw < draws.count; draw++) lookAgain(search, draw);
    return largest;
  };
}

function lookAgain(search: Search, draw: number): void {
  const { better, largest, where } = search;
  const held = where[draw] ?? UNKNOWN;
  if (held === NONE || (held !== UNKNOWN && better[held] === 0)) return;
  largest[draw] = 0;
  where[draw] = NONE;
  look(search, draw);
}

function look(search: Search, draw: number): void {
  const { draws, focus, largest } = search;
  if (focus !== undefined) {
    against(search, draw, focus, draws.size);
    return;
  }
  const first = valueAt(draws, draw, itemAt(draws, draw, 0));
  for (let position = 1; position < draws.size; position++) {
    const i = itemAt(draws, draw, position);
    const zi = valueAt(draws, draw, i);
    if (zi * zi + first * first <= (largest[draw] ?? 0) ** 2) return;
    against(search, draw, i, position);
  }
}

/** Put i against those that stand among the first `upTo` in the order of the draw. */
function against({ errors, draws, better, largest, where }: Search, draw: number, i: number, upTo: number): void {
  const e = errors[i] ?? 0;
  const zi = valueAt(draws, draw, i);
  let top = largest[draw] ?? 0;
  for (let position = 0; position < upTo; position++) {
    const k = itemAt(draws, draw, position);
    const zk = valueAt(draws, draw, k);
    if (zi * zi + zk * zk <= top * top) return;
    if (k === i) continue;
    const f = errors[k] ?? 0;
    // Of two certain ones NaN, which is not above anything.
    const difference = (e * zi - f * zk) / Math.sqrt(e * e + f * f);
    const hypothesis = difference > 0 ? i * draws.size + k : k * draws.size + i;
    if (Math.abs(difference) > top && better[hypothesis] === 0) {
      top = Math.abs(difference);
      largest[draw] = top;
      where[draw] = hypothesis;
    }
  }
}
