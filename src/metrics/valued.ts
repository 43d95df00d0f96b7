import { checkNumber } from "./check.ts";

/** A value, or the reason why there is none: the shape of a row of a table of figures. */
export interface Valued {
  readonly value: number | null;
  readonly missing?: string | null;
}

/** A value as a caller may give it: a number, null, or with the reason why there is none. */
export type MaybeValue = number | null | Valued;

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
  const given = typeof input === "object" && input !== null ? input : { value: input };
  if (given.value === null) return { value: null, missing: given.missing ?? "skäl ej angivet" };
  return { value: checkNumber(argument, given.value, "finite"), missing: null };
}
