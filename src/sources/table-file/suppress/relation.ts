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
