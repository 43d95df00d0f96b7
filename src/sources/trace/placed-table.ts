import type { RunResponse } from "../../runs/manifest.ts";
import { parseFiguresFile } from "../figures/parse-figures-file.ts";
import { decodeTableFile, TABLE_FORMATS } from "../table-file/decode-table-file.ts";
import { parseStoredTable } from "../table-file/stored-table.ts";

/** A table whose rows know where they stood. */
export interface PlacedTable {
  readonly table: string;
  readonly citation: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: Readonly<Record<string, string>>; readonly place: string }[];
}

/** How to read an answer as such a table; undefined for an answer that is none. */
export function readPlacedTable(response: RunResponse): ((content: Uint8Array) => PlacedTable) | undefined {
  const { format, key } = response;
  if (format === "figures-csv") return (content) => ofFigures(content, key);
  if (format === TABLE_FORMATS.observations) return (content) => ofTableFile(content, response);
  return undefined;
}

function ofFigures(content: Uint8Array, key: string): PlacedTable {
  const { table, citation, columns, rows, lines } = parseFiguresFile(content, key);
  return { table, citation, columns, rows: rows.map((row, index) => ({ row, place: `line ${lines[index]}` })) };
}

/** As the run shows it, with the cell of each value. */
function ofTableFile(content: Uint8Array, response: RunResponse): PlacedTable {
  const { file } = parseStoredTable(content);
  const [shown] = decodeTableFile[TABLE_FORMATS.observations]?.(content, response).tables ?? [];
  if (shown === undefined) throw new Error(`${response.key} holds no table`);
  const rows = shown.rows.map((cells) => {
    const row = Object.fromEntries(shown.columns.map((column) => [column, String(cells[column] ?? "")]));
    return { row, place: `row ${row["row"]}, column ${JSON.stringify(row["column"])} of ${file}` };
  });
  return { table: shown.name, citation: shown.citation, columns: shown.columns, rows };
}
