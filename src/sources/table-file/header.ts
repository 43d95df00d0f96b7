import type { Gender, Period } from "../../runs/observation.ts";
import { cellPeriod } from "./cell-period.ts";
import { columnLetters } from "./column-letters.ts";
import type { Cell, Grid } from "./grid.ts";
import { joinRows } from "./join-rows.ts";
import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";
import { periodColumns } from "./period-columns.ts";

/** Where a table's columns are, counted from 0. */
export interface Header {
  /** The first row beneath the header. */
  readonly firstRow: number;
  readonly names: readonly string[];
  readonly columns: Readonly<Partial<Record<Dimension, number>>>;
  readonly ignoreRows: readonly { readonly column: number; readonly texts: ReadonlySet<string> }[];
  readonly values: readonly ValueColumn[];
}

export type Dimension = "keyFigure" | "area" | "period" | "gender" | "unit";

/** A column with values, and what it says of them. */
export interface ValueColumn {
  readonly column: number;
  readonly name: string;
  readonly keyFigure?: string | undefined;
  readonly area?: string | undefined;
  readonly period?: Period | undefined;
  readonly gender?: Gender | undefined;
  readonly unit?: string | undefined;
}

const LOOKED_THROUGH = 50;
const MOST_ROWS = 3;

/**
 * Find the header that the mapping speaks of: in the row that it names, or in the first of the table's first rows that has every
 * column that is named. A header of several rows is joined, a name that stands once over several columns being theirs
 * all.
 *
 * @returns the header, or what is wrong with the best candidate
 */
export function findHeader(
  grid: Grid,
  mapping: CheckedMapping,
): Header | { readonly lacking: string; readonly score: number } {
  const { headerRow, headerRows } = mapping.read;
  if (headerRow === 0) return locate([], 0, grid, mapping);
  const starts = headerRow === undefined ? rowNumbers(grid) : [headerRow - 1];
  const depths = headerRows === undefined ? Array.from({ length: MOST_ROWS }, (_, index) => index + 1) : [headerRows];
  let best: { lacking: string; score: number } = { lacking: "the table is empty", score: -1 };
  for (const start of starts) {
    const tries = depths.map((depth) => locate(joinRows(grid, start, depth), start + depth, grid, mapping));
    const found = tries
      .flatMap((header) => ("lacking" in header ? [] : [header]))
      .sort((a, b) => toldBy(b) - toldBy(a));
    // A row of genders beneath the periods belongs to the header: without it, women would pass for all.
    if (found[0] !== undefined) return found[0];
    for (const header of tries) if ("lacking" in header && header.score > best.score) best = header;
  }
  return best;
}

/** How much a header tells: first by its columns, then by those with a gender. */
function toldBy({ values }: Header): number {
  return values.length * 10_000 + values.filter(({ gender }) => gender !== undefined).length;
}

function rowNumbers(grid: Grid): number[] {
  const numbers: number[] = [];
  for (let row = 0; row < grid.rows.length && numbers.length < LOOKED_THROUGH; row += 1) {
    if (grid.rows[row]?.some((cell) => cell !== undefined)) numbers.push(row);
  }
  return numbers;
}

function locate(
  cells: readonly (Cell | undefined)[],
  firstRow: number,
  grid: Grid,
  mapping: CheckedMapping,
): Header | { readonly lacking: string; readonly score: number } {
  const names = Array.from(cells, (cell) => cell?.text.trim() ?? "");
  const places = new Map<string, number[]>();
  names.forEach((name, index) => {
    places.set(plainLabel(name), [...(places.get(plainLabel(name)) ?? []).slice(-9), index]);
  });
  const missing: (string | number)[] = [];
  let twice: readonly number[] | undefined;
  let found = 0;
  const at = (wanted: string | number): number => {
    if (typeof wanted === "number") return wanted - 1;
    const [place, ...others] = places.get(plainLabel(wanted)) ?? [];
    if (others.length > 0) twice ??= [place ?? 0, ...others];
    if (place === undefined) missing.push(wanted);
    else found += 1;
    return place ?? -1;
  };
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).flatMap(([key, wanted]) => (wanted === undefined ? [] : [[key, at(wanted)]])),
  );
  const ignoreRows = mapping.ignoreRows.map(({ column, texts }) => ({
    column: at(column),
    texts: new Set(texts.map(plainLabel)),
  }));
  const nameOf = (column: number) => names[column] || columnLetters(column);
  const values =
    mapping.values === "periods"
      ? periodColumns(cells, new Set(Object.values(columns)), grid, mapping)
      : mapping.values.map(({ column: wanted, period, ...said }) => {
          const column = at(wanted);
          const cell = period === undefined ? undefined : ({ kind: "text", text: String(period) } as const);
          return {
            ...said,
            column,
            name: nameOf(column),
            period: cell && cellPeriod(cell, mapping.periods, undefined),
          };
        });
  const score = found * 100 + names.filter((name) => name !== "").length;
  if (twice !== undefined) {
    const name = JSON.stringify(names[twice[0] ?? 0]);
    const letters = twice.map(columnLetters).join(", ");
    return { lacking: `the column ${name} occurs more than once (${letters}): give its number`, score };
  }
  if (missing.length === 0 && values.length > 0) return { firstRow, names, columns, ignoreRows, values };
  const wanted = missing.map((name) => JSON.stringify(name)).join(", ") || "a column headed by a period";
  const shown = names.filter((name) => name !== "").slice(0, 12);
  const had = shown.map((name) => JSON.stringify(name.slice(0, 60))).join(", ") || "nothing";
  return { lacking: `no header has ${wanted}; row ${firstRow} has ${had}`, score };
}
