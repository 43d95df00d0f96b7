import { type MissingReason, missingReason } from "../../text/missing.ts";
import { type ColumnSign, decimalSign, inColumn } from "./decimal-sign.ts";
import type { Cell } from "./grid.ts";
import { type DecimalSign, type NumberReading, parseNumber } from "./parse-number.ts";

/** What a value cell says: a number in digits with the unit that stands beside it, the reason why there is none, or a fault. */
export type CellValue =
  | { readonly digits: string; readonly unit: string | undefined }
  | { readonly missing: MissingReason }
  | { readonly fault: string };

const DASH = /^[-\u2010\u2011\u2012\u2013\u2014\u2212]$/;

/**
 * A reader of the cells of one column, which decides from all of them how the column writes its decimals.
 *
 * @param sign how it does, when that is declared
 */
export function columnReader(cells: Iterable<Cell | undefined>, sign: DecimalSign | undefined) {
  const readings = new Map<string, NumberReading | undefined>();
  for (const cell of cells) {
    if (cell?.kind === "text" && !readings.has(cell.text)) readings.set(cell.text, parseNumber(cell.text));
  }
  const column: ColumnSign = sign === undefined ? decimalSign(readings.values()) : { sign };
  return (cell: Cell | undefined): CellValue => {
    if (cell === undefined) return { missing: missingReason("") };
    if (cell.merged) return { fault: "is covered by a merged cell: its value is not its own" };
    if (cell.kind === "error") return { fault: "is an error in the workbook" };
    if (cell.kind === "date") return { fault: "is a date, not a number" };
    if (cell.kind === "number") return { digits: cell.text, unit: cell.unit };
    return readText(cell.text, readings.get(cell.text), column);
  };
}

function readText(text: string, reading: NumberReading | undefined, column: ColumnSign): CellValue {
  const symbol = text.trim();
  if (symbol === "." || symbol === "..") return { missing: missingReason(symbol) };
  if (DASH.test(symbol)) return { missing: missingReason("-") };
  if (reading === undefined) return { fault: "is not a number" };
  const said = inColumn(reading, column);
  return "reason" in said ? { fault: said.reason } : { digits: said.digits, unit: reading.unit };
}
