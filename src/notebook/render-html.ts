import { chartCss } from "../charts/chart-css.ts";
import type { LiveCharts } from "../charts/interactive/live-charts.ts";
import { liveCss } from "../charts/interactive/live-css.ts";
import { escapeHtml } from "../text/html.ts";
import { VERSION } from "../version.ts";
import { errorLine } from "./error-words.ts";
import { PAGE_STYLE } from "./page-style.ts";
import type { Notebook } from "./parse-notebook.ts";
import { cellId, renderCell } from "./render-cell.ts";
import { renderFoot } from "./render-foot.ts";
import { type Heading, pageMarkdown } from "./render-markdown.ts";
import type { RunError, RunResult } from "./run-result.ts";

/** How to render a page. */
export interface RenderOptions {
  /** The page's title (default: the first heading of level 1, else the notebook's file name). */
  readonly title?: string | undefined;
  /** What the page was made with (default: the version of Jämförbar). */
  readonly versions?: Readonly<Record<string, string>> | undefined;
  /** What makes charts tell their values when they are pointed at (default: they are still, and the page has no script). */
  readonly live?: LiveCharts | undefined;
}

/** The page may ask for nothing: no script, font, picture or style from anywhere else, and no script but its own. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * One HTML page of a notebook and what it showed: everything in one file, nothing fetched, and no script unless charts
 * are to be live. The same notebook
 * and the same outputs give the same bytes on any machine.
 */
export function renderHtml(notebook: Notebook, result: RunResult, options: RenderOptions = {}): string {
  const { live } = options;
  const markdown = pageMarkdown(notebook.cells.map(cellId));
  const results = new Map(result.cells.map((cell) => [cell.index, cell]));
  const firstRead = result.cells.find(({ reads }) => reads.length > 0)?.index ?? Number.POSITIVE_INFINITY;
  const cells = notebook.cells.map((cell) => {
    return renderCell(cell, results.get(cell.index), markdown, { live, earlier: firstRead < cell.index });
  });
  const headings = markdown.headings();
  const first = headings.find(({ level }) => level === 1);
  const title = options.title ?? first?.text ?? result.file;
  const sections = headings.filter(({ level }) => level === 2);
  const body = [
    ...(first === undefined ? [`<h1>${escapeHtml(title)}</h1>`] : []),
    ...(result.error === undefined ? [] : [notice(result.error)]),
    ...withContents(cells, sections),
  ];
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${live === undefined ? POLICY : `${POLICY}; script-src ${live.source}`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Jämförbar">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
${PAGE_STYLE}${chartCss}${live === undefined ? "" : liveCss}</style>
</head>
<body>
${skipLink(sections)}<main>
${body.join("\n")}
</main>
${renderFoot(result, options.versions ?? { Jämförbar: VERSION })}
${live === undefined ? "" : `<script>${live.script}</script>\n`}</body>
</html>
`;
}

/** Past the contents, for those who go from link to link. */
function skipLink([first, second]: readonly Heading[]): string {
  if (first === undefined || second === undefined) return "";
  return `<a class="skip-link" href="#${escapeHtml(first.id)}">Hoppa över innehållsförteckningen</a>\n`;
}

/** Nobody may take half a report for a whole one. */
function notice(error: RunError): string {
  const place = error.cell === undefined ? "" : ` <a href="#${cellId({ index: error.cell })}">Till felet</a>`;
  return `<div class="error notice" role="alert"><strong>Notebooken stannade med ett fel.</strong> ${escapeHtml(errorLine(error))}. Det som följer efter felet kördes inte.${place}</div>`;
}

/** The contents stand after the introduction, before the first section. */
function withContents(cells: readonly string[], headings: readonly Heading[]): string[] {
  const [first] = headings;
  if (first === undefined || headings.length < 2) return [...cells];
  const start = `<h2 id="${escapeHtml(first.id)}"`;
  const at = cells.findIndex((cell) => cell.includes(start));
  return cells.map((cell, index) =>
    index === at ? cell.replace(start, () => `${contents(headings)}\n${start}`) : cell,
  );
}

function contents(headings: readonly Heading[]): string {
  const items = headings.map(({ id, text }) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`);
  return `<nav aria-label="Innehåll"><p class="contents-title">Innehåll</p>\n<ol>\n${items.join("\n")}\n</ol></nav>`;
}
