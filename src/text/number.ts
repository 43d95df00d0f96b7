/** No-break space, U+00A0: keeps a number and its unit on one line. */
export const NBSP = "\u00a0";
/** Minus sign, U+2212: what Swedish typography uses for negative numbers. */
export const MINUS = "\u2212";

/**
 * Write a number the Swedish way: decimal comma, no-break space between thousands, minus sign U+2212.
 *
 * Written by hand rather than with `Intl`, whose signs and spaces differ between ICU versions: a page must have the
 * same bytes everywhere. Rounds half away from zero in decimal, as a reader would. A value that is not a finite
 * number is an error: a missing value must be shown as missing, with its reason.
 *
 * @param value the number
 * @param options `digits`: decimals (default 0); `sign`: also write `+`; `unit`: put after a no-break space
 * @throws {RangeError} when `value` is not finite or `digits` is not a whole number 0–20
 * @example
 * formatNumber(-1234.567, { digits: 1, unit: "kr" }); // => "−1 234,6 kr"
 * formatNumber(0.25, { digits: 1, sign: true }); // => "+0,3"
 */
export function formatNumber(
  value: number,
  options: { readonly digits?: number; readonly sign?: boolean; readonly unit?: string } = {},
): string {
  const { digits = 0, sign = false, unit } = options;
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: value must be a finite number, was ${value}`);
  const [whole = "0", decimals] = roundedDecimal(Math.abs(value), digits).split(".");
  const isZero = !/[1-9]/.test(whole + (decimals ?? ""));
  const mark = isZero ? "" : value < 0 ? MINUS : sign ? "+" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  const number = decimals === undefined ? `${mark}${grouped}` : `${mark}${grouped},${decimals}`;
  return unit === undefined || unit === "" ? number : `${number}${NBSP}${unit}`;
}

/** Round a non-negative number half up on its shortest decimal form, so that 1.005 with two decimals is 1.01. */
function roundedDecimal(value: number, digits: number): string {
  if (!Number.isInteger(digits) || digits < 0 || digits > 20) {
    throw new RangeError(`formatNumber: digits must be a whole number 0–20, was ${digits}`);
  }
  if (value >= 1e21) return BigInt(value).toString() + (digits > 0 ? `.${"0".repeat(digits)}` : "");
  const shifted = Math.round(Number(shiftDecimal(String(value), digits)));
  return Number.isSafeInteger(shifted) ? fixed(shifted, digits) : value.toFixed(digits);
}

function shiftDecimal(text: string, places: number): string {
  const [mantissa, exponent = "0"] = text.split("e");
  return `${mantissa}e${Number(exponent) + places}`;
}

function fixed(integer: number, digits: number): string {
  if (digits === 0) return String(integer);
  const padded = String(integer).padStart(digits + 1, "0");
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
