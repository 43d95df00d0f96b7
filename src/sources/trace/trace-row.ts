import type { RunResponse } from "../../runs/manifest.ts";
import { getObject } from "../../runs/object-store.ts";
import { openFrozen } from "../../runs/open-frozen.ts";
import { parseFiguresFile } from "../figures/parse-figures-file.ts";

/** A row of a table that a run holds, and where it came from. */
export interface TracedRow {
  readonly run: string;
  readonly table: string;
  /** The document that the row was typed from. */
  readonly citation: string;
  readonly row: Readonly<Record<string, string>>;
  readonly response: RunResponse;
  /** The file, from the folder of the runs on. */
  readonly file: string;
  /** `line 17`, counted from 1 with the head. */
  readonly place: string;
}

/**
 * Trace rows of a typed table (spåra en tabellrad), such as the economy of a printed report: the document, the file with its
 * hash, and the line.
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
  for (const response of manifest.responses.filter(({ format }) => format === "figures-csv")) {
    const { content } = await getObject(cache, response.sha256);
    const file = parseFiguresFile(content, response.key);
    tables.push(file.table);
    if (file.table !== table) continue;
    const unknown = Object.keys(where).find((column) => !file.columns.includes(column));
    if (unknown !== undefined) {
      throw new RangeError(`table ${table} has no column ${unknown}; it has ${file.columns.join(", ")}`);
    }
    const rows = file.rows.flatMap((row, index) => {
      const fits = Object.entries(where).every(([column, text]) => row[column] === text);
      return fits ? [{ row, place: `line ${file.lines[index]}` }] : [];
    });
    const asked = Object.entries(where).map(([column, text]) => `${column}=${text}`);
    if (rows.length === 0) throw new RangeError(`table ${table} has no row with ${asked.join(", ")}`);
    const { sha256 } = response;
    const whence = {
      run: name,
      table,
      citation: file.citation,
      response,
      file: `objects/${sha256.slice(0, 2)}/${sha256}`,
    };
    return rows.map((row) => ({ ...whence, ...row }));
  }
  throw new RangeError(`run ${name} has no typed table ${table}; it has ${tables.join(", ") || "none"}`);
}
