/** The looks of the page: a calm report, in light, in dark and on paper. System fonts only. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1d2329; --quiet: #56616b; --line: #d5dbe0; --faint: #f4f6f8;
  --link: #0b5c8a; --focus: #e9f2f8; --error: #9c1c1c; --error-paper: #fdf0ef;
  --text: 44rem; --wide: 62rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191d; --ink: #e4e8eb; --quiet: #a3aeb8; --line: #39424a; --faint: #1d2329;
    --link: #7cc0ea; --focus: #1e3342; --error: #ff9d94; --error-paper: #34191a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
main, footer { max-width: calc(var(--wide) + 2.5rem); margin: 0 auto; padding: 0 1.25rem; }
main { padding-top: 2.5rem; }
main > h1, .notice, nav, .cell.text > *, .output > *, .stream, .error, .not-run, .source-code { max-width: var(--text); }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; margin: 2em 0 0.5em; text-wrap: balance; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.15rem; }
h4 { font-size: 1rem; }
p, ul, ol, dl, blockquote { margin: 0 0 1em; }
ul, ol { padding-left: 1.5em; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip-link { position: absolute; left: 0.5rem; top: 0.5rem; padding: 0.5em 0.75em; background: var(--paper); z-index: 1; }
.skip-link:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--quiet); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
img, svg { max-width: 100%; height: auto; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.85em; }
pre { margin: 0 0 1em; padding: 0.75em 1em; background: var(--faint); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; }
pre code { font-size: inherit; }
.stderr { border-left: 3px solid var(--error); }

nav { border: solid var(--line); border-width: 1px 0; padding: 0.9em 0; margin: 0 0 1.5em; font-size: 0.95rem; }
nav ol { margin: 0; padding-left: 1.5em; }
.contents-title { margin: 0 0 0.25em; font-weight: 650; }

.source-code { margin: 0.5em 0 1.75em; font-size: 0.85rem; color: var(--quiet); }
.source-code summary { cursor: pointer; width: fit-content; }
.source-code pre { margin-top: 0.5em; font-size: 0.85rem; color: var(--ink); }
.output { margin: 0 0 1em; }
.not-run { margin: 0 0 0.25em; color: var(--quiet); font-style: italic; }
.error { margin: 0 0 1em; padding: 0.75em 1em; border-left: 4px solid var(--error); background: var(--error-paper); color: var(--error); white-space: pre-line; }
.error a { color: inherit; }
.notice { margin-bottom: 2em; }

figure { margin: 0 0 1.75em; }
.output > figure.table, .output > figure.chart { max-width: min(100%, var(--wide)); }
figure.table { width: fit-content; }
figcaption { font-weight: 650; line-height: 1.4; margin-bottom: 0.5em; max-width: var(--text); }
.chart-subtitle { font-weight: 400; }
figure.chart svg { display: block; }
figure.chart details { margin: 0.5em 0; font-size: 0.85rem; color: var(--quiet); }
figure.chart details table { color: var(--ink); }
.evidence > summary { cursor: pointer; width: fit-content; font-size: 0.85rem; color: var(--quiet); }
.evidence[open] > summary { margin-bottom: 0.5em; }
figure.chart summary { cursor: pointer; width: fit-content; }
figure.value { border-left: 4px solid var(--line); padding-left: 1em; }
figure.value figcaption { font-weight: 400; color: var(--quiet); margin: 0; }
figure.value .amount { font-size: 1.75rem; font-weight: 650; line-height: 1.3; margin: 0; font-variant-numeric: tabular-nums; }
.notes, .source { margin: 0.4em 0 0; font-size: 0.85rem; line-height: 1.45; color: var(--quiet); max-width: var(--text); }
.list-title { margin-bottom: 0.25em; font-weight: 650; }

.scroll { overflow-x: auto; max-width: 100%; margin-bottom: 0.5em; }
.cell.text > .scroll { margin-bottom: 1.5em; }
table { border-collapse: collapse; font-size: 0.95rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; }
th, td { padding: 0.4em 1.25em 0.4em 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: 0.5em; }
th:last-child, td:last-child { padding-right: 0.5em; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--quiet); font-weight: 650; }
tbody th { font-weight: 400; }
th.number, td.number { text-align: right; white-space: nowrap; }
thead th.number { white-space: normal; overflow-wrap: normal; }
:where(.scroll) :where(tbody th, thead th:first-child) { position: sticky; left: 0; background: var(--paper); }
.unit { display: block; font-weight: 400; font-size: 0.85em; color: var(--quiet); }
/* Long neighbours would squeeze a verdict to a word a line. */
.verdict { display: block; min-width: 9rem; }
.missing { color: var(--quiet); }
tr.focus > * { background: var(--focus); font-weight: 650; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.scroll, figure { position: relative; }

footer { padding-top: 1em; padding-bottom: 2.5em; font-size: 0.85rem; color: var(--quiet); }
footer .foot-title { font-size: 0.95rem; margin: 0 0 0.5em; padding-top: 1.25em; border-top: 1px solid var(--line); }
footer dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.2em 1.25em; margin: 0; }
footer dt { grid-column: 1; font-weight: 650; }
footer dd { grid-column: 2; margin: 0; }
.origins { margin: 0 0 0.25em; font-size: 0.85rem; color: var(--quiet); max-width: var(--text); }
.page-origins table { font-size: 0.85rem; table-layout: fixed; width: 100%; min-width: 34rem; }
.page-origins th:first-child { width: 38%; position: static; }
.page-origins ul { list-style: none; margin: 0; padding: 0; }
.page-origins li { overflow-wrap: anywhere; }
.on-paper { display: none; }
.page-origins tr:target > * { background: var(--focus); }
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  main { padding-top: 1.5rem; }
  h1 { font-size: 1.6rem; }
  th, td { padding-right: 0.9em; }
}
@media print {
  @page { margin: 2cm; }
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --faint: #f4f4f4; --link: #000; --focus: #eee;
    --error: #8a0000; --error-paper: #fff;
  }
  html { font-size: 10pt; }
  body { font-size: 1rem; }
  main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .skip-link, .source-code, .origins, figure.chart details { display: none; }
  @supports selector(::details-content) {
    .evidence > summary { display: none; }
    .evidence::details-content { content-visibility: visible; block-size: auto; }
  }
  .page-origins .scroll { display: none; }
  .page-origins .on-paper { display: block; font-size: 0.75rem; }
  .scroll { overflow: visible; }
  table { font-size: 0.8rem; }
  th, td { padding-right: 0.6em; }
  h1, h2, h3, h4, figcaption { break-after: avoid; }
  figure, tr, pre { break-inside: avoid; }
  figure.table:has(tbody tr:nth-child(16)) { break-inside: auto; }
  p, li { orphans: 3; widows: 3; }
  .notes, .source { break-before: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  tr.focus > * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
