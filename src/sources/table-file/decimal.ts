/**
 * Move the decimal point of a number in digits: exact, where a multiplication would leave 5.8199999.
 *
 * @param text digits with a decimal point, as in "-1234.5"
 * @param places to the right when positive
 * @example
 * shiftPoint("0.0582", 2); // => 5.82
 * shiftPoint("-973.7", 3); // => -973700
 */
export function shiftPoint(text: string, places: number): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const value = Number(`${mantissa}e${Number(exponent) + places}`);
  return value === 0 ? 0 : value; // never −0
}

/**
 * How many decimals a number is written with.
 *
 * @example
 * decimalsOf("12.50"); // => 2
 */
export function decimalsOf(text: string): number {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
