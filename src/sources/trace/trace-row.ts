import type { RunResponse } from "../../runs/manifest.ts";
import { getObject, objectName } from "../../runs/object-store.ts";
import { openFrozen } from "../../runs/open-frozen.ts";
import { type PlacedTable, readPlacedTable } from "./placed-table.ts";

/** A row of a table that a run holds, and where it came from. */
export interface TracedRow {
  readonly run: string;
  readonly table: string;
  /** The document that the row was typed from, or the system that exported the file. */
  readonly citation: string;
  readonly row: Readonly<Record<string, string>>;
  readonly response: RunResponse;
  /** The file, from the folder of the runs on; one that is called `….gz` is packed. */
  readonly file: string;
  /** `line 17`, counted from 1 with the head; of a table file the row and the column that the value stood in. */
  readonly place: string;
}

/**
 * Trace rows of a table (spåra en tabellrad): of a typed one, such as the economy of a printed report, the document, the file
 * with its hash, and the line; of a table file, such as `agresso-drift-2021.csv`, the row and column of the file.
 *
 * @param where columns and the text that each must have; none: every row
 * @throws {RangeError} when the run has no such table, the table no such column, or no row fits
 */
export async function traceRow(
  name: string,
  table: string,
  where: Readonly<Record<string, string>>,
  options: { readonly cache?: string } = {},
): Promise<TracedRow[]> {
  const { manifest, cache } = await openFrozen(name, options);
  const tables: string[] = [];
  for (const response of manifest.responses) {
    const { sha256, bytes } = response;
    const read = readPlacedTable(response);
    if (read === undefined) continue;
    const { content, form } = await getObject(cache, sha256, bytes);
    const found = read(content);
    tables.push(found.table);
    if (found.table !== table) continue;
    const whence = { run: name, table, citation: found.citation, response, file: objectName(sha256, form) };
    return fitting(found, where).map((row) => ({ ...whence, ...row }));
  }
  throw new RangeError(`run ${name} has no table ${table} to trace; it has ${tables.join(", ") || "none"}`);
}

function fitting({ table, columns, rows }: PlacedTable, where: Readonly<Record<string, string>>): PlacedTable["rows"] {
  const unknown = Object.keys(where).find((column) => !columns.includes(column));
  if (unknown !== undefined) {
    throw new RangeError(`table ${table} has no column ${unknown}; it has ${columns.join(", ")}`);
  }
  const found = rows.filter(({ row }) => Object.entries(where).every(([column, text]) => row[column] === text));
  if (found.length > 0) return found;
  const asked = Object.entries(where).map(([column, text]) => `${column}=${text}`);
  throw new RangeError(`table ${table} has no row${asked.length === 0 ? "s" : ` with ${asked.join(", ")}`}`);
}
