import { DISPLAY, type Displayable } from "../text/mime.ts";
import { plainNumber } from "./plain-number.ts";

/**
 * Text in markdown with values in it: numbers are written the Swedish way, and text is taken literally, so that a name
 * with a `*` or `<` in it cannot change the markup. The indentation of the template's lines is taken away.
 *
 * @throws {TypeError} when a value is undefined: `null` is a value that is missing
 * @throws {RangeError} when a value is a number that is not finite
 * @example
 * markdown`**${1234.5}** kronor`[Symbol.for("Jupyter.display")]()["text/markdown"]; // => "**1 234,5** kronor"
 */
export function markdown(strings: TemplateStringsArray, ...values: readonly unknown[]) {
  // Indentation is counted over the template's own text; a value's line breaks must not be counted with it.
  const parts = undent(strings);
  const text = parts.reduce((written, part, at) => written + inline(values[at - 1]) + part).trim();
  const shown = { "text/markdown": text, "text/plain": text };
  return { [DISPLAY]: () => shown } satisfies Displayable;
}

function undent(strings: readonly string[]): string[] {
  const indents = [...strings.join("§").matchAll(/\n([ \t]*)(?=\S)/g)].map(([, indent = ""]) => indent.length);
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  return strings.map((part) => part.replace(new RegExp(`\\n[ \\t]{0,${least}}`, "g"), "\n"));
}

function inline(value: unknown): string {
  if (value === null) return "saknas";
  if (value === undefined)
    throw new TypeError("markdown: a value must be defined, or null when it is missing, was undefined");
  if (typeof value === "number") return plainNumber(value);
  return String(value)
    .replace(/\s*\n\s*/g, " ")
    .replace(/[\\`*_[\]<>#|~&!]/g, "\\$&");
}
