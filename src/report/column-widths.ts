import { textWidth } from "../charts/text-width.ts";

/** Space inside a cell, left and right together, in twentieths of a point. */
const PADDING = 230;
/** How much of the page's width is handed out at a time. */
const STEP = 120;
/** How many steps a column may be given at once: one alone may not save a line. */
const LEAPS = [1, 3, 8];
/** Lines are broken at words, so that none is quite full. */
const SLACK = 1.08;

/** How wide the columns of a table are, and whether no word of it is broken at that. */
export interface ColumnWidths {
  readonly widths: readonly number[];
  readonly fits: boolean;
}

/**
 * Share out a page's width among columns: each has room for its longest word, and what is left goes where it makes the
 * table shortest.
 *
 * @param rows the lines of text of each cell, the header among the rows
 * @param size of the letters, in points
 * @param total in twentieths of a point
 */
export function columnWidths(
  rows: readonly (readonly (readonly string[])[])[],
  size: number,
  total: number,
): ColumnWidths {
  const wide = (text: string) => textWidth(text.replaceAll("\u00ad", ""), { size, bold: true }) * 20;
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? []));
  const widths = columns.map((cells) => PADDING + Math.max(0, ...cells.flat().flatMap(words).map(wide)));
  const least = sum(widths);
  if (least > total) return { widths: widths.map((width) => Math.floor((width * total) / least)), fits: false };
  const measured = columns.map((cells) => cells.map((lines) => lines.map(wide)));
  const linesAt = (at: number, width: number) =>
    (measured[at] ?? []).map((cell) => sum(cell.map((line) => Math.ceil((line * SLACK) / (width - PADDING)) || 1)));
  const lines = widths.map((width, at) => linesAt(at, width));
  let left = total - least;
  while (left >= STEP) {
    const offers = widths.flatMap((width, at) =>
      LEAPS.filter((leap) => leap * STEP <= left).map((leap) => {
        const wider = linesAt(at, width + leap * STEP);
        return { at, leap, wider, worth: gain(lines, at, wider) / leap };
      }),
    );
    const best = offers.reduce((most, offer) => (offer.worth > most.worth ? offer : most));
    if (best.worth <= 0) break;
    widths[best.at] = (widths[best.at] ?? 0) + best.leap * STEP;
    lines[best.at] = best.wider;
    left -= best.leap * STEP;
  }
  // What no cell needs is shared, so that the table is as wide as the text around it.
  return { widths: widths.map((width) => Math.floor(width + left / widths.length)), fits: true };
}

/** How much shorter the rows become; a cell that becomes shorter without its row counts a little. */
function gain(lines: readonly (readonly number[])[], at: number, wider: readonly number[]): number {
  const before = lines[at] ?? [];
  return sum(
    wider.map((after, row) => {
      const was = before[row] ?? 1;
      const others = Math.max(1, ...lines.map((column, c) => (c === at ? 1 : (column[row] ?? 1))));
      return Math.max(others, was) - Math.max(others, after) + (was - after) / 100;
    }),
  );
}

/** Where a line may be broken: at spaces, and after hyphens and dashes. */
function words(line: string): string[] {
  return line.split(/[ \u00ad]|(?<=[-–/])/);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
