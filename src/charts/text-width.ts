import { fontSize } from "./sizes.ts";

/** Widths in thousandths of the font size, as in Helvetica's published metrics (Arial and Liberation Sans share them). */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'"],
  [222, "ijl‘’"],
  [260, "|"],
  [278, " \u00a0!,./:;I[\\]ft·"],
  [333, "()-`r“”\u2011°"],
  [334, "{}"],
  [355, '"'],
  [389, "*"],
  [469, "^"],
  [500, "Jckszvxy"],
  [556, "#$0123456789?L_abdeghnopqu–"],
  [584, "+<=>~\u2212×±"],
  [611, "FTZß"],
  [667, "ABEKPSVXY&"],
  [722, "CDHNRUw"],
  [778, "GOQØ"],
  [833, "Mm"],
  [889, "%æ"],
  [944, "W"],
  [1000, "—…Æ"],
  [1015, "@"],
];

const widthOf = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** A letter that is not in the table is taken as a full em: too wide leaves space, too narrow would cut or overlap. */
const UNKNOWN = 1000;
const COMBINING = /\p{M}/gu;
const BOLD = 1.08;

/**
 * How wide a line of text is, in pixels, in Helvetica and the fonts made to its measure. Letters with marks are as wide
 * as those without.
 *
 * @example
 * textWidth("2018", { size: 10 }); // => 22.24
 */
export function textWidth(text: string, options: { readonly size?: number; readonly bold?: boolean } = {}): number {
  const { size = fontSize, bold = false } = options;
  const letters = [...text.normalize("NFD").replace(COMBINING, "")];
  const thousandths = letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? UNKNOWN), 0);
  return (thousandths * size * (bold ? BOLD : 1)) / 1000;
}
