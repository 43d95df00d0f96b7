import type { Point } from "./cost-quality-chart.ts";
import { intervalOf } from "./value-interval.ts";
import type { Layer } from "./layer.ts";
import { colour } from "./theme.ts";

/** How the focus, the peers and the others look: size and filling differ, not only colour. */
export const STYLES = {
  focus: { radius: 7, fill: colour("focus"), text: colour("focus") },
  peer: { radius: 4.5, fill: colour("quiet"), text: colour("text") },
  other: { radius: 3.5, fill: colour("background"), text: colour("quiet") },
} as const;
/** What an area is in the chart. */
export type Role = keyof typeof STYLES;

/** The points of one role with their intervals. */
export function pointLayers(points: readonly Point[], style: (typeof STYLES)[Role], role: Role): Layer[] {
  const values = points.map(({ name, cost, quality }) => ({ name, cost, quality }));
  const intervals = points.flatMap((point) => {
    const interval = intervalOf(point);
    return interval === undefined ? [] : [{ cost: point.cost, low: interval.lower, high: interval.upper }];
  });
  const x = { field: "cost", type: "quantitative" } as const;
  const strokeWidth = role === "focus" ? 2 : 1;
  if (values.length === 0) return [];
  return [
    {
      data: { values: intervals },
      mark: { type: "rule", color: colour(role === "focus" ? "focus" : "axis"), strokeWidth },
      encoding: { x, y: { field: "low", type: "quantitative" }, y2: { field: "high" } },
    },
    {
      data: { values },
      mark: {
        type: "point",
        shape: "circle",
        opacity: 1,
        size: Math.round(Math.PI * style.radius ** 2),
        fill: style.fill,
        stroke: role === "other" ? colour("axis") : colour("background"),
        strokeWidth: role === "other" ? 1.25 : 1,
      },
      encoding: { x, y: { field: "quality", type: "quantitative" } },
    },
  ];
}
