import type { PeerSet } from "../peer-set.ts";
import { checkMunicipality, type HasAreas, municipalitiesOf } from "./areas-of-run.ts";

/**
 * Every municipality of a run (alla kommuner i körningen). A run that was frozen for a county holds the county only:
 * this is not the country unless the run is.
 *
 * @param options `focus`: the municipality that the comparison is about
 * @throws {RangeError} when the run has no municipalities, or not the one in focus
 * @example
 * const areas = new Map([["0126", { id: "0126", title: "Huddinge", type: "K" }]]);
 * allMunicipalities({ name: "r", areas }).areas; // => ["0126"]
 */
export function allMunicipalities(run: HasAreas, options: { readonly focus?: string | undefined } = {}): PeerSet {
  const areas = municipalitiesOf(run);
  const set = { id: "all", title: `Alla ${areas.length} kommuner i körningen`, areas };
  if (options.focus === undefined) return set;
  return { ...set, focus: checkMunicipality(run, "focus", options.focus) };
}
