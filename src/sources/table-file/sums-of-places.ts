import type { Place } from "./dimensions.ts";
import type { CheckedMapping } from "./mapping.ts";
import { placeKey } from "./place-key.ts";
import { addsUp } from "./units.ts";

/** A sum that follows from what its values are of; a part that the file does not have is undefined. */
export interface PlaceSum<T> {
  readonly label: string;
  readonly total: T;
  readonly parts: readonly (T | undefined)[];
}

/** The sums among observations: women and men, and the areas and key figures that the mapping says add up to others. */
export function sumsOfPlaces<T extends Place>(observations: readonly T[], mapping: CheckedMapping): PlaceSum<T>[] {
  const byKey = new Map(observations.map((observation) => [placeKey(observation), observation]));
  const sums: PlaceSum<T>[] = [];
  const add = (label: string, total: T, places: readonly Place[]) => {
    const parts = places.map((place) => byKey.get(placeKey(place)));
    if (parts.some((part) => part !== undefined)) sums.push({ label, total, parts });
  };
  for (const total of observations) {
    const { kpi, area, period, gender } = total;
    const keyFigure = mapping.keyFigures[kpi];
    if (keyFigure === undefined || !addsUp(keyFigure.unit)) continue;
    if (gender === "T") {
      const genders = (["K", "M"] as const).map((each) => ({ kpi, area, period, gender: each }));
      add("kvinnor och män", total, genders);
    }
    const areas = (mapping.areas[area]?.sumOf ?? []).map((each) => ({ kpi, area: each, period, gender }));
    add(`summa av områden: ${area}`, total, areas);
    const kpis = (keyFigure.sumOf ?? []).map((each) => ({ kpi: each, area, period, gender }));
    add(`summa av nyckeltal: ${kpi}`, total, kpis);
  }
  return sums;
}
