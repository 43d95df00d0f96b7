/** A cell of a table as its file holds it, before anything is made of it. */
export interface Cell {
  readonly kind: "text" | "number" | "date" | "error";
  /** As a reader of the file would quote it; of a date, ISO; of a number, its digits with a decimal point. */
  readonly text: string;
  /** Of a number that is shown in percent: `text` is in percent too. */
  readonly unit?: "%";
  /** Covered by a merged cell that begins elsewhere, whose text it repeats. */
  readonly merged?: true;
}

/** The rows of a table: `rows[0]` is row 1 of the file, `rows[0][0]` its column A; rows and cells that are not there are empty. */
export interface Grid {
  /** The sheet; empty for a text file. */
  readonly sheet: string;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** How the workbook counts days: a serial date can be told only where this is known. */
  readonly epoch?: 1900 | 1904;
}

/** How large a table may be. What is larger is an error, told before memory is spent on it. */
export const LIMITS = {
  /** Bytes of a file: 64 MiB. */
  file: 64 * 2 ** 20,
  /** Bytes of one part of an XLSX file, unpacked: 128 MiB. */
  part: 128 * 2 ** 20,
  /** Bytes of all the parts that are read. */
  parts: 256 * 2 ** 20,
  /** Parts of an XLSX file. */
  entries: 10_000,
  /** Characters of a line of a text file. */
  line: 1_000_000,
  /** Characters of a cell: what Excel can hold. */
  cell: 32_767,
  columns: 1_024,
  rows: 1_048_576,
  /** Cells of a table, counted from column A to the last one of each row. */
  cells: 1_000_000,
} as const;

/** Counts cells while a table is read, and stops it when there are too many. */
export function cellCounter(): (inRow: number) => void {
  let cells = 0;
  return (inRow) => {
    cells += inRow;
    if (inRow > LIMITS.columns) {
      throw new RangeError(`a row has ${inRow} columns; a table may have at most ${LIMITS.columns}`);
    }
    if (cells > LIMITS.cells) throw new RangeError(`the table has more than ${LIMITS.cells} cells`);
  };
}
