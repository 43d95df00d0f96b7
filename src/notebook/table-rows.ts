import type { TableRow } from "./table-column.ts";

/** What of an Arquero table is used here. Told by its shape: a notebook may have its own copy of Arquero. */
export interface ArqueroTable {
  numRows(): number;
  columnNames(): readonly string[];
  objects(options?: { readonly limit?: number }): readonly object[];
}

/** Whether a value is an Arquero table. */
export function isArqueroTable(value: unknown): value is ArqueroTable {
  if (typeof value !== "object" || value === null) return false;
  return ["numRows", "columnNames", "objects"].every((method) => typeof Reflect.get(value, method) === "function");
}

/** Whether a value is a list of plain objects, and not an empty one. */
export function isRowList(value: unknown): value is readonly TableRow[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

/** The rows of a table and the names of its columns in order. */
export function tableRows<Row extends object>(
  table: ArqueroTable | readonly Row[],
): { readonly rows: readonly Row[]; readonly names: readonly string[] } {
  // An Arquero table says nothing of its rows' type: the caller's word is taken for it.
  if (isArqueroTable(table)) return { rows: table.objects() as readonly Row[], names: table.columnNames() };
  return { rows: table, names: [...new Set(table.flatMap((row) => Object.keys(row)))] };
}

function isPlainObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
