import type { FunnelPoint, FunnelPosition } from "./funnel-points.ts";
import type { Layer } from "./layer.ts";
import { dotLayer } from "./pixel-layers.ts";
import { colour } from "./theme.ts";

type Place = { readonly x: number; readonly y: number };
type Style = Parameters<typeof dotLayer>[1];

/** How the three positions look: hollow, filled, and filled with another shape; readable without colour. */
export const FUNNEL_STYLES: Readonly<Record<FunnelPosition, Style>> = {
  within: { stroke: colour("axis"), fill: colour("background"), size: 40 },
  outside95: { stroke: colour("text"), fill: colour("text"), size: 48 },
  outside998: { stroke: colour("mark"), fill: colour("mark"), size: 90, shape: "diamond" },
};

/** The focus has the shape and filling of its position, but is larger and has the colour of the focus. */
export function focusStyle({ position }: FunnelPoint): Style {
  const style = FUNNEL_STYLES[position];
  const fill = position === "within" ? colour("background") : colour("focus");
  return { ...style, stroke: colour("focus"), fill, size: position === "outside998" ? 180 : 130 };
}

/** The marks of all areas, the focus on top. */
export function funnelMarks(points: readonly FunnelPoint[], focus: string, at: (point: FunnelPoint) => Place): Layer[] {
  const others = points.filter(({ municipality }) => municipality !== focus);
  return [
    ...(["within", "outside95", "outside998"] as const).flatMap((position) =>
      dotLayer(others.filter((point) => point.position === position).map(at), FUNNEL_STYLES[position]),
    ),
    ...points
      .filter(({ municipality }) => municipality === focus)
      .flatMap((point) => dotLayer([at(point)], focusStyle(point))),
  ];
}
