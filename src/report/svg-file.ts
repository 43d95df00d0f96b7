import { cleanText } from "./clean-text.ts";
import { FIGURE_CM } from "./figure-size.ts";

/** A drawing for a page as a file: it has the size it has on paper, not that of the page that it stands on. */
export function svgFile(svg: string): string {
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const high = ((FIGURE_CM * Number(height)) / Number(width)).toFixed(3);
  const sized = svg.replace(/<svg\b([^>]*?) style="[^"]*"/, `<svg$1 width="${FIGURE_CM}cm" height="${high}cm"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${cleanText(sized)}\n`;
}
