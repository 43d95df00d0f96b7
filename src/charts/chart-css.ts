import { fontFamily, narrowWidth } from "./sizes.ts";
import { type ThemeColour, theme } from "./theme.ts";

const colours: readonly ThemeColour[] = Object.values(theme);

const variables = (mode: "light" | "dark"): string =>
  colours.map((colour) => `${colour.variable}:${colour[mode]}`).join(";");

const mapped = (property: "fill" | "stroke"): string =>
  colours.map((colour) => `.chart svg [${property}="${colour.light}"]{${property}:var(${colour.variable})}`).join("\n");

/**
 * The CSS of all charts, to be put once in a page. It turns the fixed colours of the SVG into variables with a light
 * and a dark value that the page may override (on `.chart` or anything inside it), picks the wide or the narrow
 * drawing by the width of the page, and lets the table scroll. A page that forces a theme sets `data-theme="light"` or
 * `data-theme="dark"` on its root element.
 */
export const chartCss = `:where(.chart){${variables("light")}}
@media (prefers-color-scheme:dark){:where(:root:not([data-theme="light"]) .chart){${variables("dark")}}}
:where(:root[data-theme="dark"] .chart){${variables("dark")}}
@media print{:where(.chart){${variables("light")}}}
${mapped("fill")}
${mapped("stroke")}
.chart{margin:2rem 0;color:var(--chart-text)}
.chart svg{display:block;font-family:${fontFamily}}
.chart figcaption{margin:0 0 .75rem}
.chart-title{display:block;font-size:1.125rem;font-weight:700;line-height:1.3}
.chart-subtitle{display:block;margin-top:.125rem;font-size:.9375rem;line-height:1.4;color:var(--chart-quiet)}
.chart-narrow{display:none}
@media screen and (max-width:${narrowWidth + 200}px){.chart-wide{display:none}.chart-narrow{display:block}}
.chart .source{margin:.5rem 0;font-size:.8125rem;color:var(--chart-quiet)}
.chart details{font-size:.875rem}
.chart summary{cursor:pointer}
.chart-table{overflow-x:auto;margin-top:.5rem}
.chart table{border-collapse:collapse;font-variant-numeric:tabular-nums}
.chart th,.chart td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--chart-grid);text-align:left;vertical-align:top}
.chart .number{text-align:right;white-space:nowrap}
`;
