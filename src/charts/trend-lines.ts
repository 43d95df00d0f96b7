import type { Layer } from "./layer.ts";
import { colour } from "./theme.ts";
import type { TrendOptions } from "./trend-chart.ts";
import { trendSegments } from "./trend-segments.ts";
import { type Observed, observed, type Series } from "./trend-series.ts";
import type { LineStyle } from "./trend-style.ts";

/**
 * The line of one area in its pieces, and dots where the focus is, where a value stands alone, and at the end; rings where a
 * value is preliminary.
 */
export function seriesLayers(series: Series, style: LineStyle, { breaks = [] }: TrendOptions): Layer[] {
  const segments = trendSegments(observed(series), breaks);
  const points = segments.flatMap((segment, piece) => segment.map((point) => ({ ...point, piece })));
  const alone = ({ piece }: { readonly piece: number }): boolean => segments[piece]?.length === 1;
  const dots = points.filter(
    (point, index) => style.strong || alone(point) || point.preliminary || index === points.length - 1,
  );
  const rings = dots.filter(({ preliminary }) => preliminary);
  if (points.length === 0) return [];
  const x = { field: "year", type: "quantitative" } as const;
  const y = { field: "value", type: "quantitative" } as const;
  return [
    {
      data: { values: points.filter((point) => !alone(point)) },
      mark: { type: "line", color: style.colour, strokeWidth: style.width, strokeDash: style.dash },
      encoding: { x, y, detail: { field: "piece", type: "nominal" } },
    },
    {
      data: { values: dots.filter(({ preliminary }) => !preliminary) },
      mark: { type: "circle", color: style.colour, opacity: 1, size: style.strong ? 45 : 22 },
      encoding: { x, y },
    },
    ...ringLayer(rings, style),
  ];
}

function ringLayer(rings: readonly Observed[], style: LineStyle): Layer[] {
  if (rings.length === 0) return [];
  return [
    {
      data: { values: rings.map((ring) => ({ ...ring })) },
      mark: {
        ...{ type: "point", shape: "circle", opacity: 1, filled: false, fill: colour("background") },
        ...{ stroke: style.colour, strokeWidth: style.strong ? 2 : 1.25, size: style.strong ? 45 : 22 },
      },
      encoding: { x: { field: "year", type: "quantitative" }, y: { field: "value", type: "quantitative" } },
    },
  ];
}
