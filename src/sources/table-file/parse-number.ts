import { ANY_SPACE } from "./label.ts";

/** How a column writes its decimals. */
export type DecimalSign = "," | ".";

/** What a text can say: its digits with a decimal point, by how the column writes decimals, and the unit behind it. */
export interface NumberReading {
  readonly comma: string | undefined;
  readonly point: string | undefined;
  readonly unit: string | undefined;
}

const SIGNS = "\\-\\u2010\\u2011\\u2012\\u2013\\u2212";
const SIGNED = new RegExp(`^([+${SIGNS}]?) ?(.*?) ?([${SIGNS}]?)$`);
const UNIT = /^(.*?) ?(%|[A-Za-zÅÄÖåäö][^\d()]*)$/;
const MOST_DIGITS = 15;
const LONGEST = 80;

// Whole digits, in groups of three by a space or by the other sign; then decimals.
const COMMA = /^(\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,(\d+))?$/;
const POINT = /^(\d+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.(\d+))?$/;

/**
 * Read a number as Swedish and English exports write them: any space between thousands, a minus of any kind in front
 * or behind, parentheses for negative, a unit or percent sign behind. A text such as "1.234" says one thing where
 * decimals are written with a comma and another where they are written with a point: both are given.
 *
 * @returns undefined when the text is a number in neither way
 * @example
 * parseNumber("1 234,5-"); // => { comma: "-1234.5", point: undefined, unit: undefined }
 * parseNumber("(1.234) tkr"); // => { comma: "-1234", point: "-1.234", unit: "tkr" }
 */
export function parseNumber(text: string): NumberReading | undefined {
  const plain = text.replace(ANY_SPACE, " ").trim();
  if (plain.length > LONGEST) return undefined;
  const outside = splitUnit(plain);
  const inner = /^\((.*)\)$/.exec(outside.rest)?.[1];
  const inside = inner === undefined || outside.unit !== undefined ? undefined : splitUnit(inner.trim());
  const unit = outside.unit ?? inside?.unit;
  const body = inside?.rest ?? inner?.trim() ?? outside.rest;
  const [, before = "", digits = "", after = ""] = SIGNED.exec(body) ?? [];
  const marks = [before, after, inner === undefined ? "" : "("].filter((mark) => mark !== "");
  if (marks.length > 1) return undefined;
  const minus = marks.length === 1 && marks[0] !== "+" ? "-" : "";
  const comma = readBody(COMMA, digits, minus);
  const point = readBody(POINT, digits, minus);
  return comma === undefined && point === undefined ? undefined : { comma, point, unit };
}

function splitUnit(text: string): { readonly rest: string; readonly unit: string | undefined } {
  const [, rest, unit] = UNIT.exec(text) ?? [];
  return rest === undefined || unit === undefined ? { rest: text, unit: undefined } : { rest, unit: unit.trim() };
}

function readBody(form: RegExp, digits: string, minus: string): string | undefined {
  const match = form.exec(digits);
  if (match === null || digits === "") return undefined;
  const [, whole = "0", decimals] = match;
  const plain = whole.replace(/\D/g, "");
  // Above 15 digits a number can no longer be told from its neighbour.
  if (plain.length > MOST_DIGITS) return undefined;
  return `${minus}${plain}${decimals === undefined ? "" : `.${decimals}`}`;
}
