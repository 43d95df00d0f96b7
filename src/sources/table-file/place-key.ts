import type { Place } from "./dimensions.ts";

/** One text for what a value is of. */
export function placeKey({ kpi, area, period, gender }: Place): string {
  return `${kpi}|${area}|${period}|${gender}`;
}
