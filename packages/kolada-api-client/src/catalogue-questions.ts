import { absent } from "./absent.ts";
import type { CatalogueQuery, MunicipalityQuery, UnitQuery } from "./catalogue-query.ts";
import { checkCatalogueQuery, checkMunicipalityQuery, checkUnitQuery } from "./catalogue-query.ts";
import { cut } from "./cut.ts";
import type { Endpoint } from "./endpoints.ts";
import type { IdKind } from "./ids.ts";
import type { Question } from "./request.ts";
import type { Group, Kpi, Municipality, Unit } from "./schemas.ts";
import { fullSizes, maxSegment } from "./segment-layout.ts";
import { urlOf } from "./urls.ts";

type Entry = Kpi | Municipality | Group | Unit;

/** Ids asked for that came with nothing. */
export interface MissingIds {
  readonly ids: string[];
}

/** Ids and municipalities asked for that came with nothing. */
export interface MissingUnits extends MissingIds {
  readonly municipalities: string[];
}

/** The question for entries of a catalogue by id or title. */
export function catalogueQuestion<Row extends Entry>(
  base: URL,
  endpoint: Endpoint<Row>,
  method: string,
  query: CatalogueQuery,
  kind: IdKind,
): Question<Row, MissingIds> {
  const { ids, title } = checkCatalogueQuery(method, query, kind);
  return { urls: entryUrls(base, endpoint.name, ids, { title }), missing: missingIds(ids) };
}

/** The question for municipalities and regions. */
export function municipalityQuestion(base: URL, query: MunicipalityQuery): Question<Municipality, MissingIds> {
  const { ids, title, regionType } = checkMunicipalityQuery(query);
  return { urls: entryUrls(base, "municipality", ids, { title, region_type: regionType }), missing: missingIds(ids) };
}

/** The question for organisational units: every piece of the ids with every piece of the municipalities. */
export function unitQuestion(base: URL, query: UnitQuery): Question<Unit, MissingUnits> {
  const { ids, title, municipalities } = checkUnitQuery(query);
  return {
    urls: pieces(municipalities).flatMap((piece) =>
      entryUrls(base, "ou", ids, { title, municipality: piece?.join(",") }),
    ),
    missing: (rows) => ({
      ...missingIds(ids)(rows),
      municipalities: absent(municipalities, rows, (row) => row.municipality),
    }),
  };
}

function entryUrls(
  base: URL,
  name: string,
  ids: readonly string[] | undefined,
  parameters: Record<string, string | undefined>,
): string[] {
  return pieces(ids).map((piece) => urlOf(base, piece === undefined ? [name] : [name, piece], parameters));
}

function pieces(list: readonly string[] | undefined): (readonly string[] | undefined)[] {
  return list === undefined ? [undefined] : cut(list, fullSizes(list.length, maxSegment));
}

function missingIds(ids: readonly string[] | undefined) {
  return (rows: readonly Entry[]): MissingIds => ({ ids: absent(ids, rows, (row) => row.id) });
}
