import { checkArray, checkChoice, checkNumber, checkObject } from "../../metrics/check.ts";
import { DIRECTIONS, type Direction } from "../../metrics/direction.ts";

/** Something to place: an area, a unit, with how uncertain its estimate is. */
export interface RankItem {
  readonly id: string;
  /** In any unit; null when there is none. */
  readonly estimate: number | null;
  /** In the unit of the estimate; 0 when the estimate is certain. */
  readonly standardError?: number | null | undefined;
}

/** Items that have an estimate, so turned that more is better. */
export interface Oriented {
  /** Where each stands among the items as given; -1 for one without an estimate. */
  readonly index: readonly number[];
  readonly estimates: Float64Array;
  readonly errors: Float64Array;
}

/**
 * Check items to place, leave out those without an estimate, and turn the others so that more is better.
 *
 * @throws {TypeError} on an unknown direction, or items that are not an array of objects; {RangeError} naming the id, on a standard error that is negative, missing
 * or not a number, an estimate that is not finite, an id that stands twice, or when no item has an estimate
 * @example
 * const { index, estimates } = orientedItems([{ id: "a", estimate: null }, { id: "b", estimate: 3, standardError: 1 }], "low");
 * [index, [...estimates]]; // => [[-1, 0], [-3]]
 */
export function orientedItems(items: readonly RankItem[], direction: Direction): Oriented {
  const sign = checkChoice("good", direction, DIRECTIONS) === "low" ? -1 : 1;
  const seen = new Set<string>();
  for (const [at, item] of checkArray("items", items).entries()) {
    const { id } = checkObject(`items[${at}]`, item);
    if (seen.has(id)) throw new RangeError(`items must have an id of their own each, ${id} stands twice`);
    seen.add(id);
  }
  const index: number[] = [];
  const present: number[] = [];
  const errors: number[] = [];
  for (const { id, estimate, standardError } of items) {
    if (estimate === null) {
      index.push(-1);
      continue;
    }
    index.push(present.length);
    present.push(sign * checkNumber(`estimate of ${id}`, estimate, "finite"));
    errors.push(checkError(id, standardError));
  }
  if (present.length === 0) throw new RangeError(`no item has an estimate to place, of ${items.length}`);
  return { index, estimates: Float64Array.from(present), errors: Float64Array.from(errors) };
}

function checkError(id: string, standardError: unknown): number {
  if (typeof standardError === "number" && Number.isFinite(standardError) && standardError >= 0) return standardError;
  throw new RangeError(`standardError of ${id} must be a number of 0 or more, was ${String(standardError)}`);
}
