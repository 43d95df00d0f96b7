import { checkObject } from "../../metrics/check.ts";

/** Check the names of options: checkObject of src/metrics/check.ts, which callers should use instead. */
export function checkKeys(argument: string, options: object, allowed: readonly string[]): void {
  checkObject(argument, options, allowed);
}
