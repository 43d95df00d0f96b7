import { unitOf } from "./units.ts";

/**
 * The unit that a value is given in, from what stands beside it and what its column says: they may differ in words, not in
 * meaning.
 *
 * @example
 * givenUnit("%", "procent"); // => { unit: "%" }
 * givenUnit("tkr", "mnkr"); // => { fault: "says tkr where its column says mnkr" }
 */
export function givenUnit(
  beside: string | undefined,
  ofColumn: string | undefined,
): { readonly unit: string | undefined } | { readonly fault: string } {
  if (beside === undefined || ofColumn === undefined) return { unit: beside ?? ofColumn };
  const [one, other] = [unitOf(beside), unitOf(ofColumn)];
  const same = one.family === other.family && one.exponent === other.exponent;
  return same ? { unit: beside } : { fault: `says ${beside} where its column says ${ofColumn}` };
}
