import { formatNumber } from "../text/number.ts";
import { beside } from "./beside.ts";
import { hitLayer } from "./interactive/hits.ts";
import { KEY_MARK, KEY_ROW, keyHeight, keyRows, keyTexts } from "./key-rows.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { nameColumn } from "./name-column.ts";
import { niceTicks } from "./nice-ticks.ts";
import { pairHits } from "./pair-hits.ts";
import { differenceUnit, type PairRow, type PairStyle, pairDifference } from "./pair-rows.ts";
import { dotLayer, lineLayer, textLayer } from "./pixel-layers.ts";
import { plotScale } from "./plot-scale.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

const INSET = 14;
const GAP = 12;
/** Area of a mark in square pixels, and of one that lies inside another. */
const SIZE = 70;
const INSIDE = 14;
/** Closer than this, in pixels, one mark would hide the other. */
const TOGETHER = 4;
/** Letters may reach a little beyond their width. */
const EDGE = 2;
const small = { size: smallFontSize };

/** The Vega-Lite specification of pairs joined by a line, `width` pixels wide: the first mark hollow, the second filled. */
export function pairSpec(rows: readonly PairRow[], style: PairStyle, alt: string, width: number): LayeredSpec {
  const { labels, shapes, unit, digits } = style;
  const column = nameColumn(rows, width);
  const step = Math.max(rows.length > 12 ? 22 : 26, column.step);
  const height = rows.length * step;
  const middle = (index: number): number => (index + 0.5) * step;
  const differences = rows.map((row) => {
    const difference = pairDifference(row);
    return difference === null ? "" : formatNumber(difference, { digits, sign: true });
  });
  // The axis has its unit above it; where the differences have another, the head of their column says so.
  const headText = [style.difference, ...(differenceUnit(style) === unit ? [] : [differenceUnit(style)])].join(", ");
  const head = wrapText(headText, { width: width * 0.25, lines: 3, ...small });
  const right =
    Math.ceil(
      Math.max(
        ...differences.map((text) => textWidth(text, { bold: true })),
        ...head.map((text) => textWidth(text, small)),
      ),
    ) +
    GAP +
    EDGE;
  const plotWidth = width - column.left - right;
  const edge = plotWidth + right - EDGE;

  const values = rows.flatMap(({ first, second }) => [first, second].filter((value) => value !== null));
  const ticks = niceTicks(values, Math.max(2, Math.round(plotWidth / 90)));
  const x = plotScale([ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1], [INSET, plotWidth - INSET]).toPixel;
  const tickTexts = ticks.values.map((value) => formatNumber(value, { digits: ticks.digits }));
  const spacing = (plotWidth - 2 * INSET) / (ticks.values.length - 1);
  const every = Math.max(1, Math.ceil((Math.max(...tickTexts.map((text) => textWidth(text))) + 10) / spacing));
  const top = Math.max(1, head.length) * lineHeight + 26;

  const joins = (bold: boolean) =>
    rows.flatMap(({ first, second, strong }, index) =>
      first === null || second === null || strong !== bold
        ? []
        : [{ x: x(first), x2: x(second), y: middle(index), y2: middle(index) }],
    );
  /** Marks of one shape at one place: the second is drawn smaller, inside the first, so that both are seen. */
  const together = ({ first, second }: PairRow): boolean =>
    shapes[0] === shapes[1] && first !== null && second !== null && Math.abs(x(first) - x(second)) < TOGETHER;
  const marks = (at: (row: PairRow) => number | null, of: (row: PairRow) => boolean) =>
    rows.flatMap((row, index) => {
      const value = at(row);
      return value === null || !of(row) ? [] : [{ x: x(value), y: middle(index) }];
    });
  const notes = (bold: boolean) =>
    rows.flatMap((row, index) => {
      if (row.strong !== bold || (row.first !== null && row.second !== null)) return [];
      const at = { y: middle(index), colour: colour("quiet") };
      const only = row.first ?? row.second;
      if (only === null) {
        const text = cutText(`värde saknas: ${row.missing}`, { width: edge, bold });
        return [{ ...at, x: 0, text }];
      }
      const lacking = row.first === null ? labels[0] : labels[1];
      return [beside({ ...at, x: x(only), text: `${lacking} saknas: ${row.missing}` }, [0, edge], bold)];
    });

  const first = (bold: boolean) =>
    dotLayer(
      marks(
        (row) => row.first,
        ({ strong }) => strong === bold,
      ),
      look(0, bold),
    );
  const second = (bold: boolean) =>
    [false, true].flatMap((inside) =>
      dotLayer(
        marks(
          (row) => row.second,
          (row) => row.strong === bold && together(row) === inside,
        ),
        { ...look(1, bold), size: inside ? INSIDE : SIZE },
      ),
    );

  const key = keyRows(labels, width);
  const keyY = (row: number): number => height + 20 + row * KEY_ROW;
  const look = (index: 0 | 1, bold: boolean) => ({
    stroke: colour(bold ? "focus" : "peer1"),
    fill: index === 0 ? colour("background") : colour(bold ? "focus" : "peer1"),
    shape: shapes[index],
    size: SIZE,
  });
  return layeredSpec(
    { width: plotWidth, height },
    { left: column.left, right, top, bottom: 14 + keyHeight(key) },
    alt,
    [
      ...lineLayer(
        ticks.values.map((value) => ({ x: x(value), x2: x(value), y: 0, y2: height })),
        { colour: colour("grid") },
      ),
      ...textLayer(
        ticks.values.flatMap((value, index) =>
          index % every === 0 ? [{ x: x(value), y: -11, text: tickTexts[index] ?? "", colour: colour("quiet") }] : [],
        ),
        { align: "center" },
      ),
      ...textLayer(
        [
          {
            x: -column.left,
            y: 8 - top,
            text: cutText(unit, { width: column.left + plotWidth, ...small }),
            colour: colour("quiet"),
          },
        ],
        small,
      ),
      ...textLayer(
        head.map((text, index) => ({
          x: edge,
          y: 8 - top + index * lineHeight,
          text,
          colour: colour("quiet"),
        })),
        { align: "right", ...small },
      ),
      ...[false, true].flatMap((bold) => [
        ...lineLayer(joins(bold), { colour: colour(bold ? "focus" : "axis"), width: bold ? 3 : 1.5 }),
        ...(shapes[0] === shapes[1] ? [first, second] : [second, first]).flatMap((draw) => draw(bold)),
        ...textLayer(notes(bold), { bold }),
        ...textLayer(
          differences.flatMap((text, index) =>
            rows[index]?.strong === bold && text !== ""
              ? [{ x: edge, y: middle(index), text, colour: colour(bold ? "focus" : "text") }]
              : [],
          ),
          { align: "right", bold },
        ),
      ]),
      ...column.layers(middle),
      ...key.flatMap((entry, index) =>
        dotLayer([{ x: entry.x + KEY_MARK / 2 - column.left, y: keyY(entry.row) }], look(index === 0 ? 0 : 1, false)),
      ),
      ...keyTexts(key, { x: -column.left, y: keyY(0) }),
      ...hitLayer(pairHits(rows, style, step, { x: 1 - column.left, x2: edge })),
    ],
  );
}
