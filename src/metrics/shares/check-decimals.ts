import { inShort } from "../in-short.ts";

/** More decimals than this no published share has, and a double cannot carry many more. */
const MOST_DECIMALS = 10;

/**
 * Check how many decimals a caller says that a share was printed with.
 *
 * @throws {TypeError|RangeError} when it is not a whole number 0–10
 * @example
 * checkDecimals(8); // => 8
 */
export function checkDecimals(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_DECIMALS) return value;
  const message = `decimals must be a whole number 0–${MOST_DECIMALS}, was ${inShort(value)}`;
  throw typeof value === "number" ? new RangeError(message) : new TypeError(message);
}
