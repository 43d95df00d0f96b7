import { formatNumber } from "../text/number.ts";
import { barLayers } from "./bar-layer.ts";
import { NO_REASON } from "./check-values.ts";
import { hitLayer } from "./interactive/hits.ts";
import { KEY_ROW } from "./key-rows.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { lineLayer, type PlacedText, textLayer } from "./pixel-layers.ts";
import type { RankedBarsOptions, RankedRow } from "./ranked-bars.ts";
import { rankedHits } from "./ranked-hits.ts";
import { preliminaryBarKey, preliminaryNames } from "./ranked-preliminary.ts";
import { referenceLine } from "./ranked-reference.ts";
import { placeText } from "./ranked-rows.ts";
import { barScale, VALUE_GAP } from "./ranked-scale.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

const GAP = 6;

/** The Vega-Lite specification of ranked bars that are `width` pixels wide. */
export function rankedSpec(
  options: RankedBarsOptions & { readonly alt: string },
  rows: readonly RankedRow[],
  width: number,
): LayeredSpec {
  const { focus, reference, digits = 0, unit, alt } = options;
  const step = rows.length > 12 ? 22 : 26;
  const height = rows.length * step;
  const bold = (row: RankedRow): boolean => row.municipality === focus;
  const middle = (index: number): number => (index + 0.5) * step;
  const placeWidth = Math.ceil(
    Math.max(textWidth("–"), ...rows.map((row) => textWidth(placeText(row), { bold: bold(row) }))),
  );
  const nameRoom = width * 0.34;
  const names = rows.map((row) => cutText(row.name, { width: nameRoom, bold: bold(row) }));
  const nameWidth = Math.ceil(
    Math.max(...rows.map((row, index) => textWidth(names[index] ?? "", { bold: bold(row) }))),
  );
  const left = placeWidth + GAP + nameWidth + 10;
  const plotWidth = width - left;

  const valueText = (value: number): string => formatNumber(value, { digits, ...(unit.length < 3 && { unit }) });
  const scale = barScale(options, rows, plotWidth, valueText);
  const zero = scale.toPixel(0);
  const head = reference === undefined ? [] : wrapText(reference.label, { width: plotWidth, size: smallFontSize });
  const top = head.length * lineHeight + (head.length > 0 ? 8 : 4);

  const texts = (at: (row: RankedRow, index: number) => PlacedText | undefined, strong: boolean): PlacedText[] =>
    rows.flatMap((row, index) => (bold(row) === strong ? (at(row, index) ?? []) : []));
  const shade = (row: RankedRow): string => (bold(row) ? colour("focus") : colour("text"));
  const place = (row: RankedRow, index: number) => ({
    x: placeWidth - left,
    y: middle(index),
    text: placeText(row),
    colour: bold(row) ? colour("focus") : colour("quiet"),
  });
  const name = (row: RankedRow, index: number) => ({
    x: placeWidth + GAP - left,
    y: middle(index),
    text: names[index] ?? "",
    colour: shade(row),
  });
  const value = (sign: 1 | -1) => (row: RankedRow, index: number) =>
    row.value === null || (row.value < 0 ? -1 : 1) !== sign
      ? undefined
      : {
          x: scale.toPixel(row.value) + sign * VALUE_GAP,
          y: middle(index),
          text: valueText(row.value),
          colour: shade(row),
        };
  const reason = (row: RankedRow, index: number) =>
    row.value !== null
      ? undefined
      : {
          x: 0,
          y: middle(index),
          text: cutText(`värde saknas: ${row.missing || NO_REASON}`, { width: plotWidth, bold: bold(row) }),
          colour: colour("quiet"),
        };

  const preliminary = preliminaryNames(rows).length > 0;
  const rule = referenceLine(options, rows, step, scale, valueText);
  return layeredSpec(
    { width: plotWidth, height },
    { left, right: 0, top, bottom: 8 + (preliminary ? KEY_ROW : 0) },
    alt,
    [
      ...barLayers(rows, scale, step, focus),
      ...lineLayer([{ x: zero, x2: zero, y: 0, y2: height }], { colour: colour("axis") }),
      ...lineLayer(rule, { colour: colour("background"), width: 3.5 }),
      ...lineLayer(rule, { colour: colour("mark"), width: 1.5, dash: [5, 3] }),
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
        ...textLayer(texts(place, strong), { align: "right", bold: strong }),
        ...textLayer(texts(name, strong), { bold: strong }),
        ...textLayer(texts(value(1), strong), { bold: strong }),
        ...textLayer(texts(value(-1), strong), { align: "right", bold: strong }),
        ...textLayer(texts(reason, strong), { bold: strong }),
      ]),
      ...(preliminary ? preliminaryBarKey({ x: -left, y: height + 4 + KEY_ROW / 2 }) : []),
      ...hitLayer(rankedHits(options, rows, { x: 1 - left, x2: plotWidth - 1 }, step)),
    ],
  );
}

function centredInside(x: number, text: string, left: number, right: number): number {
  const half = textWidth(text, { size: smallFontSize }) / 2;
  return Math.max(left + half, Math.min(right - half, x));
}
