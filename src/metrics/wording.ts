import { formatNumber } from "../text/number.ts";
import { checkNumber, checkObject, checkText } from "./check.ts";

/** How a summary writes its figures: the unit ("tkr", "kr per timme", "procent") and the decimals (default 0). */
export interface Wording {
  readonly unit?: string;
  readonly digits?: number;
}

/**
 * Check options that hold a wording, and no other names than those of it and of the function's own.
 *
 * @throws {TypeError|RangeError} when the unit is not text, the decimals are not a whole number 0–20, or a name is unknown
 * @example
 * checkWording("wording", { unit: "tkr" }); // => { unit: "tkr" }
 */
export function checkWording<T extends Wording>(argument: string, options: T, ownKeys: readonly string[] = []): T {
  const { unit, digits } = checkObject(argument, options, [...ownKeys, "unit", "digits"]);
  if (unit !== undefined) checkText(`${argument}.unit`, unit);
  if (digits !== undefined) checkNumber(`${argument}.digits`, digits, "digits");
  return options;
}

/**
 * Write a figure for a summary.
 *
 * @example
 * inWords(26630, { unit: "tkr" }); // => "26 630 tkr"
 */
export function inWords(value: number, { unit = "", digits = 0 }: Wording, sign = false): string {
  return formatNumber(value, { unit, digits, sign });
}

/**
 * Write a difference between two figures: between percentages it is in percentage points, and of these 1 is singular.
 *
 * @example
 * differenceInWords(1.5, { unit: "procent", digits: 1 }); // => "1,5 procentenheter"
 * differenceInWords(-1, { unit: "procent" }); // => "−1 procentenhet"
 */
export function differenceInWords(value: number, wording: Wording, sign = false): string {
  const percent = wording.unit === "procent" || wording.unit === "%";
  if (!percent) return inWords(value, wording, sign);
  const one = inWords(Math.abs(value), { ...wording, unit: "" }) === "1";
  return inWords(value, { ...wording, unit: one ? "procentenhet" : "procentenheter" }, sign);
}
