import type { MimeBundle } from "../text/mime.ts";
import type { Chart } from "./chart.ts";
import { chartHtml } from "./chart-html.ts";
import { renderSvg } from "./render-svg.ts";

/** JupyterLab and VS Code draw version 5 at most; the charts use nothing that came later. */
const NOTEBOOK_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/** A chart by MIME type: HTML for pages, SVG for files, Vega-Lite for notebooks, plain text for terminals. */
export async function chartBundle(chart: Chart): Promise<MimeBundle> {
  const label = { title: chart.title, description: chart.alt };
  const svg = await renderSvg(chart.spec, label);
  return {
    "text/html": chartHtml(chart, svg, await renderSvg(chart.narrowSpec, label)),
    "image/svg+xml": svg,
    "application/vnd.vegalite.v5+json": { ...chart.spec, $schema: NOTEBOOK_SCHEMA },
    "text/plain": `${chart.title}\n${chart.alt}`,
  };
}
