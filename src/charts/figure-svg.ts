import { escapeHtml } from "../text/html.ts";
import type { Chart, ChartWords } from "./chart.ts";
import { renderSvg } from "./render-svg.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { SUBTITLE, TITLE, wordLines } from "./word-lines.ts";

/** From the drawing's top edge to the first line's foot, in pixels. */
const TOP = 20;
const GAP = 8;
/** Bold letters may reach a pixel outside their box. */
const LEFT = 1;

const ROOT = /viewBox="0 0 ([\d.]+) ([\d.]+)" style="([^"]*)"/;
const PAPER = /(<rect width="[\d.]+" height=")[\d.]+(" fill="#ffffff"\/>)/;
const DRAWING = /(<g fill="none" stroke-miterlimit="4" transform="translate\([\d.]+,)([\d.]+)\)"/;

interface Line {
  readonly text: string;
  readonly y: number;
}

/**
 * A chart's drawing with the finding above it, and the figure and its source: for where a chart stands on its own, such
 * as a file. The words are set around the drawing that is there already, since drawing is what takes time.
 *
 * @param drawing as `renderSvg` makes it
 */
export function figureSvg(drawing: string, words: ChartWords): string {
  const [, width = "0", height = "0", style = ""] = ROOT.exec(drawing) ?? [];
  const lines = wordLines(words, Number(width));
  const titles = stacked(lines.title, TOP, TITLE.height);
  const subtitles = stacked(lines.subtitle, TOP + lines.title.length * TITLE.height, SUBTITLE.height);
  const above = TOP + lines.title.length * TITLE.height + lines.subtitle.length * SUBTITLE.height - GAP;
  const below = above + Number(height);
  const sources = stacked(lines.source, below + lineHeight, lineHeight);
  const whole = below + lines.source.length * lineHeight + GAP / 2;
  return drawing
    .replace(ROOT, `viewBox="0 0 ${width} ${whole}" style="${style}"`)
    .replace(PAPER, `$1${whole}$2`)
    .replace(DRAWING, (_, start: string, top: string) => `${start}${Number(top) + above})"`)
    .replace(/<\/svg>$/, () => {
      const texts = [
        ...titles.map((line) => textElement(line, `font-size="${TITLE.size}px" font-weight="bold"`, "text")),
        ...subtitles.map((line) => textElement(line, `font-size="${SUBTITLE.size}px"`, "quiet")),
        ...sources.map((line) => textElement(line, `font-size="${smallFontSize}px"`, "quiet")),
      ];
      return `<g>${texts.join("")}</g></svg>`;
    });
}

/** The chart as SVG with its title, subtitle and source in the drawing: a figure that stands on its own as a file. */
export async function chartSvgWithWords(chart: Chart): Promise<string> {
  return figureSvg(await renderSvg(chart.spec, { title: chart.title, description: chart.alt }), chart);
}

function stacked(lines: readonly string[], first: number, height: number): Line[] {
  return lines.map((text, index) => ({ text, y: first + index * height }));
}

function textElement({ text, y }: Line, font: string, ink: "text" | "quiet"): string {
  return `<text x="${LEFT}" y="${y}" ${font} fill="${colour(ink)}">${escapeHtml(text)}</text>`;
}
