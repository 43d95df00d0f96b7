import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import type { DecompositionOptions } from "./decomposition-chart.ts";
import { decompositionHits } from "./decomposition-hits.ts";
import { PARTS } from "./decomposition-parts.ts";
import { hitLayer } from "./interactive/hits.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { nameColumn } from "./name-column.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { barScale, VALUE_GAP } from "./ranked-scale.ts";
import { smallFontSize } from "./sizes.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

const PITCH = 15;
/** How far apart the rows are, when no name takes more lines than there are bars. */
const STEP = 3 * PITCH + 11;
const small = { size: smallFontSize };

/** The Vega-Lite specification of changes with their parts that is `width` pixels wide. */
export function decompositionSpec(
  options: DecompositionOptions & { readonly digits: number; readonly unit: string; readonly alt: string },
  width: number,
): LayeredSpec {
  const { rows, focus, digits, alt } = options;
  const column = nameColumn(
    rows.map(({ name }) => ({ name, strong: name === focus })),
    width,
  );
  const step = Math.max(STEP, column.step);
  const height = rows.length * step;
  const middle = (index: number): number => (index + 0.5) * step;
  const plotWidth = width - column.left;
  const text = (value: number): string => formatNumber(value, { digits, sign: true });
  const values = rows.flatMap(({ change }) =>
    change === null ? [] : PARTS.map(({ part }) => ({ value: change[part] })),
  );
  const scale = barScale({}, values, plotWidth, text);
  const zero = scale.toPixel(0);

  const bars = PARTS.map((style, position) => ({
    style,
    bars: rows.flatMap(({ change }, index) => {
      if (change === null) return [];
      const y = middle(index) + (position - 1) * PITCH;
      return [{ x: zero, x2: scale.toPixel(change[style.part]), y, y2: y, value: change[style.part] }];
    }),
  }));
  const labels = (sign: 1 | -1) =>
    bars.flatMap((part) =>
      part.bars
        .filter(({ value }) => (value < 0 ? -1 : 1) === sign)
        .map(({ x2, y, value }) => ({ x: x2 + sign * VALUE_GAP, y, text: text(value), colour: colour("text") })),
    );
  const reasons = rows.flatMap(({ change, missing }, index) =>
    change === null
      ? [
          {
            x: 0,
            y: middle(index),
            text: cutText(`värde saknas: ${missing || NO_REASON}`, { width: plotWidth }),
            colour: colour("quiet"),
          },
        ]
      : [],
  );
  const axis = rows.flatMap(({ change }, index) =>
    change === null ? [] : [{ x: zero, x2: zero, y: index * step, y2: (index + 1) * step }],
  );
  const between = rows.slice(1).map((_, index) => ({
    x: -column.left,
    x2: plotWidth,
    y: (index + 1) * step,
    y2: (index + 1) * step,
  }));
  const key = keyRows(
    PARTS.map(({ label }) => label),
    width,
  );
  const keyY = (row: number): number => height + 20 + row * KEY_ROW;
  return layeredSpec(
    { width: plotWidth, height },
    { left: column.left, right: 0, top: 6, bottom: 14 + keyHeight(key) },
    alt,
    [
      ...lineLayer(between, { colour: colour("grid") }),
      ...bars.flatMap((part) =>
        lineLayer(
          part.bars.map(({ value: _, ...line }) => line),
          part.style,
        ),
      ),
      ...lineLayer(axis, { colour: colour("axis") }),
      ...textLayer(labels(1), small),
      ...textLayer(labels(-1), { align: "right", ...small }),
      ...textLayer(reasons),
      ...column.layers(middle),
      ...key.flatMap(({ x, row }, index) =>
        PARTS.slice(index, index + 1).flatMap((style) =>
          lineLayer([{ x: x - column.left, x2: x + KEY_MARK - column.left, y: keyY(row), y2: keyY(row) }], style),
        ),
      ),
      ...keyTexts(key, { x: -column.left, y: keyY(0) }),
      ...hitLayer(decompositionHits(options, step, { x: 1 - column.left, x2: plotWidth - 1 })),
    ],
  );
}
