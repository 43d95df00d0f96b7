import type { ClaimRun } from "./claim-run.ts";

/** A row of the run's table of figures as the documents printed them. */
export interface PrintedRow {
  readonly document: string;
  readonly indicator: string;
  readonly kolada_kpi: string | null;
  readonly area: string;
  readonly gender: string;
  readonly period: number | string;
  readonly value: number | null;
  readonly unit: string;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly stage_target: number | null;
  readonly note: string | null;
}

/** Which printed figure; what is left out: the total, of the municipality. */
export interface PrintedWhere {
  readonly kpi?: string;
  readonly indicator?: string;
  readonly period: number | string;
  readonly area?: string;
  readonly gender?: string;
}

/** The rows of a table of the run; none when it has no such table. */
export function rowsOf(run: ClaimRun, name: string): readonly object[] {
  return run.tables.some((table) => table.name === name) ? run.table(name).objects() : [];
}

/** The figure that a document printed, if it did. */
export function findPrinted(
  rows: readonly PrintedRow[],
  document: string,
  where: PrintedWhere & { readonly area: string },
): PrintedRow | undefined {
  const { kpi, indicator, period, area, gender = "T" } = where;
  return rows.find(
    (row) =>
      row.document === document &&
      (kpi === undefined || row.kolada_kpi === kpi) &&
      (indicator === undefined || row.indicator === indicator) &&
      row.area === area &&
      row.gender === gender &&
      row.period === period,
  );
}
