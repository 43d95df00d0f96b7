import type { FunnelPoint } from "./funnel-points.ts";
import type { Layer } from "./layer.ts";
import { paperLayer } from "./paper-layer.ts";
import { lineLayer, textLayer } from "./pixel-layers.ts";
import { placeLabels } from "./place-labels.ts";
import { leader, pointBox } from "./scatter.ts";
import { fontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

type Place = { readonly x: number; readonly y: number };

/** The names of the focus and of those outside the limits, beside their marks. */
export function labelledPoints(
  points: readonly FunnelPoint[],
  focus: string,
  at: (point: FunnelPoint) => Place,
  { width, height }: { readonly width: number; readonly height: number },
): Layer[] {
  const own = points.filter(({ municipality }) => municipality === focus);
  const outside = points.filter(({ municipality, position }) => municipality !== focus && position !== "within");
  const labelled = [...own, ...outside];
  const bold = (point: FunnelPoint): boolean => point.municipality === focus;
  const radius = (point: FunnelPoint): number => (bold(point) ? 7 : 5);
  const texts = labelled.map((point) => cutText(point.name, { width: width * 0.4, bold: bold(point) }));
  const wanted = labelled.map((point, index) => ({
    ...at(point),
    radius: radius(point),
    width: Math.ceil(textWidth(texts[index] ?? "", { bold: bold(point) })) + 2,
    height: fontSize + 3,
  }));
  const marks = points.map((point) => pointBox({ ...at(point), radius: radius(point) }));
  const boxes = placeLabels(wanted, marks, { x: 0, y: 0, width, height }, marks);
  return [
    ...paperLayer(boxes, fontSize),
    ...lineLayer(
      boxes.flatMap((box, index) => leader(wanted[index], box)),
      { colour: colour("axis"), width: 0.75 },
    ),
    ...[false, true].flatMap((strong) =>
      textLayer(
        boxes.flatMap((box, index) => {
          const point = labelled[index];
          if (point === undefined || bold(point) !== strong) return [];
          const shade = colour(strong ? "focus" : "text");
          return [{ x: box.x + 1, y: box.y + box.height / 2, text: texts[index] ?? "", colour: shade }];
        }),
        { bold: strong },
      ),
    ),
  ];
}
