import type { Cell, Grid } from "./grid.ts";

/** The names of the columns; each cell is kept where a name is one cell, since a date or year must be read as such. */
export function joinRows(grid: Grid, start: number, depth: number): readonly (Cell | undefined)[] {
  const rows = Array.from({ length: depth }, (_, index) => grid.rows[start + index] ?? []);
  const width = Math.max(...rows.map((row) => row.length));
  // A text file has no merged cells: the columns that follow are left blank, in all rows but the last.
  const spread = rows.map((row, index) =>
    grid.epoch === undefined && index < depth - 1 ? spreadRight(row, width) : row,
  );
  return Array.from({ length: width }, (_, column) => {
    const cells = spread.flatMap((row) => row[column] ?? []);
    const different = cells.filter((cell, index) => index === 0 || cell.text !== cells[index - 1]?.text);
    const [only, ...more] = different;
    if (only === undefined || more.length === 0) return only;
    return { kind: "text", text: different.map(({ text }) => text.trim()).join(" ") };
  });
}

function spreadRight(row: readonly (Cell | undefined)[], width: number): (Cell | undefined)[] {
  let last: Cell | undefined;
  return Array.from({ length: width }, (_, column) => {
    last = row[column] ?? last;
    return last;
  });
}
