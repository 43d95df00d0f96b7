import { Resvg } from "@resvg/resvg-js";
import { FIGURE_CM, FIGURE_DPI } from "./figure-size.ts";
import { FONT_FILES } from "./fonts.ts";
import { withDensity } from "./png-density.ts";

/** A drawing with its size in points of the picture. */
export interface Png {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Draw SVG as a picture for print, 16 cm wide at 300 dpi, with the fonts of the package and none of the machine's: the
 * same bytes everywhere.
 */
export function drawPng(svg: string): Png {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...FONT_FILES], defaultFontFamily: "Arimo", sansSerifFamily: "Arimo" },
    fitTo: { mode: "width", value: Math.round((FIGURE_CM / 2.54) * FIGURE_DPI) },
    background: "#ffffff",
  }).render();
  return { bytes: withDensity(image.asPng(), FIGURE_DPI), width: image.width, height: image.height };
}
