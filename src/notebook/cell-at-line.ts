import type { Cell, Notebook } from "./parse-notebook.ts";

/** The cell that a line of the notebook belongs to; a line above the first cell belongs to that one. */
export function cellAtLine(notebook: Notebook, line: number): Cell | undefined {
  return notebook.cells.findLast((cell) => (cell.markerLine ?? cell.line) <= line) ?? notebook.cells[0];
}
