import type { PeerSet } from "../peer-set.ts";
import { checkMunicipality, type HasAreas, municipalitiesOf } from "./areas-of-run.ts";

/**
 * The municipalities of a run that lie in the same county (länets kommuner): those whose codes begin with the same two
 * digits, the municipality itself among them and in focus.
 *
 * @throws {RangeError} when the run does not hold the municipality
 * @example
 * const areas = new Map(["0126", "0136", "0380"].map((id) => [id, { id, title: id, type: "K" }]));
 * countyOf({ name: "r", areas }, "0126").areas; // => ["0126", "0136"]
 */
export function countyOf(run: HasAreas, municipality: string): PeerSet {
  const county = checkMunicipality(run, "municipality", municipality).slice(0, 2);
  const areas = municipalitiesOf(run).filter((id) => id.startsWith(county));
  return { id: "county", title: "Länets kommuner", focus: municipality, areas };
}
