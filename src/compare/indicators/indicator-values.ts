import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";

export type Gender = "T" | "K" | "M";

/** A value of one year, or the reason why there is none. */
export interface IndicatorValue {
  readonly year: number;
  /** What the value concerns: the year, or a month of it such as "2021-11". */
  readonly period: number | string;
  readonly value: number | null;
  readonly missing: string | null;
  readonly preliminary: boolean;
}

/** An indicator's values for one municipality. */
export interface IndicatorSeries {
  /** The value of a year; one that is not there has its reason. */
  at(year: number, gender?: Gender): IndicatorValue;
  /** The years with a value for all, in order. */
  readonly years: readonly number[];
}

/** One value as any source has it. */
interface Row {
  readonly gender: Gender;
  readonly period: number | string;
  readonly value: number | null;
  readonly missing: string | null;
  readonly preliminary: boolean | null;
}

/**
 * The values of an indicator for one municipality: from the key figure, or from the rows of the table that its definition
 * points at. Of several months in one year the last counts. A run without the key figure or the table gives no error but
 * values that are missing for that reason, so that one indicator does not sink the others.
 */
export function indicatorValues(
  run: IndicatorRun,
  definition: IndicatorDefinition,
  municipality: string,
): IndicatorSeries {
  const { rows, lacking } = rowsOf(run, definition, municipality);
  const byYear = new Map<string, Row>();
  for (const row of [...rows].sort((a, b) => (String(a.period) < String(b.period) ? -1 : 1))) {
    byYear.set(`${yearOf(row.period)} ${row.gender}`, row);
  }
  const at = (year: number, gender: Gender = "T"): IndicatorValue => {
    const row = byYear.get(`${year} ${gender}`);
    if (row === undefined) return { year, period: year, value: null, missing: lacking, preliminary: false };
    return {
      year,
      period: row.period,
      value: row.value,
      missing: reasonOf(row),
      preliminary: row.preliminary === true,
    };
  };
  const years = [...new Set(rows.map(({ period }) => yearOf(period)))].sort((a, b) => a - b);
  return { at, years: years.filter((year) => at(year).value !== null) };
}

function rowsOf(run: IndicatorRun, { kpi, from }: IndicatorDefinition, municipality: string) {
  if (kpi !== undefined) {
    if (!run.keyFigures.has(kpi)) return { rows: [], lacking: `körningen innehåller inte ${kpi}` };
    const all = run.figures(kpi).objects() as (Row & { municipality: string })[];
    return { rows: all.filter((row) => row.municipality === municipality), lacking: "ingen uppgift" };
  }
  const { table, where } = from ?? { table: "", where: {} };
  if (!run.tables.some(({ name }) => name === table)) {
    return { rows: [], lacking: `körningen innehåller inte tabellen ${table}` };
  }
  // The documents name areas by their titles; the tables of the economy are of the one board that publishes them.
  const title = run.areas.get(municipality)?.title ?? municipality;
  const wanted = Object.entries(table === "reported-indicators" ? { area: title, ...where } : where);
  const found = (run.table(table).objects() as PrintedRow[]).filter((row) =>
    wanted.every(([column, value]) => String(row[column] ?? "") === value),
  );
  return { rows: found.flatMap(printed), lacking: "ingen uppgift" };
}

type PrintedRow = Readonly<Record<string, string | number | null>>;

function printed({ gender, period, column, value }: PrintedRow): Row[] {
  const when = period ?? column;
  if (when === null || when === undefined || !/^\d{4}(?:-\d\d)?$/.test(String(when))) return [];
  const number = typeof value === "number" ? value : null;
  return [
    {
      gender: gender === "K" || gender === "M" ? gender : "T",
      period: /^\d{4}$/.test(String(when)) ? Number(when) : when,
      value: number,
      missing: number === null ? "dokumentet anger ingen siffra" : null,
      preliminary: false,
    },
  ];
}

function reasonOf({ value, missing }: Row): string | null {
  return value === null ? (missing ?? "skäl ej angivet") : null;
}

function yearOf(period: number | string): number {
  return Number(String(period).slice(0, 4));
}
