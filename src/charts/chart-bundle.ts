import type { MimeBundle } from "../text/mime.ts";
import { REPORT_MIME } from "../text/report-blocks.ts";
import type { PlainChart } from "./chart.ts";
import { chartBlock } from "./chart-block.ts";
import { chartHtml } from "./chart-html.ts";
import { figureSvg } from "./figure-svg.ts";
import { liveBundle } from "./interactive/live-mime.ts";
import { renderSvg } from "./render-svg.ts";
import { withWords } from "./with-words.ts";

/** JupyterLab and VS Code draw version 5 at most; the charts use nothing that came later. */
const NOTEBOOK_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

/**
 * A chart by MIME type: HTML for pages, SVG for files, Vega-Lite for notebooks, plain text for terminals. The HTML has
 * title, subtitle and source as text of the page, SVG and Vega-Lite have them in the drawing.
 */
export async function chartBundle(chart: PlainChart): Promise<MimeBundle> {
  const label = { title: chart.title, description: chart.alt };
  const drawing = await renderSvg(chart.spec, label);
  const figure = figureSvg(drawing, chart);
  return {
    "text/html": chartHtml(chart, drawing, await renderSvg(chart.narrowSpec, label)),
    "image/svg+xml": figure,
    "application/vnd.vegalite.v5+json": { ...withWords(chart.spec, chart), $schema: NOTEBOOK_SCHEMA },
    [REPORT_MIME]: [chartBlock(chart, drawing, figure)],
    ...liveBundle(chart),
    "text/plain": `${chart.title}\n${chart.alt}`,
  };
}
