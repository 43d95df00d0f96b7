import { stripVTControlCharacters } from "node:util";
import type { LiveCharts } from "../charts/interactive/live-charts.ts";
import { escapeHtml } from "../text/html.ts";
import type { MimeBundle } from "../text/mime.ts";
import { errorLine } from "./error-words.ts";
import type { PageMarkdown } from "./render-markdown.ts";
import type { Output } from "./run-result.ts";

/** One output as HTML; charts that are to be live have their data after them. */
export function renderOutput(output: Output, markdown: PageMarkdown, live?: LiveCharts): string {
  switch (output.type) {
    case "display":
      return `<div class="output">${renderBundle(output.data, markdown)}${live?.dataOf(output.data) ?? ""}</div>`;
    case "stream":
      return `<pre class="stream ${output.name}">${escapeHtml(stripVTControlCharacters(output.text))}</pre>`;
    case "error":
      return `<div class="error" role="alert"><strong>${escapeHtml(errorLine(output.error))}</strong></div>`;
  }
}

/** The richest form that a page can show. HTML and SVG come from objects that do their own escaping. */
function renderBundle(bundle: MimeBundle, markdown: PageMarkdown): string {
  const html = bundle["text/html"] ?? bundle["image/svg+xml"];
  if (typeof html === "string") return html;
  const text = bundle["text/markdown"];
  if (typeof text === "string") return markdown.render(text);
  const plain = bundle["text/plain"];
  const png = bundle["image/png"];
  if (typeof png === "string") {
    return `<img alt="${escapeHtml(String(plain ?? ""))}" src="data:image/png;base64,${escapeHtml(png)}">`;
  }
  return `<pre>${escapeHtml(typeof plain === "string" ? plain : JSON.stringify(bundle, null, 2))}</pre>`;
}
