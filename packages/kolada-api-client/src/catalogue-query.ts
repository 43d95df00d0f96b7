import { checkProperties } from "./check-properties.ts";
import { checkText } from "./check-text.ts";
import { given } from "./given.ts";
import { checkIds, type IdKind, municipalityId, unitId } from "./ids.ts";
import { show } from "./show.ts";

/** Which entries of a catalogue: by id, by a part of the title (case does not matter), both, or all of them. */
export interface CatalogueQuery {
  readonly ids?: readonly string[];
  readonly title?: string;
}

/** Which municipalities and regions. */
export interface MunicipalityQuery extends CatalogueQuery {
  /** K: municipalities; L: regions and the nation. */
  readonly regionType?: "K" | "L";
}

/** Which organisational units. */
export interface UnitQuery extends CatalogueQuery {
  /** Municipalities to which the units belong. */
  readonly municipalities?: readonly string[];
}

export function checkCatalogueQuery(method: string, query: CatalogueQuery, kind: IdKind) {
  return checkEntries(checkProperties(`query of ${method}`, query, ["ids", "title"]), kind);
}

export function checkMunicipalityQuery(query: MunicipalityQuery) {
  const { regionType } = checkProperties("query of municipalities", query, ["ids", "title", "regionType"]);
  if (regionType !== undefined && regionType !== "K" && regionType !== "L") {
    throw new RangeError(`regionType must be "K" or "L", was ${show(regionType)}`);
  }
  return { ...checkEntries(query, municipalityId), regionType };
}

export function checkUnitQuery(query: UnitQuery) {
  const { municipalities } = checkProperties("query of units", query, ["ids", "title", "municipalities"]);
  const checked = given(municipalities, (list) => checkIds("municipalities", list, municipalityId));
  return { ...checkEntries(query, unitId), municipalities: checked };
}

function checkEntries({ ids, title }: CatalogueQuery, kind: IdKind) {
  return {
    ids: given(ids, (list) => checkIds("ids", list, kind)),
    title: given(title, (text) => checkText("title", text)),
  };
}
