import type { Layer } from "./layer.ts";
import { dotLayer } from "./pixel-layers.ts";
import { colour } from "./theme.ts";

/** How far below a scale its missing values are marked, in pixels: on the scale they would be read as its lowest value. */
export const MISSING_BELOW = 9;

/** Room for the marks of missing values between a scale and the years or months below it, in pixels. */
export const MISSING_ROOM = 9;

/** Hollow marks of missing values: under the scale, and in a key. */
export function missingMarks(places: readonly { readonly x: number; readonly y: number }[]): Layer[] {
  return dotLayer(places, { stroke: colour("quiet"), fill: colour("background"), size: 40 });
}
