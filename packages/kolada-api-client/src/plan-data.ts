import { type Batches, cutIntoBatches } from "./batches.ts";
import { checkDataQuery, checkUnitDataQuery, type DataQuery, type UnitDataQuery } from "./data-query.ts";

/** A batch of a plan: the ids of one request, undefined for a list that was left out. */
export interface DataBatch {
  readonly kpis: readonly string[] | undefined;
  readonly municipalities: readonly string[] | undefined;
  readonly years: readonly number[] | undefined;
  /** Pages that it takes if every combination has a row; 1 when a list is left out, as the number is then unknown. */
  readonly pages: number;
}

/** As DataBatch, for organisational units. */
export interface UnitDataBatch {
  readonly kpis: readonly string[] | undefined;
  readonly units: readonly string[] | undefined;
  readonly years: readonly number[] | undefined;
  readonly pages: number;
}

/** How a question will be cut into requests. */
export interface DataPlan<Batch> {
  readonly batches: readonly Batch[];
  /** Pages in all. */
  readonly requests: number;
  /** With all three lists `requests` is an upper bound (rows may be missing), otherwise a lower one (further pages may follow). */
  readonly bound: "at most" | "at least";
  /** Rows if every combination has one; undefined when a list is left out. */
  readonly rows: number | undefined;
}

/**
 * How `client.data(query)` will cut a question into requests, without asking anything.
 *
 * With all three lists the pieces are chosen so that the sum of pages is as small as it gets; see `bestLayout`.
 *
 * @throws {TypeError} or {RangeError} naming the argument, as `client.data` does.
 *
 * @example
 * planData({ kpis: ["N00945"], municipalities: ["0126", "0136"], years: [2021, 2022] }).requests; // => 1
 */
export function planData(query: DataQuery): DataPlan<DataBatch> {
  const { kpis, municipalities, years } = checkDataQuery(query);
  const cut = cutIntoBatches({ kpis, places: municipalities, years });
  return planOf(
    cut,
    cut.batches.map(({ places, ...batch }) => ({ ...batch, municipalities: places })),
  );
}

/**
 * How `client.unitData(query)` will cut a question into requests; see `planData`.
 *
 * @example
 * planUnitData({ kpis: ["N15419"], units: ["V11E100135"] }).bound; // => "at least"
 */
export function planUnitData(query: UnitDataQuery): DataPlan<UnitDataBatch> {
  const { kpis, units, years } = checkUnitDataQuery(query);
  const cut = cutIntoBatches({ kpis, places: units, years });
  return planOf(
    cut,
    cut.batches.map(({ places, ...batch }) => ({ ...batch, units: places })),
  );
}

function planOf<Batch>({ requests, rows }: Batches, batches: Batch[]): DataPlan<Batch> {
  return { batches, requests, bound: rows === undefined ? "at least" : "at most", rows };
}
