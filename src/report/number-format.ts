import type { WrittenNumber } from "./read-number.ts";

/**
 * How a spreadsheet should write a number, in the notation of the file format: a reader with Swedish settings sees
 * `#,##0.0` as `# ##0,0`.
 *
 * @example
 * numberFormat({ value: 1234.5, digits: 1, grouped: true, signed: false, unit: "kr" }); // => '#,##0.0" kr"'
 */
export function numberFormat({ value, digits, grouped, signed, unit }: WrittenNumber): string {
  const decimals = digits === 0 ? "" : `.${"0".repeat(digits)}`;
  // A year is written without a space in it; any other number may grow one when the file is worked with.
  const whole = grouped || Math.abs(value) < 1000 ? "#,##0" : "0";
  const after = unit === "" ? "" : `"\u00a0${unit.replaceAll('"', "")}"`;
  const amount = `${whole}${decimals}${after}`;
  return signed ? `+${amount};-${amount};${amount}` : amount;
}
