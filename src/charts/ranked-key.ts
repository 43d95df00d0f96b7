import { OUTLINE } from "./bar-layer.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import type { Layer } from "./layer.ts";
import { lineLayer } from "./pixel-layers.ts";
import type { RankedBarRow } from "./ranked-bars.ts";
import { intervalLines } from "./ranked-interval.ts";
import { preliminaryNames } from "./ranked-preliminary.ts";
import { outline } from "./service-mix-parts.ts";
import { colour } from "./theme.ts";
import { INTERVAL, intervalOf } from "./value-interval.ts";

/** What thin lines and hollow bars mean, where there are any; `layers` takes the left edge and the top of the key. */
export function rankedKey(
  rows: readonly RankedBarRow[],
  width: number,
): { readonly height: number; readonly layers: (left: number, top: number) => Layer[] } {
  const interval = (x: number, y: number) => intervalLines([{ x: x + 1, x2: x + KEY_MARK - 1, y, y2: y }]);
  const hollow = (x: number, y: number) =>
    lineLayer(outline(x + 1, x + KEY_MARK, y, 11), { colour: colour("axis"), width: OUTLINE });
  const marks = [
    ...(rows.some((row) => intervalOf(row) !== undefined) ? [{ text: INTERVAL, draw: interval }] : []),
    ...(preliminaryNames(rows).length > 0 ? [{ text: "preliminärt värde", draw: hollow }] : []),
  ];
  const entries = keyRows(
    marks.map(({ text }) => text),
    width,
  );
  return {
    height: keyHeight(entries),
    layers: (left, top) => [
      ...entries.flatMap(({ x, row }, index) => marks[index]?.draw(left + x, top + (row + 0.5) * KEY_ROW) ?? []),
      ...keyTexts(entries, { x: left, y: top + KEY_ROW / 2 }),
    ],
  };
}
