import { checkMap, checkNumber, checkText } from "./check.ts";

/** Area → value in any unit; null where there is none. */
export type AreaValues = ReadonlyMap<string, number | null>;

/**
 * Check that a caller gave a Map of areas and their values, and hand it back.
 *
 * @throws {TypeError|RangeError} naming the argument, and the area whose value is neither a finite number nor null
 * @example
 * checkAreaValues("changes", new Map([["0126", -1.4], ["0136", null]])).size; // => 2
 */
export function checkAreaValues(argument: string, values: AreaValues): AreaValues {
  for (const [area, value] of checkMap(argument, values)) {
    checkText(`each name in ${argument}`, area);
    if (value !== null) checkNumber(`${argument} of ${area}`, value, "finite");
  }
  return values;
}
