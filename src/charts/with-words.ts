import type { TopLevelSpec } from "vega-lite";
import type { ChartWords } from "./chart.ts";
import type { LayeredSpec } from "./layer.ts";
import { textLayer } from "./pixel-layers.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { SUBTITLE, TITLE, wordLines } from "./word-lines.ts";

const GAP = 14;
const SOURCE_GAP = 4;

/**
 * The specification with the finding above it, and the figure and its source: for a Jupyter notebook,
 * which draws it itself. On a page these words are text of the page. Nothing is cut, however long.
 */
export function withWords(spec: LayeredSpec, words: ChartWords): TopLevelSpec {
  const { width: plotWidth, height, padding } = spec;
  const width = padding.left + plotWidth + padding.right;
  const lines = wordLines(words, width);
  const above = lines.title.length * TITLE.height + lines.subtitle.length * SUBTITLE.height + GAP;
  return {
    ...spec,
    title: {
      text: lines.title,
      subtitle: lines.subtitle,
      anchor: "start",
      frame: "group",
      // Bold letters may reach a pixel outside their box.
      dx: 1 - padding.left,
      offset: GAP,
      limit: 0,
      color: colour("text"),
      fontSize: TITLE.size,
      fontWeight: "bold",
      lineHeight: TITLE.height,
      subtitleColor: colour("quiet"),
      subtitleFontSize: SUBTITLE.size,
      subtitleFontWeight: "normal",
      subtitleLineHeight: SUBTITLE.height,
      subtitlePadding: 7,
    },
    padding: {
      ...padding,
      top: padding.top + above,
      bottom: padding.bottom + lines.source.length * lineHeight + SOURCE_GAP + 4,
    },
    layer: [
      ...spec.layer,
      ...textLayer(
        lines.source.map((text, index) => ({
          // Without padding 0, not −0, which JSON does not know.
          x: 0 - padding.left,
          y: height + padding.bottom + SOURCE_GAP + (index + 0.5) * lineHeight,
          text,
          colour: colour("quiet"),
        })),
        { size: smallFontSize },
      ),
    ],
  };
}
