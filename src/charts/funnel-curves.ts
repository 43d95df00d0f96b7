import { type FunnelLimits, funnelLimits } from "./funnel-limits.ts";

/** A limit along the axis of answers. */
export interface FunnelCurve {
  readonly limit: keyof FunnelLimits;
  readonly points: readonly { readonly answered: number; readonly value: number }[];
}

const STEPS = 60;
const LIMITS = ["lower998", "lower95", "upper95", "upper998"] as const;

/** The four limits from the fewest answers to the most, at whole numbers evenly spread on a square-root scale. */
export function funnelCurves(centre: number, fewest: number, most: number): FunnelCurve[] {
  const [from, to] = [Math.sqrt(fewest), Math.sqrt(most)];
  const numbers = new Set(
    Array.from({ length: STEPS + 1 }, (_, index) => Math.round((from + ((to - from) * index) / STEPS) ** 2)),
  );
  const along = [...numbers].map((answered) => ({ answered, ...funnelLimits(centre, answered) }));
  return LIMITS.map((limit) => ({ limit, points: along.map((at) => ({ answered: at.answered, value: at[limit] })) }));
}
