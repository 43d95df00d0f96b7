import { escapeHtml } from "../../text/html.ts";

/** A cell: text, or text with markup of our own. */
export type Cell = string | { readonly html: string };

/** A table of text that scrolls in its own box where the page is too narrow, in the classes of the pages' tables. */
export function htmlRows(
  columns: readonly { readonly title: string; readonly right?: boolean | undefined }[],
  rows: readonly (readonly Cell[])[],
  label: string,
): string {
  const style = (at: number) => (columns[at]?.right === true ? ' class="number"' : "");
  const cell = (content: Cell, at: number) => {
    const inner = typeof content === "string" ? escapeHtml(content) : content.html;
    return at === 0 ? `<th scope="row"${style(at)}>${inner}</th>` : `<td${style(at)}>${inner}</td>`;
  };
  const head = columns.map(({ title }, at) => `<th scope="col"${style(at)}>${escapeHtml(title)}</th>`).join("");
  return [
    `<div class="scroll" role="group" tabindex="0" aria-label="${escapeHtml(label)}"><table>`,
    `<thead><tr>${head}</tr></thead>`,
    "<tbody>",
    ...rows.map((cells) => `<tr>${cells.map(cell).join("")}</tr>`),
    "</tbody></table></div>",
  ].join("\n");
}
