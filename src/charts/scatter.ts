import type { Layer } from "./layer.ts";
import type { Ticks } from "./nice-ticks.ts";
import type { PlacedLine, PlacedText } from "./pixel-layers.ts";
import { LEADER_FROM, type LabelWanted } from "./place-labels.ts";
import type { PlotScale } from "./plot-scale.ts";
import type { Box } from "./segments.ts";
import { textWidth } from "./text-width.ts";

/** The axes of a scatter: an empty layer that holds both scales, whose fields are `cost` and `quality` or any others. */
export function scatterFrame(x: PlotScale, y: PlotScale, xTicks: Ticks, yTicks: Ticks): Layer[] {
  const axis = (scale: PlotScale, ticks: Ticks) => ({
    type: "quantitative" as const,
    scale: { domain: [...scale.domain], range: [...scale.range], nice: false, zero: false },
    axis: { values: [...ticks.values], format: `,.${ticks.digits}f`, title: null },
  });
  return [
    {
      data: { values: [] },
      mark: { type: "point", opacity: 0 },
      encoding: { x: { field: "x", ...axis(x, xTicks) }, y: { field: "y", ...axis(y, yTicks) } },
    },
  ];
}

/** The square that a round mark covers. */
export function pointBox({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Box {
  return { x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 };
}

/** The rectangle that a line of text covers. */
export function textBox({ x, y, text }: PlacedText, align: "left" | "right", size: number): Box {
  const width = textWidth(text, { size });
  return { x: align === "left" ? x : x - width, y: y - size / 2 - 1, width, height: size + 3 };
}

/** A thin line from a point to its label, when the label lies too far away to be read as the point's own. */
export function leader(point: LabelWanted | undefined, box: Box): PlacedLine[] {
  if (point === undefined) return [];
  const x2 = Math.max(box.x, Math.min(box.x + box.width, point.x));
  const y2 = Math.max(box.y + 2, Math.min(box.y + box.height - 2, point.y));
  const distance = Math.hypot(x2 - point.x, y2 - point.y);
  if (distance < point.radius + LEADER_FROM) return [];
  const start = (point.radius + 1) / distance;
  return [{ x: point.x + (x2 - point.x) * start, y: point.y + (y2 - point.y) * start, x2, y2 }];
}
