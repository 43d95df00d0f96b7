import type { Judgement } from "./judgement.ts";

/** A key figure's place on the list, and the sentence that explains it. */
export interface Place extends Judgement {
  readonly place: number;
  readonly sentence: string;
}

/** A service seen from one side, by its figure that lies furthest out. */
export interface Headline extends Place {
  /** How many other places the same side of the same service has on the list. */
  readonly more: number;
}

/** The list with each side of each service once, so that eleven questions of one survey do not fill it. */
export function headlinesOf(places: readonly Place[]): Headline[] {
  const sides = new Map<string, Place[]>();
  for (const place of places) {
    const side = `${place.service.id} ${place.dimension}`;
    sides.set(side, [...(sides.get(side) ?? []), place]);
  }
  return [...sides.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ ...first, more: rest.length }],
  );
}
