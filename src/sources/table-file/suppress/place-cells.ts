import type { MissingReason } from "../../../text/missing.ts";
import type { Place } from "../dimensions.ts";
import { placeKey } from "../place-key.ts";
import type { Structure } from "../structure.ts";
import type { SumCell } from "./relation.ts";

/** An observation, as far as sums go. */
export type Figure = Place & { readonly value: number | null; readonly missing: MissingReason | null };

/** The cells that add up to a place; undefined where something of it is not known. */
export type CellsAt = (place: Place) => readonly SumCell[] | undefined;

/**
 * Find what a place's value is made of: its own cell, or where there is none women and men, or the areas and key figures that the
 * mapping says add up to it, and so on down to cells that are there.
 */
export function placeCells(figures: readonly Figure[], { sumsOf }: Structure): CellsAt {
  const own = new Map(figures.filter(isKnown).map((figure) => [placeKey(figure), figure]));
  const found = new Map<string, readonly SumCell[] | undefined>();
  const find: CellsAt = (place) => {
    const key = placeKey(place);
    const figure = own.get(key);
    if (figure !== undefined) return [{ key, value: figure.value }];
    if (found.has(key)) return found.get(key);
    found.set(key, undefined); // a circle of sums leads nowhere
    const genders = place.gender === "T" ? [(["K", "M"] as const).map((gender) => ({ ...place, gender }))] : [];
    const areas = (sumsOf.area.get(place.area) ?? []).map((parts) => parts.map((area) => ({ ...place, area })));
    const kpis = (sumsOf.keyFigure.get(place.kpi) ?? []).map((parts) => parts.map((kpi) => ({ ...place, kpi })));
    for (const parts of [...genders, ...areas, ...kpis]) {
      const cells = parts.map(find);
      if (!cells.every((each) => each !== undefined)) continue;
      found.set(key, cells.flat());
      break;
    }
    return found.get(key);
  };
  return find;
}

/** Missing, and not because it is withheld: whoever reads the sum can work it out, so it is as if it were not there. */
function isKnown({ value, missing }: Figure): boolean {
  return value !== null || missing === "sekretess";
}
