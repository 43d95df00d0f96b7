import { escapeHtml } from "../text/html.ts";
import { DISPLAY, type Displayable } from "../text/mime.ts";
import { REPORT_MIME } from "../text/report-blocks.ts";
import { htmlTable } from "./html-table.ts";
import { plainTable } from "./plain-table.ts";
import { tableBlock } from "./table-block.ts";
import { NO_VALUE } from "./table-cell.ts";
import { type ColumnView, columnView, type TableColumn, type TableRow } from "./table-column.ts";
import { type ArqueroTable, tableRows } from "./table-rows.ts";

/** How to show a table to readers. */
export interface TableOptions<Row extends object = TableRow> {
  /** What the table shows; stands above it. */
  readonly caption?: string;
  /** The columns to show, in order (default: all, under their own names). */
  readonly columns?: readonly TableColumn<Row>[];
  /** Where the values come from; stands under the table, as "Källa: Kolada" or "Egna beräkningar; …". */
  readonly source?: string;
  /** What a reader must know to read the table right. */
  readonly notes?: string | readonly string[];
  /** Why a value is missing, when its row has no text of its own in `missing` (default "uppgift saknas"). */
  readonly missing?: string;
  /** Which rows stand out, such as one's own municipality. */
  readonly highlight?: (row: Row) => boolean;
}

/**
 * A table for readers: caption, titled columns with units, numbers in Swedish lined up at the right, and for each
 * missing value the reason. For a quick look in a notebook `display(rows)` is enough.
 *
 * @param table an Arquero table or an array of objects
 * @throws {TypeError} when `table` is neither, or a column is not in it
 * @example
 * showTable([{ name: "Huddinge", share: 70.8 }])[Symbol.for("Jupyter.display")]()["text/plain"]; // => "name      share\nHuddinge   70,8"
 */
export function showTable<Row extends object = TableRow>(
  table: ArqueroTable | readonly Row[],
  options: TableOptions<Row> = {},
) {
  const { rows, names } = readTable(table);
  const columns: readonly TableColumn<Row>[] = options.columns ?? names.map((name) => ({ name }));
  const unknown = columns.find(({ name }) => rows.length > 0 && !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`showTable: there is no column ${unknown.name}; the table has ${names.join(", ")}`);
  }
  const views = columns.map((column) => columnView(column, rows, options.missing ?? "uppgift saknas"));
  const { caption, source } = options;
  const notes = [...missingNotes(views), ...[options.notes ?? []].flat()];
  const focus = new Set(rows.flatMap((row, at) => (options.highlight?.(row) ? [at] : [])));
  const rowHeaders = views[0]?.right === false && views.length > 1;
  return {
    [DISPLAY]: () => ({
      "text/html": [
        '<figure class="table">',
        ...(caption === undefined ? [] : [`<figcaption>${escapeHtml(caption)}</figcaption>`]),
        htmlTable(views, { label: caption ?? "Tabell", rowHeaders, focus }),
        ...notes.map((note) => `<p class="notes">${escapeHtml(note)}</p>`),
        ...(source === undefined ? [] : [`<p class="source">${escapeHtml(source)}</p>`]),
        "</figure>",
      ].join("\n"),
      [REPORT_MIME]: [tableBlock(views, { caption, notes, source, focus: [...focus] })],
      "text/plain": [caption, plainTable(views), ...notes, source].filter((part) => part !== undefined).join("\n"),
    }),
  } satisfies Displayable;
}

/** On paper nobody can point at a dash: the reasons also stand under the table. */
function missingNotes(views: readonly ColumnView[]): string[] {
  const reasons = new Set(views.flatMap(({ cells }) => cells.flatMap(({ missing }) => missing ?? [])));
  return reasons.size === 0 ? [] : [`${NO_VALUE} inget värde: ${[...reasons].join(", ")}`];
}

function readTable<Row extends object>(table: ArqueroTable | readonly Row[]) {
  try {
    return tableRows(table);
  } catch (error) {
    throw new TypeError("showTable: table must be an Arquero table or an array of objects", { cause: error });
  }
}
