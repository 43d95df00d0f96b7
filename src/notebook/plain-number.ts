import { formatNumber, MINUS } from "../text/number.ts";

/**
 * Write a number the Swedish way with the decimals it has, at most twelve significant digits: the noise of binary
 * fractions (0.1 + 0.2) is not shown. A whole number of four digits is not grouped, as Swedish allows: in running text
 * it is often a year. Not for figures in tables, which should have the same number of decimals.
 *
 * @throws {RangeError} when `value` is not finite
 * @example
 * plainNumber(0.1 + 0.2); // => "0,3"
 * plainNumber(2022); // => "2022"
 * plainNumber(22022); // => "22 022"
 */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(12));
  if (Number.isInteger(rounded) && rounded >= 1000 && rounded <= 9999) return String(rounded);
  const digits = decimalsOf(rounded);
  if (digits <= 20) return formatNumber(rounded, { digits });
  return String(rounded).replace(".", ",").replace("e-", `e${MINUS}`).replace(/^-/, MINUS);
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return Math.max(0, decimals - Number(exponent));
}
