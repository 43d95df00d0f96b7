import { textWidth } from "./text-width.ts";
import { type WholeRoom, wrapWhole } from "./wrap-whole.ts";

/**
 * Break a text into as few lines as {@link wrapWhole} does, but about equally long: no last line of a word or two. A text
 * with a word that is as wide as a line is left as it is.
 *
 * @example
 * // «ett två tre» would fit in the first line.
 * balanceLines("ett två tre fyra", { width: 60, size: 12 }); // => ["ett två", "tre fyra"]
 */
export function balanceLines(text: string, room: WholeRoom): string[] {
  const { width, ...font } = room;
  let best = wrapWhole(text, room);
  const widestWord = Math.max(...text.split(/[ \t\r\n]+/).map((word) => textWidth(word, font)));
  let [low, high] = [Math.ceil(widestWord), Math.floor(width)];
  while (best.length > 1 && low < high) {
    const middle = Math.floor((low + high) / 2);
    const lines = wrapWhole(text, { ...room, width: middle });
    if (lines.length > best.length) low = middle + 1;
    else [best, high] = [lines, middle];
  }
  return best;
}
