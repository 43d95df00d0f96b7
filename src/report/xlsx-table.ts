import writeXlsx, { type CellObject } from "write-excel-file/node";
import type { TableBlock } from "../text/report-blocks.ts";
import { flatTable } from "./flat-table.ts";
import { bodyCell, shownText, textCell } from "./sheet-cells.ts";
import { rowHeight, SHEET_SIZE, sheetWidths } from "./sheet-layout.ts";
import { stableZip } from "./stable-zip.ts";

/** How wide a line of notes may at least be, and a column that nobody gave a width, in letters. */
const READABLE = 80;
const STANDARD = 8;

const BOLD: CellObject = { fontWeight: "bold" };
const HEAD: CellObject = { ...BOLD, wrap: true, alignVertical: "bottom", bottomBorderStyle: "thin" };

/**
 * A table as an Excel file: the caption, a frozen header with units, numbers as numbers with the decimals that readers
 * see, missing values as text with their reason, and notes and sources underneath. No cell is ever a formula.
 *
 * @param sheet the name of the sheet: "Tabell 1"
 */
export async function xlsxTable(table: TableBlock, sheet: string): Promise<Uint8Array> {
  const flat = flatTable(table);
  const widths = sheetWidths(flat);
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Words around a narrow table go on into the empty columns beside it.
  const beside = Math.max(0, Math.ceil((READABLE - total) / STANDARD));
  const across = (text: string, style: CellObject): CellObject[] => {
    const height = rowHeight([text], [total + beside * STANDARD], style.fontWeight === "bold");
    const columnSpan = widths.length + beside;
    return [{ ...textCell(text), ...style, columnSpan, height, wrap: true, alignVertical: "top" }];
  };
  const head = flat.columns.map(({ title, right }, c): CellObject => {
    const height = rowHeight(
      flat.columns.map((column) => column.title),
      widths,
      true,
    );
    return {
      ...textCell(title),
      ...HEAD,
      ...(right ? { align: "right" } : { align: "left", indent: indentOf(c) }),
      height,
    };
  });
  const body = flat.rows.map((row, at) => {
    const height = rowHeight(row.map(shownText), widths);
    const style = table.focus.includes(at) ? BOLD : {};
    return row.map(
      (cell, c): CellObject => ({ ...bodyCell(cell, flat.columns[c]?.right === true, indentOf(c)), ...style, height }),
    );
  });
  const data = [
    across(table.caption ?? sheet, BOLD),
    head,
    ...body,
    [],
    ...table.notes.map(({ mark, text }) => across(mark === undefined ? text : `${mark}) ${text}`, {})),
    ...table.sources.map((source) => across(source, {})),
  ];
  const options = { sheet, columns: widths.map((width) => ({ width })), stickyRowsCount: 2 };
  const file = await writeXlsx(data, options, { fontFamily: "Arial", fontSize: SHEET_SIZE }).toBuffer();
  return stableZip(file, (name, text) => (name.startsWith("xl/worksheets/sheet") ? onPaper(text, total) : text));
}

/** The first column begins at the edge. */
function indentOf(column: number): number {
  return column === 0 ? 0 : 1;
}

/** Printed on A4, as many pages high as it takes and one wide. */
function onPaper(xml: string, total: number): string {
  const orientation = total > READABLE + 10 ? "landscape" : "portrait";
  return xml
    .replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("</worksheet>", `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/></worksheet>`);
}
