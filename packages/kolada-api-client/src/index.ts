export type { Archive, ArchivedResponse } from "./archive.ts";
export type { Page } from "./batch-pages.ts";
export { bestLayout, type Layout } from "./best-layout.ts";
export type { CatalogueQuery, MunicipalityQuery, UnitQuery } from "./catalogue-query.ts";
export type { MissingIds, MissingUnits } from "./catalogue-questions.ts";
export { createKoladaClient, type KoladaClient } from "./client.ts";
export type { Clock } from "./clock.ts";
export type { DataQuery, UnitDataQuery } from "./data-query.ts";
export type { MissingData, MissingUnitData } from "./data-questions.ts";
export { KoladaError, type KoladaErrorKind } from "./kolada-error.ts";
export type { KoladaClientOptions } from "./options.ts";
export {
  type DataBatch,
  type DataPlan,
  planData,
  planUnitData,
  type UnitDataBatch,
} from "./plan-data.ts";
export type { CallOptions, Progress } from "./progress.ts";
export type { Collected, KoladaRequest } from "./request.ts";
export type { DataRow, DataValue, Group, Kpi, Municipality, Unit, UnitDataRow } from "./schemas.ts";
export {
  dataRowSchema,
  groupSchema,
  kpiSchema,
  municipalitySchema,
  unitDataRowSchema,
  unitSchema,
} from "./schemas.ts";
export { version } from "./version.ts";
