import { formatNumber } from "../text/number.ts";
import { NO_REASON } from "./check-values.ts";
import type { Layer } from "./layer.ts";
import { MISSING_BELOW, missingMarks } from "./missing-mark.ts";
import type { PanelFrame } from "./panel-frame.ts";
import { type PanelSeries, panelGaps } from "./panel-series.ts";
import { paperLayer } from "./paper-layer.ts";
import { pathLayer } from "./path-layer.ts";
import { dotLayer, lineLayer, type PlacedText, textLayer } from "./pixel-layers.ts";
import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { trendSegments } from "./trend-segments.ts";
import { type Observed, observed, type Series } from "./trend-series.ts";
import { cutText } from "./wrap-text.ts";

const small = { size: smallFontSize };
const quiet = colour("quiet");
/** How near to the axis the years are written when no year is missing, in pixels. */
export const YEARS_BELOW = 12;

/** The last value of a panel's own area, as it is written beside its line. */
export function lastValue({ panel, focus }: PanelSeries): string {
  const last = focus === undefined ? undefined : observed(focus).at(-1);
  return last === undefined ? "" : formatNumber(last.value, { digits: panel.digits ?? 0 });
}

/** A panel's lines, scale, years, breaks and missing years; the years are written so far below the axis. */
export function panelLayers(
  one: PanelSeries,
  frame: PanelFrame,
  years: readonly number[],
  yearsBelow: number,
): Layer[] {
  const { panel, focus, others } = one;
  const { left, right, top, bottom, ends, tickText } = frame;
  const { breaks = [] } = panel;
  const place = ({ year, value }: Observed) => ({ x: frame.x.toPixel(year), y: frame.y.toPixel(value) });
  const own = focus === undefined ? [] : observed(focus);
  const [first, last] = [years.at(0) ?? 0, years.at(-1) ?? 0];
  const broken = breaks.filter(({ after }) => after >= first && after < last);
  const end = own.at(-1);
  const zero = ends[0] < 0 && ends[1] > 0 ? [frame.y.toPixel(0)] : [];
  return [
    ...lineLayer(
      [top, bottom].map((y) => ({ x: left, x2: right, y, y2: y })),
      { colour: colour("grid") },
    ),
    ...lineLayer(
      zero.map((y) => ({ x: left, x2: right, y, y2: y })),
      { colour: colour("axis") },
    ),
    ...lineLayer(
      broken.map(({ after }) => ({
        x: frame.x.toPixel(after + 0.5),
        x2: frame.x.toPixel(after + 0.5),
        y: top,
        y2: bottom,
      })),
      { colour: quiet, dash: [2, 3] },
    ),
    ...seriesLayers(others, place, breaks, false),
    ...seriesLayers(focus === undefined ? [] : [focus], place, breaks, true),
    ...missingMarks(panelGaps(one, years).map((year) => ({ x: frame.x.toPixel(year), y: bottom + MISSING_BELOW }))),
    ...textLayer(
      ends.map((value) => ({ x: left - 6, y: frame.y.toPixel(value), text: tickText(value), colour: quiet })),
      { align: "right", ...small },
    ),
    ...yearLabels(first, last, frame, yearsBelow),
    ...(end === undefined
      ? noValue(one, frame)
      : textLayer([{ x: place(end).x + 7, y: place(end).y, text: lastValue(one), colour: colour("focus") }], {
          bold: true,
          ...small,
        })),
  ];
}

/** The lines of some areas in their pieces; the own area has a dot at its end, and wherever a value stands alone. */
function seriesLayers(
  series: readonly Series[],
  place: (point: Observed) => { readonly x: number; readonly y: number },
  breaks: PanelSeries["panel"]["breaks"] = [],
  strong: boolean,
): Layer[] {
  const pieces = series.flatMap((one) => trendSegments(observed(one), breaks));
  const alone = pieces.filter((piece) => piece.length === 1).flat();
  const dots = strong ? [...alone, ...(pieces.at(-1)?.slice(-1) ?? [])] : alone;
  const shade = colour(strong ? "focus" : "axis");
  return [
    ...pathLayer(
      pieces.filter((piece) => piece.length > 1).map((piece) => piece.map(place)),
      { colour: shade, width: strong ? 2.5 : 0.75 },
    ),
    ...dotLayer(dots.map(place), { stroke: shade, fill: shade, size: strong ? 22 : 6 }),
  ];
}

/** The first and the last year, or the only one. */
function yearLabels(first: number, last: number, { left, x, bottom }: PanelFrame, below: number): Layer[] {
  const y = bottom + below;
  const text = (year: number) => ({ x: x.toPixel(year), y, text: String(year), colour: quiet });
  if (first === last) return textLayer([text(first)], { align: "center", ...small });
  const half = textWidth("2000", small) / 2;
  return [
    ...textLayer([{ ...text(first), x: left }], small),
    ...textLayer([{ ...text(last), x: x.toPixel(last) + half }], { align: "right", ...small }),
  ];
}

/** What an empty panel says instead of a line. */
function noValue({ focus }: PanelSeries, { left, right, top, bottom }: PanelFrame): Layer[] {
  const reasons = focus === undefined ? [] : [...focus.byYear.values()].flatMap(({ missing }) => missing || []);
  const line = (text: string, index: number): PlacedText => ({
    x: left + 4,
    y: (top + bottom) / 2 + (index - 0.5) * 15,
    text: cutText(text, { width: right - left, ...small }),
    colour: quiet,
  });
  const lines = ["värde saknas:", reasons[0] ?? NO_REASON].map(line);
  const boxes = lines.map(({ x, y, text }) => ({ x: x - 2, y: y - 8, width: textWidth(text, small) + 4, height: 16 }));
  return [...paperLayer(boxes, 16), ...textLayer(lines, small)];
}
