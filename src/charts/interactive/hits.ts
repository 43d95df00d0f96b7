import type { TopLevelSpec } from "vega-lite";
import type { Layer } from "../layer.ts";

/** A part of a chart that tells more when it is pointed at: a rectangle in pixels of the plot, and what to say. */
export interface Hit {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  /** In lines, as readers see it. */
  readonly tip: string;
}

/** The name of the layer; {@link withoutHits} and the page's script know it by its name. */
export const HITS = "hits";

const RADIUS = 9;

/** A square around a point, for {@link hitLayer}. */
export function hitAround({ x, y }: { readonly x: number; readonly y: number }, tip: string): Hit {
  return { x: x - RADIUS, y: y - RADIUS, x2: x + RADIUS, y2: y + RADIUS, tip };
}

/** Rows of equal height, one hit each from edge to edge, for {@link hitLayer}. */
export function rowHits(
  tips: readonly string[],
  step: number,
  edges: { readonly x: number; readonly x2: number },
): Hit[] {
  return tips.map((tip, index) => ({ ...edges, y: index * step + 1, y2: (index + 1) * step - 1, tip }));
}

/**
 * What can be pointed at, as a layer that is not seen: the last chart layer, in the order of the keyboard. It is part of
 * the specification, and of no still drawing.
 */
export function hitLayer(hits: readonly Hit[]): Layer[] {
  if (hits.length === 0) return [];
  return [
    {
      name: HITS,
      data: { values: hits.map((hit, id) => ({ ...hit, id })) },
      mark: { type: "rect", fill: "transparent", stroke: "transparent", strokeWidth: 2, cornerRadius: RADIUS },
      encoding: {
        x: { field: "x", type: "quantitative", scale: null, axis: null },
        y: { field: "y", type: "quantitative", scale: null, axis: null },
        x2: { field: "x2" },
        y2: { field: "y2" },
        tooltip: { field: "tip", type: "nominal" },
      },
    },
  ];
}

/** The specification of the still drawing. */
export function withoutHits(spec: TopLevelSpec): TopLevelSpec {
  return "layer" in spec ? { ...spec, layer: spec.layer.filter(({ name }) => name !== HITS) } : spec;
}
