import type { Layer } from "./layer.ts";
import { textLayer } from "./pixel-layers.ts";
import { smallFontSize } from "./sizes.ts";
import { textWidth } from "./text-width.ts";
import { colour } from "./theme.ts";
import { cutText } from "./wrap-text.ts";

/** Room for the mark of an entry, and between it and its text, in pixels. */
export const KEY_MARK = 22;
const TEXT_GAP = 6;
const ENTRY_GAP = 18;
/** Height of a row of the key, in pixels. */
export const KEY_ROW = 20;

/** An entry of a key: `x` is where its mark starts, `textX` where its text does. */
export interface KeyEntry {
  readonly x: number;
  readonly textX: number;
  readonly row: number;
  readonly text: string;
}

/**
 * Lay out the entries of a key beside each other from 0, on a new row where the width is spent.
 *
 * @example
 * keyRows(["före", "efter"], 60).map(({ x, row }) => [x, row]); // => [[0, 0], [0, 1]]
 */
export function keyRows(labels: readonly string[], width: number): KeyEntry[] {
  let [x, row] = [0, 0];
  return labels.map((label) => {
    const text = cutText(label, { width: width - KEY_MARK - TEXT_GAP, size: smallFontSize });
    const length = KEY_MARK + TEXT_GAP + textWidth(text, { size: smallFontSize });
    if (x > 0 && x + length > width) [x, row] = [0, row + 1];
    const entry = { x, textX: x + KEY_MARK + TEXT_GAP, row, text };
    x += Math.ceil(length) + ENTRY_GAP;
    return entry;
  });
}

/** How many rows a key takes. */
export function keyHeight(entries: readonly KeyEntry[]): number {
  return entries.length === 0 ? 0 : ((entries.at(-1)?.row ?? 0) + 1) * KEY_ROW;
}

/** The texts of a key; `x` is where it starts and `y` the middle of its first row. */
export function keyTexts(
  entries: readonly KeyEntry[],
  at: { readonly x: number; readonly y: number },
  shade: "quiet" | "text" = "quiet",
): Layer[] {
  return textLayer(
    entries.map(({ textX, row, text }) => ({ x: at.x + textX, y: at.y + row * KEY_ROW, text, colour: colour(shade) })),
    { size: smallFontSize },
  );
}
