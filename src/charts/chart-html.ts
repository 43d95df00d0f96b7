import { escapeHtml } from "../text/html.ts";
import type { PlainChart } from "./chart.ts";
import { chartTable } from "./chart-table.ts";

/**
 * The figure as HTML, for a page that has {@link chartCss}. It holds two drawings, one of which the page's width picks;
 * without the CSS the wide one shows.
 */
export function chartHtml(chart: PlainChart, wideSvg: string, narrowSvg: string): string {
  return `<figure class="chart">
<figcaption><span class="chart-title">${escapeHtml(chart.title)}</span> <span class="chart-subtitle">${escapeHtml(chart.subtitle)}</span></figcaption>
<div class="chart-wide">${wideSvg}</div>
<div class="chart-narrow" hidden>${narrowSvg}</div>
<p class="source">${escapeHtml(chart.source)}</p>
<details><summary>Visa siffrorna</summary><div class="chart-table" role="group" tabindex="0" aria-label="${escapeHtml(`Siffrorna bakom figuren: ${chart.title}`)}">${chartTable(chart.data)}</div></details>
</figure>
`;
}
