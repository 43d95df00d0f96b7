/** A cell of a sum. */
export interface SumCell {
  /** What names it among the cells; undefined: a number that is known, and cannot be withheld. */
  readonly key: string | undefined;
  readonly value: number | null;
  /** Not among what is read, but following from it: it is withheld by withholding others. */
  readonly implied?: true;
}

/** A sum that a reader knows to hold: the total is what the parts add up to. */
export interface Relation {
  readonly total: SumCell;
  readonly parts: readonly SumCell[];
}

/** A cell that follows from others. */
export function implied(name: string, value: number | null): SumCell {
  return { key: `implied ${name}`, value, implied: true };
}

/** The sum of cells; null where one of them is not known. */
export function sumOfCells(cells: readonly SumCell[]): number | null {
  return cells.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : Number((sum + value).toPrecision(12))),
    0,
  );
}
