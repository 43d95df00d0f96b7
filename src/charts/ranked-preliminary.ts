import type { RankedRow } from "./ranked-bars.ts";

/** Whose values are preliminary: «alla» when all are. */
export function preliminaryNames(rows: readonly RankedRow[]): string[] {
  const valued = rows.filter(({ value }) => value !== null);
  const preliminary = valued.filter((row) => row.preliminary === true);
  if (preliminary.length === 0) return [];
  return preliminary.length === valued.length ? ["alla"] : preliminary.map(({ name }) => name);
}
