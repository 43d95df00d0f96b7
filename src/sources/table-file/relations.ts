import { placeKey } from "./place-key.ts";
import type { Entry } from "./read-entries.ts";
import type { PlacedEntry } from "./reject-duplicates.ts";
import type { FoundSum } from "./sum-rows.ts";
import type { PlaceSum } from "./sums-of-places.ts";
import type { Relation, SumCell } from "./suppress/relation.ts";

/**
 * The sums of a table as withholding needs them. A cell that is no observation, such as the total of a sum row, counts as
 * known; one part that the file lacks, such as men beside women and all, follows from the others.
 */
export function toRelations(
  ofRows: readonly FoundSum[],
  ofPlaces: readonly PlaceSum<PlacedEntry>[],
  observed: ReadonlySet<Entry>,
): Relation[] {
  let implied = 0;
  const beside = (value: number | null): SumCell => ({ key: `implied ${implied++}`, value, implied: true });
  const toCell = (entry: Entry): SumCell => {
    const number = entry.value ?? (entry.digits === undefined ? null : Number(entry.digits));
    if (entry.place !== undefined && observed.has(entry)) return { key: placeKey(entry.place), value: number };
    return beside(number);
  };
  const rows = ofRows.map(({ total, parts }) => ({ total: toCell(total), parts: parts.map(toCell) }));
  const places = ofPlaces.flatMap(({ total, parts }): Relation[] => {
    const there = parts.flatMap((part) => (part === undefined || isUnknown(part) ? [] : [part]));
    const cells = there.map(toCell);
    const whole = toCell(total);
    if (there.length === parts.length) return [{ total: whole, parts: cells }];
    if (there.length < parts.length - 1 || there.some(({ value }) => value === null) || whole.value === null) return [];
    const rest = whole.value - cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
    return [{ total: whole, parts: [...cells, beside(rest)] }];
  });
  return [...rows, ...places];
}

/** Missing, and not because it is withheld: whoever reads the sum can work it out. */
function isUnknown({ value, missing }: Entry): boolean {
  return value === null && missing !== "sekretess";
}
