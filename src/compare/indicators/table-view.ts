import { escapeHtml } from "../../text/html.ts";
import { DISPLAY, type Displayable, type MimeBundle } from "../../text/mime.ts";
import { NBSP } from "../../text/number.ts";
import { REPORT_MIME, type TableBlock } from "../../text/report-blocks.ts";
import type { TableNote } from "./table-notes.ts";

/** One line of a cell: what stands there, or why nothing does. */
export interface CellLine {
  /** Small words before it, such as the year. */
  readonly label?: string;
  readonly text: string;
  readonly unit?: string;
  /** What the text is of; only a number is of use to a spreadsheet. */
  readonly value?: number | string | null;
  readonly missing?: string | null;
  readonly marks?: readonly number[];
}

/** A table whose cells may have several lines; the first column names the rows. */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (readonly CellLine[])[])[];
}

/** What stands around a table. */
export interface GridFrame {
  readonly caption: string;
  readonly notes: readonly TableNote[];
  readonly sources: readonly string[];
}

const NO_VALUE = "–";

/** Give data the table that shows it; the way to show it does not count among its fields. */
export function shownAs<T extends object>(data: T, grid: Grid, frame: GridFrame): T & Displayable {
  const shown = gridView(grid, frame);
  Object.defineProperty(data, DISPLAY, { value: () => shown, enumerable: false });
  return data as T & Displayable;
}

/** A table for pages and for terminals. */
export function gridView(grid: Grid, { caption, notes, sources }: GridFrame): MimeBundle {
  const unmarked = unmarkedReasons(grid);
  const head = grid.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("");
  const body = grid.rows.map((row) => `<tr>${row.map(cellHtml).join("")}</tr>`);
  return {
    "text/html": [
      '<figure class="table">',
      `<figcaption>${escapeHtml(caption)}</figcaption>`,
      `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(caption)}"><table>`,
      `<thead><tr>${head}</tr></thead>`,
      `<tbody>\n${body.join("\n")}\n</tbody></table></div>`,
      ...notes.map(({ mark, text }) => `<p class="notes"><sup>${mark})</sup> ${escapeHtml(text)}</p>`),
      ...unmarked.map((note) => `<p class="notes">${escapeHtml(note)}</p>`),
      ...sources.map((source) => `<p class="source">${escapeHtml(source)}</p>`),
      "</figure>",
    ].join("\n"),
    [REPORT_MIME]: [gridBlock(grid, { caption, notes, sources }, unmarked)],
    "text/plain": [caption, ...plainRows(grid), ...notes.map(({ mark, text }) => `[${mark}] ${text}`), ...sources].join(
      "\n",
    ),
  };
}

function gridBlock(
  { columns, rows }: Grid,
  { caption, notes, sources }: GridFrame,
  unmarked: readonly string[],
): TableBlock {
  const line = ({ label, text, unit, value, missing, marks }: CellLine) => ({
    ...{ label, text, unit, marks },
    value: typeof value === "number" ? value : undefined,
    missing: missing ?? undefined,
  });
  return {
    kind: "table",
    caption,
    columns: columns.map((title, at) => ({ title, right: isNumeric(rows.map((row) => row[at] ?? [])) })),
    rows: rows.map((row) => row.map((lines) => lines.map(line))),
    focus: [],
    notes: [...notes.map(({ mark, text }) => ({ mark, text })), ...unmarked.map((text) => ({ text }))],
    sources,
  };
}

/** Whether a column holds one number a cell, or a reason why there is none. */
function isNumeric(cells: readonly (readonly CellLine[])[]): boolean {
  if (cells.some(({ length }) => length > 1)) return false;
  return cells.flat().every(({ value, missing = null }) => typeof value === "number" || missing !== null);
}

/** On paper nobody can point at a dash: the reasons that no mark leads to also stand under the table. */
function unmarkedReasons({ rows }: Grid): string[] {
  const lines = rows.flat(2).filter(({ marks = [] }) => marks.length === 0);
  const reasons = new Set(lines.flatMap(({ missing }) => missing ?? []));
  return reasons.size === 0 ? [] : [`${NO_VALUE} inget värde: ${[...reasons].join("; ")}.`];
}

function cellHtml(lines: readonly CellLine[], column: number): string {
  const content = lines.map(lineHtml).join("<br>");
  return column === 0 ? `<th scope="row">${content}</th>` : `<td>${content}</td>`;
}

function lineHtml({ label, text, unit, missing, marks = [] }: CellLine): string {
  const before = label === undefined ? "" : escapeHtml(`${label} `.replaceAll(" ", NBSP));
  const after = unit === undefined ? "" : ` <span class="unit">${escapeHtml(unit)}</span>`;
  // "70²" would be read as a power: the mark has a bracket.
  const sup = marks.length === 0 ? "" : `<sup>${NBSP}${marks.map((mark) => `${mark})`).join(NBSP)}</sup>`;
  if (missing === undefined || missing === null) return `${before}${escapeHtml(text)}${sup}${after}`;
  const reason = escapeHtml(missing);
  return `${before}<span class="missing" title="${reason}"><span aria-hidden="true">${NO_VALUE}</span><span class="visually-hidden">${reason}</span></span>${sup}`;
}

/** One line a row where every cell has one line; else a block a row, with the columns' names. */
function plainRows({ columns, rows }: Grid): string[] {
  if (rows.every((row) => row.every((lines) => lines.length <= 1))) {
    return aligned([columns, ...rows.map((row) => row.map(plainCell))]);
  }
  return rows.flatMap((row) => [
    plainCell(row[0] ?? []),
    ...row.slice(1).map((lines, index) => `  ${columns[index + 1]}: ${plainCell(lines)}`),
  ]);
}

function plainCell(lines: readonly CellLine[]): string {
  return lines
    .map(({ label, text, unit, missing, marks = [] }) => {
      const value = missing === undefined || missing === null ? text : `${NO_VALUE} (${missing})`;
      const parts = [label, value, unit === undefined ? undefined : `(${unit})`].filter((part) => part !== undefined);
      return `${parts.join(" ")}${marks.map((mark) => `[${mark}]`).join("")}`;
    })
    .join("; ");
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? "")].length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd(),
  );
}
