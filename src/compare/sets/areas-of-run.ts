/** The part of a run that knows its areas. */
export interface HasAreas {
  readonly name: string;
  readonly areas: ReadonlyMap<string, { readonly id: string; readonly title: string; readonly type: string }>;
}

/**
 * The codes of a run's municipalities, in order: not the nation, regions, groups or units.
 *
 * @throws {RangeError} when the run has none
 * @example
 * const areas = new Map([["0000", { id: "0000", title: "Riket", type: "L" }], ["0126", { id: "0126", title: "Huddinge", type: "K" }]]);
 * municipalitiesOf({ name: "r", areas }); // => ["0126"]
 */
export function municipalitiesOf(run: HasAreas): string[] {
  const found = [...run.areas.values()].filter(({ type }) => type === "K").map(({ id }) => id);
  if (found.length === 0) throw new RangeError(`run ${run.name} holds no municipalities`);
  return found.sort();
}

/**
 * Check that an area is one of a run's municipalities, and hand it back.
 *
 * @throws {RangeError} naming the argument
 */
export function checkMunicipality(run: HasAreas, argument: string, municipality: string): string {
  if (run.areas.get(municipality)?.type === "K") return municipality;
  throw new RangeError(`${argument} must be a municipality that run ${run.name} holds, was ${municipality}`);
}
