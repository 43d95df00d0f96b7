import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ReportColumn, ReportLine, TableBlock } from "../text/report-blocks.ts";
import { cleanText } from "./clean-text.ts";
import { columnWidths } from "./column-widths.ts";
import { LANDSCAPE_WIDTH, PORTRAIT_WIDTH } from "./docx-page.ts";
import { STYLE } from "./docx-styles.ts";

/** A table for Word, and whether it needs a page that lies down. */
export interface DocxTable {
  readonly children: readonly (Table | Paragraph)[];
  readonly landscape: boolean;
}

const SIZE = 9;
const SMALL = 7.5;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "C9CED3" };
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 8, color: "1A1A1A" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table as a table of Word, its header repeated on each page and no row broken across two. */
export function docxTable(table: Pick<TableBlock, "columns" | "rows" | "focus">): DocxTable {
  const { columns, rows } = table;
  if (columns.length === 0 || rows.length === 0) {
    const empty = new Paragraph({ style: STYLE.cell, text: "Tabellen har inga rader." });
    return { children: [empty], landscape: false };
  }
  const oneReason = new Set(rows.flat(2).flatMap(({ missing }) => missing ?? [])).size < 2;
  const texts = [
    columns.map(({ title, unit }) => (unit === undefined ? [title] : [title, unit])),
    ...rows.map((row) => columns.map((_, at) => (row[at] ?? []).map((line) => lineText(line, oneReason)))),
  ];
  const { widths, landscape, size } = layout(texts);
  const cells = { widths, size, oneReason };
  // No header stands alone at the foot of a page, and no last row at the head of one.
  const kept = (at: number) => at === 0 || at === rows.length - 2;
  const whole = new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((total, width) => total + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 90, right: 90, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    borders: {
      top: HEAD_LINE,
      bottom: HEAD_LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: [
      headRow(columns, cells),
      ...rows.map((row, at) =>
        bodyRow(row, columns, { ...cells, focus: table.focus.includes(at), keepNext: kept(at) }),
      ),
    ],
  });
  return { children: [whole], landscape };
}

/** Standing where words have room and cells are of one line, else lying, else in smaller letters too. */
function layout(texts: readonly (readonly (readonly string[])[])[]) {
  const standing = columnWidths(texts, SIZE, PORTRAIT_WIDTH);
  const [, ...body] = texts;
  if (standing.fits && body.flat().every((lines) => lines.length < 2))
    return { ...standing, landscape: false, size: SIZE };
  const lying = columnWidths(texts, SIZE, LANDSCAPE_WIDTH);
  if (lying.fits) return { ...lying, landscape: true, size: SIZE };
  return { ...columnWidths(texts, SMALL, LANDSCAPE_WIDTH), landscape: true, size: SMALL };
}

interface CellLook {
  readonly widths: readonly number[];
  readonly size: number;
  readonly oneReason: boolean;
  readonly focus?: boolean;
  readonly keepNext?: boolean;
}

function headRow(columns: readonly ReportColumn[], { widths, size }: CellLook): TableRow {
  const cells = columns.map(({ title, unit, right }, at) => {
    const runs = [
      new TextRun({ text: cleanText(title), bold: true, size: size * 2 }),
      ...(unit === undefined ? [] : [new TextRun({ text: cleanText(unit), break: 1, size: size * 2 })]),
    ];
    return new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: { bottom: HEAD_LINE },
      verticalAlign: "bottom",
      children: [new Paragraph({ style: STYLE.cell, alignment: side(right), keepNext: true, children: runs })],
    });
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

function bodyRow(row: TableBlock["rows"][number], columns: readonly ReportColumn[], look: CellLook): TableRow {
  const keep = look.keepNext === true ? { keepNext: true } : {};
  const cells = columns.map((column, at) => {
    const lines = row[at] ?? [];
    const paragraphs = lines.map((line) => {
      const children = lineRuns(line, look);
      return new Paragraph({ ...keep, style: STYLE.cell, alignment: side(column.right), children });
    });
    return new TableCell({
      width: { size: look.widths[at] ?? 0, type: WidthType.DXA },
      ...(look.focus === true ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "EAF1F7" } } : {}),
      children: paragraphs.length === 0 ? [new Paragraph({ ...keep, style: STYLE.cell })] : paragraphs,
    });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function lineRuns(line: ReportLine, { size, oneReason, focus = false }: CellLook): TextRun[] {
  const { label, unit, marks = [] } = line;
  const look = { size: size * 2, bold: focus };
  return [
    ...(label === undefined ? [] : [new TextRun({ ...look, text: `${cleanText(label)} `, color: "595F65" })]),
    new TextRun({ ...look, text: cleanText(valueText(line, oneReason)) }),
    ...marks.map((mark) => new TextRun({ ...look, bold: false, text: `\u00a0${mark})`, superScript: true })),
    ...(unit === undefined ? [] : [new TextRun({ ...look, text: ` ${cleanText(unit)}`, color: "595F65" })]),
  ];
}

/** The reason stands in the cell where the table has several, and no mark leads to it; else under the table. */
function valueText({ text, missing, marks = [] }: ReportLine, oneReason: boolean): string {
  if (missing === undefined) return text;
  return oneReason || marks.length > 0 ? "–" : `– (${missing})`;
}

function lineText(line: ReportLine, oneReason: boolean): string {
  const { label = "", unit = "", marks = [] } = line;
  return [label, valueText(line, oneReason) + marks.map((mark) => `\u00a0${mark})`).join(""), unit].join(" ").trim();
}

function side(right: boolean | undefined) {
  return right === true ? AlignmentType.RIGHT : AlignmentType.LEFT;
}
