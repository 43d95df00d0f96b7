import { monthName, monthNumber } from "../metrics/months/month.ts";
import { formatNumber } from "../text/number.ts";
import { hitLayer } from "./interactive/hits.ts";
import { KEY_MARK, KEY_ROW } from "./key-rows.ts";
import { type LayeredSpec, layeredSpec } from "./layer.ts";
import { MISSING_BELOW, MISSING_ROOM, missingMarks } from "./missing-mark.ts";
import { niceTicks } from "./nice-ticks.ts";
import { dotLayer, lineLayer, textLayer } from "./pixel-layers.ts";
import { plotScale } from "./plot-scale.ts";
import type { ProcessChartOptions } from "./process-chart.ts";
import { processHits } from "./process-hits.ts";
import { markedMonths, rowText, signalRows } from "./process-rows.ts";
import { monthTicks } from "./process-words.ts";
import { lineHeight, smallFontSize } from "./sizes.ts";
import { spreadLabels } from "./spread-labels.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText, wrapText } from "./wrap-text.ts";

const HEIGHT = 240;
const INSET = 10;
const TOP = 34;
/** Room under the words of a row of signals, for its bar. */
const BAR_BELOW = 14;
const small = { size: smallFontSize };

/** The Vega-Lite specification of a process chart that is `width` pixels wide. */
export function processSpec(options: ProcessChartOptions & { readonly alt: string }, width: number): LayeredSpec {
  const { limits, unit, digits = 0, alt } = options;
  const { centre, lower, upper, points, signals, baseline, provisional } = limits;
  const levels = [
    { name: "Övre gräns", value: upper, dash: [6, 3] },
    { name: "Medel", value: centre, dash: [1, 0] },
    ...(lower === null ? [] : [{ name: "Nedre gräns", value: lower, dash: [6, 3] }]),
  ];
  const labels = levels.map(({ name, value }) => ({
    lines: [name, formatNumber(value, { digits, ...(unit.length < 3 && { unit }) })],
    value,
  }));
  const right = Math.ceil(Math.max(...labels.flatMap(({ lines }) => lines.map((line) => textWidth(line, small))))) + 12;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const ticks = niceTicks([...values, ...levels.map(({ value }) => value)], 5);
  const tickTexts = ticks.values.map((value) => formatNumber(value, { digits: ticks.digits }));
  const left = Math.ceil(Math.max(28, ...tickTexts.map((text) => textWidth(text)))) + 8;
  const plotWidth = width - left - right;
  const toY = plotScale([ticks.values.at(0) ?? 0, ticks.values.at(-1) ?? 1], [HEIGHT, 0]).toPixel;
  const first = monthNumber(points[0]?.period ?? "");
  const toX = plotScale([first - 0.5, first + points.length - 0.5], [INSET, plotWidth - INSET]).toPixel;
  const at = (period: string): number => toX(monthNumber(period));

  const rows = signalRows(signals);
  const signalled = new Set(rows.flatMap(markedMonths));
  const dots = points.flatMap(({ period, value }) =>
    value === null ? [] : [{ x: at(period), y: toY(value), strong: signalled.has(period) }],
  );
  const place = (strong: boolean) => dots.filter((dot) => dot.strong === strong).map(({ x, y }) => ({ x, y }));
  const joins = points.flatMap(({ period, value }, index) => {
    const before = points[index - 1];
    if (value === null || before === undefined || before.value === null) return [];
    return [{ x: at(before.period), y: toY(before.value), x2: at(period), y2: toY(value) }];
  });
  const gaps = points
    .filter(({ value }) => value === null)
    .map(({ period }) => ({ x: at(period), y: HEIGHT + MISSING_BELOW }));
  const centres = spreadLabels(
    labels.map(({ lines, value }) => ({ centre: toY(value), height: lines.length * lineHeight })),
    -8,
    HEIGHT + 8,
  );

  const below = gaps.length > 0 ? MISSING_ROOM : 0;
  const signalTop = HEIGHT + below + 36;
  const foot = [
    ...wrapText(
      `Gränserna bygger på ${baseline.values} värden, ${baseline.from}–${baseline.to}${provisional ? ", och är preliminära" : ""}.`,
      { width, lines: 3, ...small },
    ),
  ];
  const told = rows.map((row) => wrapText(rowText(row), { width, lines: Number.POSITIVE_INFINITY, ...small }));
  const rowTops: number[] = [];
  let footTop = signalTop;
  for (const lines of told) {
    rowTops.push(footTop);
    footTop += lines.length * lineHeight + BAR_BELOW;
  }
  const barY = (index: number): number =>
    (rowTops[index] ?? 0) + (told[index]?.length ?? 0) * lineHeight + BAR_BELOW / 2 - 2;
  const footHeight = foot.length * lineHeight;
  const gapTop = footTop + footHeight + 8;
  const quiet = colour("quiet");
  return layeredSpec(
    { width: plotWidth, height: HEIGHT },
    { left, right, top: TOP, bottom: gapTop - HEIGHT + (gaps.length > 0 ? KEY_ROW : 0) },
    alt,
    [
      ...lineLayer(
        ticks.values.map((value) => ({ x: 0, x2: plotWidth, y: toY(value), y2: toY(value) })),
        { colour: colour("grid") },
      ),
      ...textLayer(
        ticks.values.map((value, index) => ({ x: -8, y: toY(value), text: tickTexts[index] ?? "", colour: quiet })),
        { align: "right" },
      ),
      ...textLayer([{ x: -left, y: 10 - TOP, text: cutText(unit, { width, ...small }), colour: quiet }], small),
      ...textLayer(
        monthTicks(first, points.length, plotWidth - 2 * INSET).map((month) => ({
          x: toX(month),
          y: HEIGHT + below + 18,
          text: monthName(month),
          colour: quiet,
        })),
        { align: "center", ...small },
      ),
      ...levels.flatMap(({ value, dash }) =>
        lineLayer([{ x: 0, x2: plotWidth, y: toY(value), y2: toY(value) }], {
          colour: colour("mark"),
          width: 1.5,
          dash,
        }),
      ),
      ...textLayer(
        labels.flatMap(({ lines }, index) =>
          lines.map((text, line) => ({
            x: plotWidth + 8,
            y: (centres[index] ?? 0) + (line - (lines.length - 1) / 2) * lineHeight,
            text,
            colour: colour("mark"),
          })),
        ),
        small,
      ),
      ...lineLayer(joins, { colour: colour("focus"), width: 1.5 }),
      ...dotLayer(place(false), { stroke: colour("focus"), fill: colour("focus"), size: 14 }),
      ...dotLayer(place(true), { stroke: colour("mark"), fill: colour("mark"), size: 70, shape: "diamond" }),
      ...missingMarks(gaps),
      ...textLayer(
        told.flatMap((lines, index) =>
          lines.map((text, line) => ({
            x: -left,
            y: (rowTops[index] ?? 0) + (line + 0.5) * lineHeight,
            text,
            colour: colour("text"),
          })),
        ),
        small,
      ),
      // The bar of a row lies on a line as long as the series, so that its months are read from the axis above.
      ...lineLayer(
        rows.map((_, index) => ({ x: 0, x2: plotWidth, y: barY(index), y2: barY(index) })),
        { colour: colour("grid") },
      ),
      ...lineLayer(
        rows.map((row, index) => {
          const months = row.flatMap(({ periods }) => periods.map(at));
          return { x: Math.min(...months) - 4, x2: Math.max(...months) + 4, y: barY(index), y2: barY(index) };
        }),
        { colour: colour("mark"), width: 4 },
      ),
      ...textLayer(
        foot.map((text, index) => ({ x: -left, y: footTop + (index + 0.5) * lineHeight, text, colour: quiet })),
        small,
      ),
      ...(gaps.length === 0
        ? []
        : [
            ...missingMarks([{ x: KEY_MARK / 2 - left, y: gapTop + 6 }]),
            ...textLayer([{ x: KEY_MARK + 6 - left, y: gapTop + 6, text: "värde saknas", colour: quiet }], small),
          ]),
      ...hitLayer(
        processHits(options, (period, value) => ({
          x: at(period),
          y: value === null ? HEIGHT + MISSING_BELOW : toY(value),
        })),
      ),
    ],
  );
}
