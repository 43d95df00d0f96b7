import { checkDate } from "./check-date.ts";
import { checkProperties } from "./check-properties.ts";
import { given } from "./given.ts";
import { areaId, checkIds, checkYears, kpiId, unitId } from "./ids.ts";

/** A question about values: at least two of the three lists. */
export interface DataQuery {
  /** Such as "N00945". */
  readonly kpis?: readonly string[];
  /** Municipalities, regions, the nation ("0126", "0001", "0000") and groups ("G176558"). */
  readonly municipalities?: readonly string[];
  readonly years?: readonly number[];
  /** Only what has changed since this day, "YYYY-MM-DD"; deleted values then come with `isdeleted: true` and null. */
  readonly fromDate?: string;
}

/** A question about the values of organisational units: at least two of the three lists. */
export interface UnitDataQuery {
  readonly kpis?: readonly string[];
  /** Such as "V11E100135". */
  readonly units?: readonly string[];
  readonly years?: readonly number[];
  readonly fromDate?: string;
}

/** The query with every list checked and each element once. */
export function checkDataQuery(query: DataQuery) {
  checkProperties("query of data", query, ["kpis", "municipalities", "years", "fromDate"]);
  const municipalities = given(query.municipalities, (list) => checkIds("municipalities", list, areaId));
  const checked = { ...checkCommon(query), municipalities };
  requireTwo("data", { kpis: checked.kpis, municipalities, years: checked.years });
  return checked;
}

/** As checkDataQuery, for organisational units. */
export function checkUnitDataQuery(query: UnitDataQuery) {
  checkProperties("query of unitData", query, ["kpis", "units", "years", "fromDate"]);
  const units = given(query.units, (list) => checkIds("units", list, unitId));
  const checked = { ...checkCommon(query), units };
  requireTwo("unitData", { kpis: checked.kpis, units, years: checked.years });
  return checked;
}

function checkCommon({ kpis, years, fromDate }: Pick<DataQuery, "kpis" | "years" | "fromDate">) {
  return {
    kpis: given(kpis, (list) => checkIds("kpis", list, kpiId)),
    years: given(years, (list) => checkYears("years", list)),
    fromDate: given(fromDate, (day) => checkDate("fromDate", day)),
  };
}

function requireTwo(method: string, lists: Record<string, readonly unknown[] | undefined>): void {
  const names = Object.keys(lists);
  const present = names.filter((name) => lists[name] !== undefined);
  if (present.length >= 2) return;
  throw new RangeError(`${method} needs at least two of ${names.join(", ")}, was ${present[0] ?? "none of them"}`);
}
