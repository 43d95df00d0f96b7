import type { ScreenRun } from "./screen-run.ts";

/** The totals of one key figure: year → municipality → value. */
export interface FigureYears {
  readonly years: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** Why a municipality has no value in a year. */
  missing(municipality: string, year: number): string | undefined;
  /** Whether it has months, which a screening of years cannot use. */
  readonly months: boolean;
}

/**
 * Read the totals of a key figure for a run's municipalities, up to a year.
 *
 * @param last later years are left out
 */
export function readYears(run: ScreenRun, kpi: string, last: number): FigureYears {
  const table = run.figures(kpi, { genders: ["T"] });
  const column = (name: string) => Array.from(table.array(name) as ArrayLike<unknown>);
  const [areas, periods, values, reasons] = [
    column("municipality") as string[],
    column("period") as (number | string)[],
    column("value") as (number | null)[],
    column("missing") as (string | null)[],
  ];
  const years = new Map<number, Map<string, number>>();
  const missing = new Map<string, string>();
  let months = false;
  for (const [row, area] of areas.entries()) {
    const period = periods[row];
    if (run.areas.get(area)?.type !== "K" || period === undefined) continue;
    if (typeof period === "string") {
      months = true;
      continue;
    }
    if (period > last) continue;
    const value = values[row] ?? null;
    if (value === null) {
      missing.set(`${area} ${period}`, reasons[row] ?? "skäl ej angivet");
      continue;
    }
    const ofYear = years.get(period);
    if (ofYear === undefined) years.set(period, new Map([[area, value]]));
    else ofYear.set(area, value);
  }
  return { years, months, missing: (municipality, year) => missing.get(`${municipality} ${year}`) };
}
