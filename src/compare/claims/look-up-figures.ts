import type { ClaimRun } from "./claim-run.ts";

/** A figure of a run, or the reason why it has none. */
export interface LookedUp {
  readonly value: number | null;
  readonly missing: string | null;
}

/** Look figures up by key figure, area, year and gender; a key figure is read from the run once. */
export function lookUpFigures(run: ClaimRun) {
  const tables = new Map<string, ReadonlyMap<string, LookedUp>>();
  return (kpi: string, area: string, period: number, gender: string): LookedUp | undefined => {
    if (!run.keyFigures.has(kpi)) return undefined;
    const known = tables.get(kpi) ?? byKey(run.figures(kpi).objects() as FigureRow[]);
    tables.set(kpi, known);
    return known.get(keyOf(area, period, gender));
  };
}

interface FigureRow extends LookedUp {
  readonly municipality: string;
  readonly period: number | string;
  readonly gender: string;
}

function byKey(rows: readonly FigureRow[]): Map<string, LookedUp> {
  return new Map(rows.map((row) => [keyOf(row.municipality, row.period, row.gender), row]));
}

function keyOf(area: string, period: number | string, gender: string): string {
  return `${area} ${period} ${gender}`;
}
