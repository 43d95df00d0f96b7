import type { LiveCharts } from "../charts/interactive/live-charts.ts";
import { escapeHtml } from "../text/html.ts";
import type { Cell } from "./parse-notebook.ts";
import type { PageMarkdown } from "./render-markdown.ts";
import { cellOrigins } from "./render-origins.ts";
import { renderOutput } from "./render-output.ts";
import type { CellResult, Output } from "./run-result.ts";

/** The id of a cell on the page. */
export function cellId({ index }: Pick<Cell, "index">): string {
  return `cell-${index + 1}`;
}

/**
 * One cell as HTML: text, or folded code with what it showed.
 *
 * @param options `live`: what makes charts live; `earlier`: whether cells before this one have read figures
 */
export function renderCell(
  cell: Cell,
  result: CellResult | undefined,
  markdown: PageMarkdown,
  options: { readonly live?: LiveCharts | undefined; readonly earlier?: boolean } = {},
): string {
  const { live, earlier = false } = options;
  const id = cellId(cell);
  if (cell.kind === "markdown") {
    return `<section class="cell text" id="${id}">\n${markdown.render(cell.source)}</section>`;
  }
  const outputs = (result?.outputs ?? []).map((output) => `${renderOutput(output, markdown, live)}\n`);
  const figures = (result?.outputs ?? []).some(showsFigures);
  const origins = outputs.length === 0 ? "" : cellOrigins(result?.reads ?? [], figures && earlier);
  const notRun = result?.status === "not run" ? '<p class="not-run">Inte körd.</p>\n' : "";
  return `<section class="cell code" id="${id}">\n${outputs.join("")}${origins}${notRun}${code(cell)}</section>`;
}

/** Tables, charts and results are HTML; text is not. */
function showsFigures(output: Output): boolean {
  return output.type === "display" && output.data["text/html"] !== undefined;
}

function code({ source, title }: Cell): string {
  if (source === "") return "";
  const name = title === undefined ? "" : `<span class="cell-title">: ${escapeHtml(title)}</span>`;
  return `<details class="source-code"><summary>Visa kod${name}</summary>\n<pre><code>${escapeHtml(source)}</code></pre></details>\n`;
}
