import type { MissingReason } from "../text/missing.ts";

/** The reason where a row gives none, or there is no row. */
export const NO_REASON: MissingReason = "ingen uppgift";

/** A value with its reason when there is none. */
export interface Valued {
  readonly value: number | null;
  readonly missing?: string | null | undefined;
}

/**
 * See that there is something to draw: every value is a finite number or missing (`null`), and one at least is a number.
 *
 * @throws {RangeError} naming the chart and what is wrong
 */
export function checkValues(chart: string, values: readonly (number | null)[]): void {
  const faulty = values.find((value) => value !== null && !Number.isFinite(value));
  if (faulty !== undefined) throw new RangeError(`${chart}: a value must be a finite number or null, was ${faulty}`);
  if (values.length === 0) throw new RangeError(`${chart}: rows must hold at least one row, was empty`);
  if (values.every((value) => value === null)) {
    throw new RangeError(`${chart}: at least one row must have a value, all ${values.length} are missing`);
  }
}

/** The value as a cell of the chart's table. */
export function valueCell(row: Valued | undefined): number | { readonly missing: string } {
  return row?.value ?? { missing: row?.missing || NO_REASON };
}
