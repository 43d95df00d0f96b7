import { type ColumnTable, from } from "arquero";
import type { ClaimRun } from "../../../src/compare/claims/claim-run.ts";

type Row = Record<string, unknown>;

/** A run with some rows changed: what is changed is synthetic, all else as frozen. */
export function alteredRun(
  run: ClaimRun,
  changes: {
    /** Kolada figures by "kpi area period", of the total unless " K" or " M" is added. */
    readonly figures?: Readonly<Record<string, number | null>>;
    /** Cells of a table, for the rows that it is about. */
    readonly rows?: (table: string, row: Row) => Row;
  },
): ClaimRun {
  const { figures = {}, rows = (_, row) => row } = changes;
  const changed = (table: ColumnTable, change: (row: Row) => Row) =>
    from(table.objects().map((row) => change(row as Row)));
  const figureOf = (row: Row): Row => {
    const gender = row["gender"] === "T" ? "" : ` ${row["gender"]}`;
    const value = figures[`${row["kpi"]} ${row["municipality"]} ${row["period"]}${gender}`];
    return value === undefined ? row : { ...row, value, missing: value === null ? "skäl ej angivet" : null };
  };
  return {
    ...run,
    figures: (kpi, filter) => changed(run.figures(kpi, filter), figureOf),
    table: (name) => changed(run.table(name), (row) => rows(name, row)),
  };
}
