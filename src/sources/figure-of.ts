import type { Gender, Period } from "../runs/observation.ts";
import type { Run } from "./run.ts";

/** A single figure of a run: its value, or the reason why it has none. */
export interface FigureValue {
  readonly value: number | null;
  readonly missing: string | null;
}

/**
 * The value of one figure (ett värde): a key figure for an area in a period. An area or period that the run does not hold is a
 * missing value ("ingen uppgift"); a key figure that it does not hold is a mistake.
 *
 * Not for series or for many areas: `run.figures` gives them all at once.
 *
 * @param figure `area`, `period`, and `gender`, by default the total
 * @throws {RangeError} when the run does not hold the key figure
 * @example
 * const run = await openRun("huddinge-2016-2022");
 * figureOf(run, "U23471", { area: "0126", period: 2022 }); // => { value: 72, missing: null }
 * figureOf(run, "U23471", { area: "0126", period: 1999 }); // => { value: null, missing: "ingen uppgift" }
 */
export function figureOf(
  run: Run,
  kpi: string,
  figure: { readonly area: string; readonly period: Period; readonly gender?: Gender },
): FigureValue {
  const { area, period, gender = "T" } = figure;
  const rows = run.figures(kpi, { genders: [gender] }).objects() as (FigureValue & {
    readonly municipality: string;
    readonly period: Period;
  })[];
  const row = rows.find((one) => one.municipality === area && one.period === period);
  return { value: row?.value ?? null, missing: row === undefined ? "ingen uppgift" : row.missing };
}
