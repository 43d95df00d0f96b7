import type { ChartBlock } from "../text/report-blocks.ts";

/** What goes with a picture when it is put into a document: its words, and its text for those who do not see it. */
export function figureText({ title, subtitle, alt, source }: ChartBlock): string {
  return `Rubrik: ${title}\nUnderrubrik: ${subtitle}\nAlternativtext: ${alt}\n${source}\n`;
}
