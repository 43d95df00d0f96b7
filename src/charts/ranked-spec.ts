import { formatNumber } from "../text/number.ts";
import { barLayers } from "./bar-layer.ts";
import { NO_REASON } from "./check-values.ts";
import { hitLayer } from "./interactive/hits.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { nameColumn } from "./name-column.ts";
import { lineLayer, type PlacedText, textLayer } from "./pixel-layers.ts";
import type { RankedBarRow, RankedBarsOptions } from "./ranked-bars.ts";
import { rankedHits } from "./ranked-hits.ts";
import { intervalLayers } from "./ranked-interval.ts";
import { rankedKey } from "./ranked-key.ts";
import { referenceLine } from "./ranked-reference.ts";
import { placeText } from "./ranked-rows.ts";
import { barScale, rowEnd, VALUE_GAP } from "./ranked-scale.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

/** The Vega-Lite specification of ranked bars that are `width` pixels wide. */
export function rankedSpec(
  options: RankedBarsOptions & { readonly alt: string },
  rows: readonly RankedBarRow[],
  width: number,
): LayeredSpec {
  const { focus, reference, digits = 0, unit, alt } = options;
  const bold = (row: RankedBarRow): boolean => row.municipality === focus;
  const column = nameColumn(
    rows.map((row) => ({ name: row.name, strong: bold(row), place: placeText(row) })),
    width,
  );
  const step = Math.max(rows.length > 12 ? 22 : 26, column.step);
  const height = rows.length * step;
  const middle = (index: number): number => (index + 0.5) * step;
  const { left } = column;
  const plotWidth = width - left;

  const valueText = (value: number): string => formatNumber(value, { digits, ...(unit.length < 3 && { unit }) });
  const scale = barScale(options, rows, plotWidth, valueText);
  const zero = scale.toPixel(0);
  const head = reference === undefined ? [] : wrapText(reference.label, { width: plotWidth, size: smallFontSize });
  const top = head.length * lineHeight + (head.length > 0 ? 8 : 4);

  const texts = (at: (row: RankedBarRow, index: number) => PlacedText | undefined, strong: boolean): PlacedText[] =>
    rows.flatMap((row, index) => (bold(row) === strong ? (at(row, index) ?? []) : []));
  const shade = (row: RankedBarRow): string => (bold(row) ? colour("focus") : colour("text"));
  const value = (sign: 1 | -1) => (row: RankedBarRow, index: number) =>
    row.value === null || (row.value < 0 ? -1 : 1) !== sign
      ? undefined
      : {
          x: scale.toPixel(rowEnd(row.value, row)) + sign * VALUE_GAP,
          y: middle(index),
          text: valueText(row.value),
          colour: shade(row),
        };
  const reason = (row: RankedBarRow, index: number) =>
    row.value !== null
      ? undefined
      : {
          x: 0,
          y: middle(index),
          text: cutText(`värde saknas: ${row.missing || NO_REASON}`, { width: plotWidth, bold: bold(row) }),
          colour: colour("quiet"),
        };

  const valued = rows.filter((row) => row.value !== null).length;
  const key = rankedKey(rows, width);
  const rule = referenceLine(options, rows, step, scale, valueText);
  return layeredSpec({ width: plotWidth, height }, { left, right: 0, top, bottom: 8 + key.height }, alt, [
    ...barLayers(rows, scale, step, focus),
    ...lineLayer([{ x: zero, x2: zero, y: 0, y2: valued * step }], { colour: colour("axis") }),
    ...lineLayer(rule, { colour: colour("background"), width: 3.5 }),
    ...lineLayer(rule, { colour: colour("mark"), width: 1.5, dash: [5, 3] }),
    ...intervalLayers(rows, scale, step),
    ...textLayer(
      head.map((text, index) => ({
        x: centredInside(scale.toPixel(reference?.value ?? 0), text, -left, plotWidth),
        y: (index - head.length + 0.5) * lineHeight - 2,
        text,
        colour: colour("mark"),
      })),
      { align: "center", size: smallFontSize },
    ),
    ...[false, true].flatMap((strong) => [
      ...textLayer(texts(value(1), strong), { bold: strong }),
      ...textLayer(texts(value(-1), strong), { align: "right", bold: strong }),
      ...textLayer(texts(reason, strong), { bold: strong }),
    ]),
    ...column.layers(middle),
    ...key.layers(-left, height + 4),
    ...hitLayer(rankedHits(options, rows, { x: 1 - left, x2: plotWidth - 1 }, step)),
  ]);
}

function centredInside(x: number, text: string, left: number, right: number): number {
  const half = textWidth(text, { size: smallFontSize }) / 2;
  return Math.max(left + half, Math.min(right - half, x));
}
