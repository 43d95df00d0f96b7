import type { Layer } from "./layer.ts";
import { colour } from "./theme.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { trendSegments } from "./trend-segments.ts";
import { type Observed, observed, type Series } from "./trend-series.ts";
import type { LineStyle } from "./trend-style.ts";

/** A series and how it is drawn. */
export interface StyledSeries {
  readonly series: Series;
  readonly style: LineStyle;
}

const x = { field: "year", type: "quantitative" } as const;
const y = { field: "value", type: "quantitative" } as const;

/**
 * The lines of areas in their pieces, and dots where the focus is, where a value stands alone, and at the end; rings where a
 * value is preliminary. Few layers for all of them: each layer takes its time to compile.
 *
 * @param all the lowest first
 */
export function seriesLayers(all: readonly StyledSeries[], { breaks = [] }: TrendOptions): Layer[] {
  const drawn = all.map(({ series, style }, index) => {
    const segments = trendSegments(observed(series), breaks);
    const points = segments.flatMap((segment, piece) => {
      return segment.map((point) => ({ ...point, piece: `${index} ${piece}`, alone: segment.length === 1, style }));
    });
    return { points, dots: points.filter((point, at) => isDot(point, style, at === points.length - 1)) };
  });
  const points = drawn.flatMap((one) => one.points);
  const dots = drawn.flatMap((one) => one.dots);
  return [
    ...lines(points.filter(({ alone }) => !alone)),
    ...fullDots(dots.filter(({ preliminary }) => !preliminary)),
    ...rings(dots.filter(({ preliminary }) => preliminary)),
  ];
}

interface Point extends Observed {
  readonly piece: string;
  readonly alone: boolean;
  readonly style: LineStyle;
}

function isDot({ alone, preliminary }: Point, { strong }: LineStyle, last: boolean): boolean {
  return strong || alone || preliminary === true || last;
}

function lines(points: readonly Point[]): Layer[] {
  if (points.length === 0) return [];
  return [
    {
      data: {
        values: points.map(({ year, value, piece, style }) => ({
          ...{ year, value, piece },
          ...{ colour: style.colour, width: style.width, dash: style.dash },
        })),
      },
      mark: "line",
      encoding: {
        ...{ x, y },
        detail: { field: "piece", type: "nominal" },
        color: { field: "colour", type: "nominal", scale: null },
        strokeWidth: { field: "width", type: "quantitative", scale: null },
        strokeDash: { field: "dash", type: "nominal", scale: null },
      },
    },
  ];
}

function fullDots(points: readonly Point[]): Layer[] {
  if (points.length === 0) return [];
  return [
    {
      data: {
        values: points.map(({ year, value, style }) => ({ year, value, colour: style.colour, area: areaOf(style) })),
      },
      mark: { type: "circle", opacity: 1 },
      encoding: {
        ...{ x, y },
        color: { field: "colour", type: "nominal", scale: null },
        size: { field: "area", type: "quantitative", scale: null },
      },
    },
  ];
}

function rings(points: readonly Point[]): Layer[] {
  if (points.length === 0) return [];
  return [
    {
      data: {
        values: points.map(({ year, value, style }) => {
          return { ...{ year, value, colour: style.colour }, area: areaOf(style), width: style.strong ? 2 : 1.25 };
        }),
      },
      mark: { type: "point", shape: "circle", opacity: 1, filled: false, fill: colour("background") },
      encoding: {
        ...{ x, y },
        stroke: { field: "colour", type: "nominal", scale: null },
        strokeWidth: { field: "width", type: "quantitative", scale: null },
        size: { field: "area", type: "quantitative", scale: null },
      },
    },
  ];
}

/** In square pixels. */
function areaOf({ strong }: LineStyle): number {
  return strong ? 45 : 22;
}
