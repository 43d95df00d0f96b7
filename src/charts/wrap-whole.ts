import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap-text.ts";

/** How wide a line may be, in pixels, and the font. */
export interface WholeRoom {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * Break a text into as many lines as it takes, none wider than `width` pixels and nothing left out: a word that is wider
 * than a line goes on in the next one.
 *
 * @example
 * wrapWhole("Äldreomsorg", { width: 40, size: 12 }); // => ["Äldreo", "msorg"]
 */
export function wrapWhole(text: string, room: WholeRoom): string[] {
  const pieces = text.split(/[ \t\r\n]+/).flatMap((word) => brokenWord(word, room));
  return wrapText(pieces.join(" "), { ...room, lines: Number.POSITIVE_INFINITY });
}

function brokenWord(word: string, { width, ...font }: WholeRoom): string[] {
  const pieces = [""];
  for (const letter of word) {
    const joined = `${pieces.at(-1)}${letter}`;
    if (pieces.at(-1) === "" || textWidth(joined, font) <= width) pieces[pieces.length - 1] = joined;
    else pieces.push(letter);
  }
  return pieces;
}
