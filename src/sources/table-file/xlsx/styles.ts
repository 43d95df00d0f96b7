import { readXml } from "./read-xml.ts";
import type { Parts } from "./zip-parts.ts";

/** What a cell's number format makes of its number. */
export type Shown = "number" | "date" | "percent";

// Built-in formats (ECMA-376, 18.8.30): 9 and 10 are percent; 14–17, 22 and those of East Asian calendars are dates.
const PERCENT = new Set([9, 10]);
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

// Spreadsheets allow 255 characters.
const LONGEST = 255;

/** How each cell style shows its numbers, by the style's index. */
export function readStyles(parts: Parts, part: string | undefined): readonly Shown[] {
  if (part === undefined || !parts.has(part)) return [];
  const formats = new Map<number, Shown>();
  const styles: number[] = [];
  readXml(parts.read(part), part, {
    open(name, attributes, within) {
      const id = Number(attributes["numFmtId"] ?? 0);
      if (name === "numFmt") formats.set(id, shownBy(attributes["formatCode"] ?? ""));
      if (name === "xf" && within.at(-1) === "cellXfs") styles.push(id);
    },
  });
  return styles.map((id) => formats.get(id) ?? (PERCENT.has(id) ? "percent" : DATES.has(id) ? "date" : "number"));
}

/**
 * What a format code makes of a number: years or days in it make a date, a percent sign a percentage. Text in quotes, colours
 * and escaped characters do not count.
 *
 * @example
 * shownBy("yyyy\\-mm"); // => "date"
 * shownBy("[Red]0.0%"); // => "percent"
 * shownBy("# ##0\\ \"dygn\""); // => "number"
 */
export function shownBy(code: string): Shown {
  if (code.length > LONGEST) return "number";
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  if (plain.includes("%")) return "percent";
  return /[yd]|^m+$/i.test(plain) && !/general/i.test(plain) ? "date" : "number";
}
