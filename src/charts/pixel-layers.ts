import type { Layer } from "./layer.ts";
import { fontSize } from "./sizes.ts";

/** A line of text at a place in the plot, in pixels from its top left corner; `y` is the middle of the letters. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

/** A straight line in pixels. */
export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

const x = { field: "x", type: "quantitative", scale: null, axis: null } as const;
const y = { field: "y", type: "quantitative", scale: null, axis: null } as const;

/** Texts laid out in pixels rather than by the data: labels, captions, keys. No layer when there are none. */
export function textLayer(
  texts: readonly PlacedText[],
  style: { readonly align?: "left" | "center" | "right"; readonly bold?: boolean; readonly size?: number } = {},
): Layer[] {
  const { align = "left", bold = false, size = fontSize } = style;
  if (texts.length === 0) return [];
  return [
    {
      data: { values: texts.map((text) => ({ ...text })) },
      mark: { type: "text", align, fontSize: size, fontWeight: bold ? "bold" : "normal" },
      encoding: {
        x,
        y,
        text: { field: "text", type: "nominal" },
        color: { field: "colour", type: "nominal", scale: null },
      },
    },
  ];
}

/** Straight lines laid out in pixels: leaders from a label to its point, rules across the plot. */
export function lineLayer(
  lines: readonly PlacedLine[],
  style: { readonly colour: string; readonly width?: number; readonly dash?: number[] },
): Layer[] {
  const { colour, width = 1, dash } = style;
  if (lines.length === 0) return [];
  return [
    {
      data: { values: lines.map((line) => ({ ...line })) },
      mark: { type: "rule", color: colour, strokeWidth: width, ...(dash && { strokeDash: dash }) },
      encoding: { x, y, x2: { field: "x2" }, y2: { field: "y2" } },
    },
  ];
}

/** Marks laid out in pixels, round unless `shape` says otherwise; `size` is the area in square pixels. */
export function dotLayer(
  dots: readonly { readonly x: number; readonly y: number }[],
  style: {
    readonly stroke: string;
    readonly fill: string;
    readonly size: number;
    readonly shape?: "circle" | "diamond" | "triangle-up";
  },
): Layer[] {
  if (dots.length === 0) return [];
  return [
    {
      data: { values: dots.map((dot) => ({ ...dot })) },
      mark: { type: "point", shape: "circle", opacity: 1, strokeWidth: 1.5, filled: false, ...style },
      encoding: { x, y },
    },
  ];
}
