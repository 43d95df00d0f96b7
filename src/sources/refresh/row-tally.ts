/** The key figures, areas and years that have had rows. */
export interface RowTally {
  note(rows: Iterable<{ readonly kpi: string; readonly area: string; readonly period: number | string }>): void;
  /** What was asked for and has had no row. */
  missing(asked: {
    readonly kpis: readonly string[];
    readonly areas: readonly string[];
    readonly years: readonly number[];
  }): {
    readonly kpis: string[];
    readonly areas: string[];
    readonly years: number[];
  };
}

/** Count what has come over several answers, old and new. */
export function rowTally(): RowTally {
  const [kpis, areas, years] = [new Set<string>(), new Set<string>(), new Set<number | string>()];
  return {
    note(rows) {
      for (const { kpi, area, period } of rows) {
        kpis.add(kpi);
        areas.add(area);
        years.add(period);
      }
    },
    missing: (asked) => ({
      kpis: asked.kpis.filter((kpi) => !kpis.has(kpi)),
      areas: asked.areas.filter((area) => !areas.has(area)),
      years: asked.years.filter((year) => !years.has(year)),
    }),
  };
}
