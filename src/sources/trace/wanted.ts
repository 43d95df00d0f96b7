import type { Gender, Period } from "../../runs/observation.ts";

/** One figure: key figure, area, period and gender. */
export interface Wanted {
  readonly kpi: string;
  readonly area: string;
  readonly period: Period;
  readonly gender: Gender;
}

/** Reads an answer once, and then says of any figure where in it the figure stands. */
export type Locator = (content: Uint8Array) => (wanted: Wanted) => string | undefined;

/** A figure as the key of a map. */
export function figureKey({ kpi, area, period, gender }: Wanted): string {
  return `${kpi} ${area} ${period} ${gender}`;
}
