import type { ColumnTable } from "arquero";
import { type Summarised, summarised } from "../../text/summary.ts";
import { type AreaValue, areaValues } from "../area-values.ts";

/** The nation's own figure. */
export interface NationValue extends AreaValue {
  /** The source weighed it: it is not the mean of the municipalities. */
  readonly weighted: true;
  readonly method: "weighted-by-source";
}

/**
 * The nation's figure (riket), as its source gives it for area 0000: weighted by the source, as if Sweden were one
 * municipality. The unweighted mean of all municipalities, in which small ones count as much as large ones, is another
 * number: see {@link peerMean} with {@link allMunicipalities}.
 *
 * @param table figures of one key figure
 * @returns `value` null with the reason in `missing` when the source has none
 * @throws {RangeError} when the table mixes key figures or periods, or has none of the period asked for
 * @example
 * const nationalFigure = nation(new Map([["0000", 81]]));
 * [nationalFigure.value, nationalFigure.weighted]; // => [81, true]
 */
export function nation(
  table: ColumnTable | ReadonlyMap<string, number | null>,
  selection: { readonly period?: number | string; readonly gender?: "T" | "K" | "M" } = {},
): Summarised<NationValue> {
  const { kpi, rows } = areaValues(table, { ...selection, among: ["0000"] });
  const [row] = rows;
  if (row === undefined) throw new RangeError(`${kpi ?? "the table"} has no row for the nation (0000)`);
  const words = row.value === null ? `riket saknar värde (${row.missing})` : "riket, vägt av källan";
  return summarised<NationValue>({ ...row, weighted: true, method: "weighted-by-source" }, words);
}
