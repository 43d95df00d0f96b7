import { columnLetters } from "./column-letters.ts";
import type { Grid } from "./grid.ts";
import type { CheckedMapping } from "./mapping.ts";
import type { FoundTable } from "./pick-grid.ts";
import { looksLikeIdentity } from "./swedish-identity.ts";
import { isZip, readXlsx } from "./xlsx/read-xlsx.ts";

/** What a file holds beside what its mapping reads. */
export interface BeyondMapping {
  /** Columns and sheets with something in them that the mapping does not read, by name. */
  readonly unread: readonly string[];
  /** The first cell that looks like a personal identity number. */
  readonly identity: { readonly row: number; readonly column: string } | undefined;
}

/** Look through the whole of a file: a run that kept it would keep all of this too. */
export function beyondMapping(bytes: Uint8Array, { grid, header }: FoundTable, mapping: CheckedMapping): BeyondMapping {
  const used = new Set([
    ...Object.values(header.columns),
    ...header.values.map(({ column }) => column),
    ...header.ignoreRows.map(({ column }) => column),
  ]);
  const nameOf = (column: number) => header.names[column] || columnLetters(column);
  const columns = new Set<number>();
  for (const row of grid.rows) {
    row?.forEach((cell, column) => {
      if (cell !== undefined && !used.has(column)) columns.add(column);
    });
  }
  const sheets = isZip(bytes) ? otherSheets(bytes, grid, mapping) : [];
  const identity =
    identityIn(grid, nameOf) ??
    sheets.flatMap(
      (sheet) => identityIn(sheet, (column) => `${columnLetters(column)} of the sheet ${sheet.sheet}`) ?? [],
    )[0];
  return {
    unread: [
      ...[...columns].sort((a, b) => a - b).map((column) => `column ${nameOf(column)}`),
      ...sheets
        .filter(({ rows }) => rows.some((row) => row?.some((cell) => cell)))
        .map(({ sheet }) => `sheet ${sheet}`),
    ],
    identity,
  };
}

function otherSheets(bytes: Uint8Array, { sheet }: Grid, mapping: CheckedMapping): Grid[] {
  const all = readXlsx(bytes);
  return all.filter((each) => each.sheet !== (mapping.read.sheet ?? sheet));
}

function identityIn({ rows }: Grid, nameOf: (column: number) => string): BeyondMapping["identity"] {
  for (const [index, row] of rows.entries()) {
    const column = row?.findIndex((cell) => cell !== undefined && looksLikeIdentity(cell.text)) ?? -1;
    if (column >= 0) return { row: index + 1, column: nameOf(column) };
  }
  return undefined;
}
