import type { CellObject } from "write-excel-file/node";
import { cleanText } from "./clean-text.ts";
import type { FlatCell } from "./flat-table.ts";
import { numberFormat } from "./number-format.ts";
import { numberOf } from "./read-number.ts";

/** A cell of Excel holds no more. */
const MOST_LETTERS = 32_767;
const CUT = " … [avkortat: en cell i Excel rymmer 32\u00a0767 tecken]";

/** What a spreadsheet would take for a formula if it were typed in. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text is text whatever it looks like; a text that a cell cannot hold says last that it was cut. What could be taken for a formula stays text also when the cell is edited. */
export function textCell(text: string): CellObject {
  const clean = cleanText(text);
  const value = clean.length <= MOST_LETTERS ? clean : cleanText(clean.slice(0, MOST_LETTERS - CUT.length)) + CUT;
  return { type: String, value, ...(FORMULA.test(value) ? { format: "@" } : {}) };
}

/** A number with the decimals that readers see, a text, or the reason why there is neither. An indent keeps text from numbers. */
export function bodyCell(cell: FlatCell, right: boolean, indent: number): CellObject {
  const number = right || cell.value !== undefined ? numberOf(cell.text, cell.value) : undefined;
  const isNumber = number !== undefined && cell.missing === undefined;
  if (isNumber) return { type: Number, value: number.value, format: numberFormat(number), alignVertical: "top" };
  const side: CellObject = right ? { align: "right" } : { align: "left", indent };
  return { ...textCell(shownText(cell)), ...side, alignVertical: "top", wrap: true };
}

/** A cell's text; where there is no value, its reason. */
export function shownText(cell: FlatCell | undefined): string {
  if (cell === undefined) return "";
  return cell.missing === undefined ? cell.text : `– (${cell.missing})`;
}
