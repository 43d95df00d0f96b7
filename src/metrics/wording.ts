import { formatNumber } from "../text/number.ts";

/** How a summary writes its figures: the unit ("tkr", "kr per timme", "procent") and the decimals (default 0). */
export interface Wording {
  readonly unit?: string;
  readonly digits?: number;
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
 * Write a difference between two figures: between percentages it is in percentage points.
 *
 * @example
 * differenceInWords(1.5, { unit: "procent", digits: 1 }); // => "1,5 procentenheter"
 */
export function differenceInWords(value: number, wording: Wording, sign = false): string {
  const percent = wording.unit === "procent" || wording.unit === "%";
  return inWords(value, percent ? { ...wording, unit: "procentenheter" } : wording, sign);
}
