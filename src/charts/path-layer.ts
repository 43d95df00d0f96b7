import type { Layer } from "./layer.ts";

/** A place in pixels from the top left corner of the plot. */
interface Place {
  readonly x: number;
  readonly y: number;
}

// A tenth of a pixel cannot be seen, and short numbers keep the drawing small.
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Lines through places laid out in pixels, each from left to right. No layer when there are none. */
export function pathLayer(
  paths: readonly (readonly Place[])[],
  style: { readonly colour: string; readonly width: number; readonly dash?: number[] },
): Layer[] {
  const { colour, width, dash } = style;
  const values = paths.flatMap((path, piece) => path.map(({ x, y }) => ({ piece, x: tenth(x), y: tenth(y) })));
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: "line", color: colour, strokeWidth: width, ...(dash && { strokeDash: dash }) },
      encoding: {
        x: { field: "x", type: "quantitative", scale: null, axis: null },
        y: { field: "y", type: "quantitative", scale: null, axis: null },
        detail: { field: "piece", type: "nominal" },
      },
    },
  ];
}
