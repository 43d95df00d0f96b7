import { planUnitData } from "kolada-api-client";

/** Which figures of units are asked for. */
export type UnitsRequest = {
  readonly kpis: readonly string[];
  readonly years: readonly number[];
} & (
  | {
      /** Ids of units. */
      readonly units: readonly string[];
    }
  | {
      /** Every unit of these municipalities; which of them publish the key figures is not known beforehand. */
      readonly municipalities: readonly string[];
    }
);

/**
 * Tell ids and years of a wrong form by their own names, before anything is asked.
 *
 * @throws {TypeError|RangeError} naming the list
 */
export function checkUnitForm(request: UnitsRequest): void {
  const { kpis, years } = request;
  if ("units" in request) {
    planUnitData({ kpis, years, units: request.units });
    return;
  }
  planUnitData({ kpis, years });
  const wrong = request.municipalities.find((id) => !/^\d{4}$/.test(id));
  if (request.municipalities.length > 0 && wrong === undefined) return;
  throw new RangeError(
    `units.municipalities must hold ids of four digits such as "0126", at least one; was ${wrong ?? "an empty list"}`,
  );
}
