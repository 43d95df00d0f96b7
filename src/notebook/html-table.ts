import { escapeHtml } from "../text/html.ts";
import { cellHtml } from "./table-cell.ts";
import type { ColumnView } from "./table-column.ts";

/** What a table is called and how its rows are marked. */
export interface HtmlTableOptions {
  /** Names the scrolling area for those who do not see it. */
  readonly label: string;
  /** Whether the first column names the rows. */
  readonly rowHeaders: boolean;
  /** The numbers of the rows that stand out. */
  readonly focus: ReadonlySet<number>;
}

/**
 * A table that scrolls inside its own box where the page is too narrow for it. The box is a group, not a region: a page
 * with forty tables must not have forty landmarks.
 */
export function htmlTable(columns: readonly ColumnView[], { label, rowHeaders, focus }: HtmlTableOptions): string {
  const height = columns[0]?.cells.length ?? 0;
  const rows = Array.from({ length: height }, (_, at) => {
    const cells = columns.map((column, c) => bodyCell(column, at, rowHeaders && c === 0));
    return `<tr${focus.has(at) ? ' class="focus"' : ""}>${cells.join("")}</tr>`;
  });
  const head = columns.map(headCell).join("");
  return [
    `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(label)}"><table>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${rows.join("\n")}\n</tbody></table></div>`,
  ].join("\n");
}

function headCell({ title, unit, right }: ColumnView): string {
  const under = unit === undefined ? "" : ` <span class="unit">${escapeHtml(unit)}</span>`;
  return `<th scope="col"${right ? ' class="number"' : ""}>${escapeHtml(title)}${under}</th>`;
}

function bodyCell({ cells, right }: ColumnView, at: number, isHeader: boolean): string {
  const cell = cells[at];
  const content = cell === undefined ? "" : cellHtml(cell);
  const style = right ? ' class="number"' : "";
  return isHeader ? `<th scope="row"${style}>${content}</th>` : `<td${style}>${content}</td>`;
}
