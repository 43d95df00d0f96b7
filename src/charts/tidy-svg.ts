import { escapeHtml } from "../text/html.ts";
import { fontFamily } from "./sizes.ts";

/** What a figure is called and what it shows, for those who do not see it. */
export interface SvgLabel {
  readonly title: string;
  readonly description: string;
}

const TAG = /<[^>]*>/g;
const NOISE = / (?:aria-[a-z]+|role|class|pointer-events|font-family|xmlns:xlink|version)="[^"]*"/g;
const ROOT = /<svg\b[^>]*>/;

/**
 * Make Vega's SVG fit for a page: no attributes that only say that a mark is a mark, ids that are stable and begin with
 * `prefix`, one font for all text, and a drawing that scales. Only tags are touched; in Vega's SVG no text contains `<`.
 */
export function tidySvg(svg: string, prefix: string, label?: SvgLabel): string {
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const ids = new Map<string, string>();
  for (const [, id = ""] of svg.matchAll(/<[^>]* id="([^"]*)"/g)) ids.set(id, `${prefix}-${ids.size}`);
  const named = (id: string): string => ids.get(id) ?? id;
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" style="width:100%;max-width:${width}px;height:auto" font-family="${escapeHtml(fontFamily)}" role="img"`;
  const heading =
    label === undefined
      ? `${root}>`
      : `${root} aria-label="${escapeHtml(label.title)}"><title>${escapeHtml(label.title)}</title><desc>${escapeHtml(label.description)}</desc>`;
  const body = svg
    .replace(ROOT, "")
    .replace(/<path [^>]*display="none"[^>]*><\/path>|<path [^>]*display="none"[^>]*\/>/g, "")
    .replace(TAG, (tag) =>
      tag
        .replace(NOISE, "")
        .replace(/ id="([^"]*)"/, (_, id: string) => ` id="${named(id)}"`)
        .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${named(id)})`)
        .replace(/href="#([^"]*)"/g, (_, id: string) => `href="#${named(id)}"`),
    );
  return `${heading}${body}`;
}
