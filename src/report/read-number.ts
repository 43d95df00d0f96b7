import { formatNumber, MINUS, NBSP } from "../text/number.ts";

/** A number as it stands in a text. */
export interface WrittenNumber {
  readonly value: number;
  readonly digits: number;
  /** Whether thousands are set apart. */
  readonly grouped: boolean;
  /** Whether a plus sign stands before it. */
  readonly signed: boolean;
  readonly unit: string;
}

const NUMBER = new RegExp(
  `^([+${MINUS}]?)(0|[1-9]\\d{0,2}(?:${NBSP}\\d{3})+|[1-9]\\d*)(?:,(\\d+))?(?:${NBSP}(\\p{L}[^\\d]*|%))?$`,
  "u",
);

/**
 * Read a number that `formatNumber` wrote, with its unit. A text that is anything else, such as a code with leading
 * zeros, a place "3 av 26" or a number of more digits than a spreadsheet holds, is undefined.
 *
 * @example
 * readNumber("−1\u00a0234,5\u00a0kr"); // => { value: -1234.5, digits: 1, grouped: true, signed: false, unit: "kr" }
 * readNumber("0126"); // => undefined
 */
export function readNumber(text: string): WrittenNumber | undefined {
  const [, sign, whole = "", decimals = "", unit = ""] = NUMBER.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const grouped = whole.includes(NBSP);
  const value = Number(`${sign === MINUS ? "-" : ""}${whole.replaceAll(NBSP, "")}.${decimals || "0"}`);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  return { value, digits: decimals.length, grouped, signed: sign === "+", unit };
}

/** The number that a text is of: `known` with all its decimals where the text is that number, rounded, else as written. */
export function numberOf(text: string, known: number | undefined): WrittenNumber | undefined {
  const written = readNumber(text);
  if (written === undefined || known === undefined) return written;
  const rounded = readNumber(formatNumber(known, { digits: written.digits }));
  return rounded?.value === written.value ? { ...written, value: known } : written;
}
