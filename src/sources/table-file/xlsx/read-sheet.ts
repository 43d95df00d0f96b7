import { type Cell, cellCounter, type Grid, LIMITS } from "../grid.ts";
import { readXml } from "./read-xml.ts";
import { type CellContext, toCell } from "./to-cell.ts";
import type { Parts } from "./zip-parts.ts";

/** A rectangle of cells, counted from 0. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Read the cells of a sheet; those covered by a merged cell repeat its text, and say so. */
export function readSheet(
  parts: Parts,
  sheet: { readonly name: string; readonly part: string },
  context: CellContext,
): Grid {
  const rows: (Cell | undefined)[][] = [];
  const merged: Area[] = [];
  const count = cellCounter();
  let [row, column] = [-1, -1];
  let attributes: Readonly<Record<string, string>> = {};
  let value: string | undefined;
  let inline: string | undefined;
  let formula = false;
  readXml(parts.read(sheet.part), sheet.part, {
    open(name, given) {
      if (name === "row") {
        row = given["r"] === undefined ? row + 1 : wholeNumber(given["r"]) - 1;
        column = -1;
        if (row < 0 || row >= LIMITS.rows) throw new RangeError(`${sheet.part} has a row ${given["r"]}`);
        if (rows[row] !== undefined) throw new RangeError(`${sheet.part} holds row ${row + 1} twice`);
        rows[row] = [];
      } else if (name === "c") {
        const at = given["r"] === undefined ? { row, column: column + 1 } : position(given["r"]);
        if (at === undefined || at.row !== row)
          throw new RangeError(`${sheet.part} has a cell ${given["r"]} in row ${row + 1}`);
        column = at.column;
        [attributes, value, inline, formula] = [given, undefined, undefined, false];
      } else if (name === "f") formula = true;
      else if (name === "mergeCell") {
        const area = areaOf(given["ref"] ?? "");
        if (area !== undefined) merged.push(area);
      }
    },
    text(piece, within) {
      const [parent, element] = within.slice(-2);
      if (element === "v" && parent === "c") value = (value ?? "") + piece;
      if (element === "t" && within.includes("is") && !within.includes("rPh")) inline = (inline ?? "") + piece;
    },
    close(name) {
      if (name === "row") count(rows[row]?.length ?? 0);
      if (name !== "c") return;
      if (column >= LIMITS.columns)
        throw new RangeError(`a row has ${column + 1} columns; a table may have at most ${LIMITS.columns}`);
      const raw = { type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0), value, inline, formula };
      const cell = toCell(raw, context);
      const cells = rows[row];
      if (cells === undefined) throw new RangeError(`${sheet.part} has a cell outside of a row`);
      if (cells[column] !== undefined) throw new RangeError(`${sheet.part} holds a cell of row ${row + 1} twice`);
      if (cell !== undefined) cells[column] = cell;
    },
  });
  fillMerged(rows, merged);
  return { sheet: sheet.name, rows, epoch: context.epoch };
}

function fillMerged(rows: (Cell | undefined)[][], merged: readonly Area[]): void {
  let filled = 0;
  for (const { top, left, bottom, right } of merged) {
    const origin = rows[top]?.[left];
    if (origin === undefined) continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, LIMITS.columns - 1); column += 1) {
        if (row === top && column === left) continue;
        filled += 1;
        if (filled > LIMITS.cells) throw new RangeError(`merged cells cover more than ${LIMITS.cells} cells`);
        const cells = rows[row] ?? [];
        cells[column] = { ...origin, merged: true };
        rows[row] = cells;
      }
    }
  }
}

function areaOf(ref: string): Area | undefined {
  const [from = "", to = from] = ref.split(":");
  const [first, last] = [position(from), position(to)];
  if (first === undefined || last === undefined) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** "B3" → row 2, column 1. */
function position(ref: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(ref) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function wholeNumber(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
}
