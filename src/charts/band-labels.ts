import { lineHeight, smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";

/** A label above the plot, centred near `x`, on a row counted from the bottom up. */
export interface BandLabel {
  readonly text: string;
  readonly x: number;
  readonly row: number;
}

/**
 * Lay out labels in rows above the plot, each centred at its `x` but moved inside the edges, on the lowest row where it
 * touches none of those before.
 *
 * @param labels the lines of each label and where it belongs, in pixels
 */
export function bandLabels(
  labels: readonly { readonly text: string; readonly x: number }[],
  left: number,
  right: number,
): BandLabel[] {
  const placed: (BandLabel & { readonly half: number })[] = [];
  for (const { text, x } of labels) {
    const half = textWidth(text, { size: smallFontSize }) / 2;
    const centre = Math.max(left + half, Math.min(right - half, x));
    const free = (row: number): boolean =>
      placed.every((other) => other.row !== row || Math.abs(other.x - centre) >= other.half + half + 8);
    let row = 0;
    while (!free(row)) row += 1;
    placed.push({ text, x: centre, row, half });
  }
  return placed.map(({ text, x, row }) => ({ text, x, row }));
}

/** The height of so many rows, in pixels. */
export function bandHeight(labels: readonly BandLabel[]): number {
  return labels.length === 0 ? 0 : (Math.max(...labels.map(({ row }) => row)) + 1) * lineHeight;
}
