import { absent } from "./absent.ts";
import { cutIntoBatches } from "./batches.ts";
import { checkDataQuery, checkUnitDataQuery, type DataQuery, type UnitDataQuery } from "./data-query.ts";
import type { Question } from "./request.ts";
import type { DataRow, UnitDataRow } from "./schemas.ts";
import { dataSegments, urlOf } from "./urls.ts";

/** Ids and years asked for that no row has. A row whose values are null is not missing: it came. */
export interface MissingData {
  readonly kpis: string[];
  readonly municipalities: string[];
  readonly years: number[];
}

/** As MissingData, for organisational units. */
export interface MissingUnitData {
  readonly kpis: string[];
  readonly units: string[];
  readonly years: number[];
}

/** The question for values of municipalities, regions and groups. */
export function dataQuestion(base: URL, query: DataQuery): Question<DataRow, MissingData> {
  const { kpis, municipalities, years, fromDate } = checkDataQuery(query);
  const { batches } = cutIntoBatches({ kpis, places: municipalities, years });
  return {
    urls: batches.map((batch) =>
      urlOf(base, dataSegments("data", { kpi: batch.kpis, municipality: batch.places, year: batch.years }), {
        from_date: fromDate,
      }),
    ),
    missing: (rows) => ({
      kpis: absent(kpis, rows, (row) => row.kpi),
      municipalities: absent(municipalities, rows, (row) => row.municipality),
      years: absent(years, rows, (row) => row.period),
    }),
  };
}

/** The question for values of organisational units. */
export function unitDataQuestion(base: URL, query: UnitDataQuery): Question<UnitDataRow, MissingUnitData> {
  const { kpis, units, years, fromDate } = checkUnitDataQuery(query);
  const { batches } = cutIntoBatches({ kpis, places: units, years });
  return {
    urls: batches.map((batch) =>
      urlOf(base, dataSegments("oudata", { kpi: batch.kpis, ou: batch.places, year: batch.years }), {
        from_date: fromDate,
      }),
    ),
    missing: (rows) => ({
      kpis: absent(kpis, rows, (row) => row.kpi),
      units: absent(units, rows, (row) => row.ou),
      years: absent(years, rows, (row) => row.period),
    }),
  };
}
