import type { ColumnTable } from "arquero";

/** The part of a run that printed response rates are read from. */
interface PrintedRun {
  readonly tables: readonly { readonly name: string }[];
  table(name: string): ColumnTable;
}

interface NotedRow {
  readonly kolada_kpi: string | null;
  readonly area: string;
  readonly gender: string;
  readonly period: number | string;
  readonly note: string | null;
}

/**
 * The response rate (svarsfrekvens) that a document prints beside a figure, in whole percent; undefined when none does.
 *
 * @param where the key figure, the name of the area and the year, of women and men together
 */
export function printedResponseRate(
  run: PrintedRun,
  where: { readonly kpi: string; readonly area: string; readonly period: number },
): number | undefined {
  if (!run.tables.some(({ name }) => name === "reported-indicators")) return undefined;
  const rows = run.table("reported-indicators").objects() as NotedRow[];
  const notes = rows.flatMap((row) =>
    row.kolada_kpi === where.kpi && row.area === where.area && row.period === where.period && row.gender === "T"
      ? [row.note]
      : [],
  );
  return notes.map(rateInNote).find((rate) => rate !== undefined);
}

/**
 * The response rate that a note tells.
 *
 * @example
 * rateInNote("response rate 65 %; trend reported as unchanged"); // => 65
 */
export function rateInNote(note: string | null): number | undefined {
  const [, rate] = note?.match(/response rate (\d+) %/) ?? [];
  return rate === undefined ? undefined : Number(rate);
}
