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
 * Read the totals of a key figure for a run's municipalities, up to a year: from the run's grid, for a table of a large run
 * costs more than the screening. Why a municipality has no value is looked up when it is asked for.
 *
 * @param last later years are left out
 */
export function readYears(run: ScreenRun, kpi: string, last: number): FigureYears {
  const { genders, areas, periods, values } = run.grid(kpi);
  const years = new Map<number, Map<string, number>>();
  const totals = genders.indexOf("T");
  for (const [a, area] of areas.entries()) {
    if (totals === -1 || run.areas.get(area)?.type !== "K") continue;
    for (const [p, period] of periods.entries()) {
      if (typeof period === "string" || period > last) continue;
      const value = values[(totals * areas.length + a) * periods.length + p] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const ofYear = years.get(period);
      if (ofYear === undefined) years.set(period, new Map([[area, value]]));
      else ofYear.set(area, value);
    }
  }
  return {
    years,
    months: periods.some((period) => typeof period === "string"),
    missing: (municipality, year) => {
      const found = run
        .observations(kpi)
        .find(({ area, period, gender }) => area === municipality && period === year && gender === "T");
      return found?.missing ?? undefined;
    },
  };
}
