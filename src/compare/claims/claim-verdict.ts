/** What a check says of a statement, in the words that readers see. */
export type ClaimVerdict =
  | "stämmer"
  | "stämmer med en metod men inte med en annan"
  | "stämmer inte"
  | "kan inte prövas";

/** All verdicts, in the order that they are counted in. */
export const CLAIM_VERDICTS: readonly ClaimVerdict[] = [
  "stämmer",
  "stämmer med en metod men inte med en annan",
  "stämmer inte",
  "kan inte prövas",
];

/**
 * The verdict when one and the same statement was tried by several methods: right by all, by some, or by none.
 *
 * @example
 * byMethods([true, false]); // => "stämmer med en metod men inte med en annan"
 * byMethods([true, true]); // => "stämmer"
 */
export function byMethods(holds: readonly boolean[]): ClaimVerdict {
  if (holds.length === 0) return "kan inte prövas";
  if (holds.every(Boolean)) return "stämmer";
  return holds.some(Boolean) ? "stämmer med en metod men inte med en annan" : "stämmer inte";
}
