import { placeKey } from "./place-key.ts";
import type { Entry } from "./read-entries.ts";
import type { FoundSum } from "./sum-rows.ts";
import { implied, type Relation, type SumCell } from "./suppress/relation.ts";

/**
 * The sum rows of a table as withholding needs them. A cell that is no observation, such as the total of a sum row, follows from others.
 *
 * @param file tells its cells from those of other files
 */
export function toRelations(sums: readonly FoundSum[], observed: ReadonlySet<Entry>, file: string): Relation[] {
  const toCell = (entry: Entry): SumCell => {
    const number = entry.value ?? (entry.digits === undefined ? null : Number(entry.digits));
    if (entry.place !== undefined && observed.has(entry)) return { key: placeKey(entry.place), value: number };
    return implied(`${file} ${entry.row} ${entry.column.column}`, number);
  };
  return sums.map(({ total, parts }) => ({ total: toCell(total), parts: parts.map(toCell) }));
}
