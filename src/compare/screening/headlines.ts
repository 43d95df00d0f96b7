import { lastYearOf } from "./figure-words.ts";
import type { Judgement } from "./judgement.ts";

/** A key figure's place on the list, and the sentence that explains it. */
export interface Place extends Judgement {
  readonly place: number;
  readonly sentence: string;
}

/** A service seen from one side, by its figure that lies furthest out of those that still are published. */
export interface Headline extends Place {
  /** The other key figures that the same side of the same service has on the list. */
  readonly more: readonly string[];
}

/**
 * The list with each side of each service once, so that eleven questions of one survey do not fill it: by the figure that
 * lies furthest out of those that still are published, for what has ended cannot be followed up; where all have ended, by the
 * furthest of them. What belongs to no service stands for itself.
 */
export function headlinesOf(places: readonly Place[]): Headline[] {
  const sides = new Map<string, Place[]>();
  for (const place of places) {
    const side = place.service.id === "ovrigt" ? place.kpi : `${place.service.id} ${place.dimension}`;
    sides.set(side, [...(sides.get(side) ?? []), place]);
  }
  return [...sides.values()]
    .flatMap((side) => {
      const first = side.find(({ title }) => lastYearOf(title) === undefined) ?? side[0];
      return first === undefined
        ? []
        : [{ ...first, more: side.flatMap((place) => (place === first ? [] : place.kpi)) }];
    })
    .sort((a, b) => a.place - b.place);
}
