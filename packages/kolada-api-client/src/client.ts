import type { CatalogueQuery, MunicipalityQuery, UnitQuery } from "./catalogue-query.ts";
import {
  catalogueQuestion,
  type MissingIds,
  type MissingUnits,
  municipalityQuestion,
  unitQuestion,
} from "./catalogue-questions.ts";
import { createContext } from "./create-context.ts";
import type { DataQuery, UnitDataQuery } from "./data-query.ts";
import { dataQuestion, type MissingData, type MissingUnitData, unitDataQuestion } from "./data-questions.ts";
import { endpoints } from "./endpoints.ts";
import { kpiGroupId, kpiId, municipalityGroupId } from "./ids.ts";
import type { KoladaClientOptions } from "./options.ts";
import type { CallOptions } from "./progress.ts";
import { createRequest, type KoladaRequest } from "./request.ts";
import type { DataRow, Group, Kpi, Municipality, Unit, UnitDataRow } from "./schemas.ts";

/** A client of the Kolada API v3. Wrong arguments throw at once; nothing is sent before `pages()` or `collect()`. */
export interface KoladaClient {
  /** Key figures. */
  kpis(query?: CatalogueQuery, options?: CallOptions): KoladaRequest<Kpi, MissingIds>;
  /** Groups of key figures. */
  kpiGroups(query?: CatalogueQuery, options?: CallOptions): KoladaRequest<Group, MissingIds>;
  /** Municipalities, regions and the nation. */
  municipalities(query?: MunicipalityQuery, options?: CallOptions): KoladaRequest<Municipality, MissingIds>;
  /** Groups of municipalities. */
  municipalityGroups(query?: CatalogueQuery, options?: CallOptions): KoladaRequest<Group, MissingIds>;
  /** Organisational units. */
  units(query?: UnitQuery, options?: CallOptions): KoladaRequest<Unit, MissingUnits>;
  /** Values of municipalities, regions and groups. */
  data(query: DataQuery, options?: CallOptions): KoladaRequest<DataRow, MissingData>;
  /** Values of organisational units. */
  unitData(query: UnitDataQuery, options?: CallOptions): KoladaRequest<UnitDataRow, MissingUnitData>;
  /** Aborts what runs and lets go of the connections. A passed dispatcher stays open. Idle connections do not keep a process alive. */
  close(): Promise<void>;
}

/**
 * Makes a client of the Kolada API v3.
 *
 * @throws {TypeError} or {RangeError} naming the option.
 *
 * @example
 * createKoladaClient().data({ kpis: ["N00945"], years: [2022] }).urls; // => ["https://api.kolada.se/v3/data/kpi/N00945/year/2022?per_page=5000"]
 */
export function createKoladaClient(options: KoladaClientOptions = {}): KoladaClient {
  const { context, close } = createContext(options);
  const { base } = context;
  const { kpi, kpiGroups, municipality, municipalityGroups, unit, data, unitData } = endpoints;
  return {
    kpis: (query = {}, call) => createRequest(context, kpi, catalogueQuestion(base, kpi, "kpis", query, kpiId), call),
    kpiGroups: (query = {}, call) =>
      createRequest(context, kpiGroups, catalogueQuestion(base, kpiGroups, "kpiGroups", query, kpiGroupId), call),
    municipalities: (query = {}, call) => createRequest(context, municipality, municipalityQuestion(base, query), call),
    municipalityGroups: (query = {}, call) =>
      createRequest(
        context,
        municipalityGroups,
        catalogueQuestion(base, municipalityGroups, "municipalityGroups", query, municipalityGroupId),
        call,
      ),
    units: (query = {}, call) => createRequest(context, unit, unitQuestion(base, query), call),
    data: (query, call) => createRequest(context, data, dataQuestion(base, query), call),
    unitData: (query, call) => createRequest(context, unitData, unitDataQuestion(base, query), call),
    close,
  };
}
