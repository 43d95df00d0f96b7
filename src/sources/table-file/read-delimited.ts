import { parse } from "csv-parse/sync";
import { type Cell, cellCounter, type Grid, LIMITS } from "./grid.ts";

/** What stands between the columns of a text file. */
export const DELIMITERS = [";", "\t", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The rows of a CSV or TSV file, empty ones too, so that row numbers are those that a spreadsheet shows.
 *
 * @throws {RangeError|Error} one line, when quotes are out of place or the table is too large
 */
export function readDelimited(text: string, delimiter: Delimiter): Grid {
  checkSize(text, delimiter);
  const count = cellCounter();
  const rows: (readonly (Cell | undefined)[])[] = [];
  parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    max_record_size: LIMITS.line,
    on_record: (record: string[]) => {
      count(Math.max(1, record.length));
      rows.push(record.map(toCell));
      return null;
    },
  });
  return { sheet: "", rows };
}

/** Lines and cells are counted before anything is parsed: a parser keeps a line of a million columns whole. */
function checkSize(text: string, delimiter: Delimiter): void {
  let lines = 0;
  for (let start = 0; start < text.length; lines += 1) {
    const end = text.indexOf("\n", start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LIMITS.line) {
      throw new RangeError(`a line has ${length} characters; at most ${LIMITS.line} are read`);
    }
    if (lines > LIMITS.rows) throw new RangeError(`the file has more than ${LIMITS.rows} lines`);
    start = end < 0 ? text.length : end + 1;
  }
  let cells = lines;
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    cells += 1;
    if (cells > LIMITS.cells) throw new RangeError(`the table has more than ${LIMITS.cells} cells`);
  }
}

function toCell(text: string): Cell | undefined {
  if (text.length > LIMITS.cell) throw new RangeError(`a cell has more than ${LIMITS.cell} characters`);
  return text.trim() === "" ? undefined : { kind: "text", text };
}
