import { FUNNEL_STYLES } from "./funnel-marks.ts";
import type { FunnelOptions } from "./funnel-plot.ts";
import { type FunnelPoint, POSITION_WORDS } from "./funnel-points.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import type { Layer } from "./layer.ts";
import { notShown } from "./not-shown.ts";
import { dotLayer, textLayer } from "./pixel-layers.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { wrapText } from "./wrap-text.ts";

const POSITIONS = ["within", "outside95", "outside998"] as const;
const small = { size: smallFontSize };

/** What the marks and the limits mean, under the plot, and how many areas are not shown. */
export function funnelKey(
  { rows }: FunnelOptions,
  points: readonly FunnelPoint[],
  width: number,
): { readonly height: number; readonly layers: (y: number, x: number) => Layer[] } {
  const entries = keyRows(
    POSITIONS.map((position) => POSITION_WORDS[position]),
    width,
  );
  const lines = [
    "Streckad och heldragen kurva: skilde bara slumpen kommunerna åt, skulle 95 respektive 99,8 procent ligga innanför",
    ...notShown(rows.length - points.length),
  ].flatMap((text) => wrapText(text, { width: width - 2, lines: 3, ...small }));
  const marksHeight = keyHeight(entries);
  return {
    height: marksHeight + lines.length * lineHeight + 6,
    layers: (y, x) => [
      ...entries.flatMap((entry, index) => {
        const position = POSITIONS[index];
        if (position === undefined) return [];
        return dotLayer(
          [{ x: x + entry.x + KEY_MARK / 2, y: y + (entry.row + 0.5) * KEY_ROW }],
          FUNNEL_STYLES[position],
        );
      }),
      ...keyTexts(entries, { x, y: y + KEY_ROW / 2 }),
      ...textLayer(
        lines.map((text, index) => ({
          x,
          y: y + marksHeight + (index + 0.5) * lineHeight + 2,
          text,
          colour: colour("quiet"),
        })),
        small,
      ),
    ],
  };
}
