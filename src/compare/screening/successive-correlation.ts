import { sampleRankCorrelation } from "simple-statistics";
import type { Step } from "./movements.ts";

/** With fewer pairs of movements, a correlation is mostly chance. */
const FEWEST_PAIRS = 20;
/** What a correlation of fluctuations of 0.5 gives: above it, `movementP` is too bold. */
const CAREFUL_BELOW = -0.25;

/**
 * Whether fluctuations last (hänger kvar): the rank correlation (Spearman) of municipalities' successive movements, over all
 * of them and all pairs of steps. A fluctuation that is gone at the next measurement is followed by a movement back; one that
 * lasts is not. With correlation ρ between the fluctuations of successive measurements (AR(1)) it is about
 *
 *     −(1 − ρ) / 2: −0.5 for fluctuations that do not last, −0.25 at ρ = 0.5, 0 for those that never pass
 *
 * Municipalities that truly change year after year in the same direction raise it, too; it does not tell them apart.
 *
 * @param steps in order; one over a break is empty, and makes no pair with its neighbours
 * @returns null with fewer than 20 pairs, or when all movements are equal
 */
export function successiveCorrelation(steps: readonly Step[]): number | null {
  const pairs = steps.slice(1).flatMap((step, index) =>
    [...step].flatMap(([area, movement]) => {
      const before = steps[index]?.get(area);
      return before === undefined ? [] : [[before, movement] as const];
    }),
  );
  if (pairs.length < FEWEST_PAIRS) return null;
  const correlation = sampleRankCorrelation(
    pairs.map(([before]) => before),
    pairs.map(([, after]) => after),
  );
  return Number.isNaN(correlation) ? null : correlation;
}

/**
 * Whether fluctuations last so long that the p of movements is too small; what is not known is not said to be so.
 *
 * @example
 * [-0.5, -0.1, null].map(fluctuationsLast); // => [false, true, false]
 */
export function fluctuationsLast(correlation: number | null): boolean {
  return correlation !== null && correlation > CAREFUL_BELOW;
}
