import { type FunnelLimits, funnelLimits } from "./funnel-limits.ts";
import type { FunnelRow } from "./funnel-plot.ts";

/** Where a share lies: as chance would have it, outside 95 percent, or outside 99.8 percent. */
export type FunnelPosition = "within" | "outside95" | "outside998";

/** A row that has both its share and its number of answers, with its limits. */
export interface FunnelPoint extends FunnelLimits {
  readonly municipality: string;
  readonly name: string;
  readonly share: number;
  readonly answered: number;
  readonly position: FunnelPosition;
}

export const POSITION_WORDS: Readonly<Record<FunnelPosition, string>> = {
  within: "innanför 95\u00a0%",
  outside95: "utanför 95\u00a0%",
  outside998: "utanför 99,8\u00a0%",
};

/** The row against its limits; undefined when its share or its number of answers is missing. */
export function funnelPoint(
  { municipality, name, share, answered }: FunnelRow,
  centre: number,
): FunnelPoint | undefined {
  if (share === null || answered === null) return undefined;
  const limits = funnelLimits(centre, answered);
  const position =
    share < limits.lower998 || share > limits.upper998
      ? "outside998"
      : share < limits.lower95 || share > limits.upper95
        ? "outside95"
        : "within";
  return { municipality, name, share, answered, position, ...limits };
}
