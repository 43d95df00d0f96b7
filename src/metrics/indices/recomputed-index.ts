import { checkArray, checkNumber, checkObject, checkText } from "../check.ts";

/** A municipality's index as published and as recomputed; null where there is none. */
export interface RecomputedIndex {
  readonly municipality: string;
  readonly name: string;
  readonly published: number | null;
  readonly recomputed: number | null;
}

/**
 * Check rows of published and recomputed values. Rows of a table may have further columns.
 *
 * @throws {TypeError|RangeError} naming the row that is none, or the value that is neither a finite number nor null
 */
export function checkRecomputed(rows: readonly RecomputedIndex[]): readonly RecomputedIndex[] {
  for (const [index, row] of checkArray("rows", rows).entries()) {
    const { municipality, published, recomputed } = checkObject(`rows[${index}]`, row);
    const area = checkText(`municipality of rows[${index}]`, municipality);
    if (published !== null) checkNumber(`published of ${area}`, published, "finite");
    if (recomputed !== null) checkNumber(`recomputed of ${area}`, recomputed, "finite");
  }
  return rows;
}
