import { LIMITS } from "../grid.ts";
import { readXml } from "./read-xml.ts";
import type { Parts } from "./zip-parts.ts";

/** The texts that cells refer to by number. Formatting within a text, and how it is pronounced, are left out. */
export function readSharedStrings(parts: Parts, part: string | undefined): readonly string[] {
  if (part === undefined || !parts.has(part)) return [];
  const strings: string[] = [];
  let text = "";
  readXml(parts.read(part), part, {
    open(name) {
      if (name === "si") text = "";
    },
    text(piece, within) {
      if (within.at(-1) === "t" && !within.includes("rPh")) text += piece;
    },
    close(name) {
      if (name !== "si") return;
      if (strings.length >= LIMITS.cells) throw new RangeError(`${part} has more than ${LIMITS.cells} texts`);
      strings.push(text);
    },
  });
  return strings;
}
