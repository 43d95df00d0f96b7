import { checkNumber, checkObject, checkText } from "./check.ts";

/** A value, or the reason why there is none: the shape of a row of a table of figures. */
export interface Valued {
  readonly value: number | null;
  readonly missing?: string | null;
}

/** A value as a caller may give it: a number, null, or with the reason why there is none. */
export type MaybeValue = number | null | Valued;

const NO_REASON = "skäl ej angivet";

/**
 * Check a value that may be missing, and give it with its reason: "skäl ej angivet" when none was given.
 *
 * @param argument its name, as the caller wrote it
 * @throws {TypeError|RangeError} when it is neither a finite number nor missing
 * @example
 * valued("women", { value: null, missing: "sekretess" }); // => { value: null, missing: "sekretess" }
 * valued("women", 12); // => { value: 12, missing: null }
 */
export function valued(argument: string, input: MaybeValue): { value: number | null; missing: string | null } {
  const given: Valued =
    typeof input === "object" && input !== null ? checkObject(argument, input) : { value: input, missing: null };
  if (given.value !== null) return { value: checkNumber(argument, given.value, "finite"), missing: null };
  return { value: null, missing: reasonOf(argument, given.missing) };
}

/** The reason that was given for a missing value, checked; "skäl ej angivet" when none was. */
export function reasonOf(argument: string, missing: string | null | undefined): string {
  return missing === undefined || missing === null ? NO_REASON : checkText(`missing of ${argument}`, missing);
}
