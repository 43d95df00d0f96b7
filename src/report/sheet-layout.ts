import { textWidth } from "../charts/text-width.ts";
import { wrapText } from "../charts/wrap-text.ts";
import type { FlatTable } from "./flat-table.ts";
import { shownText } from "./sheet-cells.ts";

/** The size of the letters, in points, and what programs measure columns in: the width of a figure. */
export const SHEET_SIZE = 10;
const LETTER = textWidth("0", { size: SHEET_SIZE });

const WIDEST = 40;
/** A reason why there is no value may be broken into lines: it does not make a column of numbers wide. */
const REASON = 18;
const NARROWEST = 7;
const PADDING = 2;
const POINTS_A_LINE = 13.5;

/** The width of each column, in letters. */
export function sheetWidths({ columns, rows }: FlatTable): number[] {
  return columns.map(({ title }, c) => {
    const texts = rows.map((row) => {
      const wanted = letters(shownText(row[c]));
      return Math.min(wanted, row[c]?.missing === undefined ? WIDEST : REASON);
    });
    const words = title.split(/[ \u00ad]/).map((word) => letters(word, true));
    return Math.ceil(Math.max(NARROWEST, ...texts, ...words)) + PADDING;
  });
}

/** The height in points of a row whose cells are broken into lines: programs do not all find it themselves. */
export function rowHeight(texts: readonly string[], widths: readonly number[], bold = false): number {
  const lines = texts.map((text, c) => {
    const width = Math.max(1, (widths[c] ?? 0) - 1) * LETTER;
    return wrapText(text, { width, size: SHEET_SIZE, bold, lines: Number.POSITIVE_INFINITY }).length;
  });
  return Math.max(1, ...lines) * POINTS_A_LINE;
}

function letters(text: string, bold = false): number {
  return textWidth(text, { size: SHEET_SIZE, bold }) / LETTER;
}
