import type { DecimalSign, NumberReading } from "./parse-number.ts";

/** How a column writes its decimals, or why that cannot be told. */
export type ColumnSign =
  | { readonly sign: DecimalSign }
  | { readonly sign: undefined; readonly why: "undecided" | "mixed" };

/**
 * Decide from a column as a whole whether its decimals are written with a comma or a point. One number that can be read
 * in only one way decides for all; two that contradict each other make the column unreadable wherever it matters.
 *
 * @example
 * const either = { comma: "1234", point: "1.234", unit: undefined };
 * decimalSign([either, { comma: "5.5", point: undefined, unit: undefined }]); // => { sign: "," }
 * decimalSign([either]); // => { sign: undefined, why: "undecided" }
 */
export function decimalSign(readings: Iterable<NumberReading | undefined>): ColumnSign {
  let [comma, point] = [false, false];
  for (const reading of readings) {
    if (reading === undefined) continue;
    if (reading.point === undefined) comma = true;
    if (reading.comma === undefined) point = true;
  }
  if (comma && point) return { sign: undefined, why: "mixed" };
  if (comma) return { sign: "," };
  return point ? { sign: "." } : { sign: undefined, why: "undecided" };
}

/** The digits that a reading says in its column; else the reason why that cannot be told. */
export function inColumn(
  reading: NumberReading,
  column: ColumnSign,
): { readonly digits: string } | { readonly reason: string } {
  const { comma, point } = reading;
  if (column.sign === undefined) {
    if (comma !== undefined && comma === point) return { digits: comma };
    return {
      reason:
        column.why === "mixed"
          ? "the column writes decimals both with a comma and with a point: say which with read.decimal"
          : `can be ${comma} or ${point}, and nothing else in the column tells which: say so with read.decimal`,
    };
  }
  const digits = column.sign === "," ? comma : point;
  if (digits !== undefined) return { digits };
  return { reason: `is not a number where decimals are written with "${column.sign}"` };
}
