import type { Place } from "../dimensions.ts";
import { placeKey } from "../place-key.ts";
import type { Structure } from "../structure.ts";
import { foundRelations } from "./found-relations.ts";
import { periodRelations } from "./period-relations.ts";
import { type Figure, placeCells } from "./place-cells.ts";
import { implied, type Relation, type SumCell, sumOfCells } from "./relation.ts";
import { SMALLEST_SHOWN } from "./smallest-shown.ts";

/**
 * The sums that hold among figures: women and men; areas and key figures that the mapping says add up to others; months,
 * quarters and years; and what adds up exactly without anybody having said so.
 */
export function placeRelations(figures: readonly Figure[], structure: Structure): Relation[] {
  const added = figures.filter(({ kpi }) => structure.keyFigures.get(kpi)?.addsUp === true);
  const at = placeCells(added, structure);
  const people = added.filter(({ kpi }) => structure.keyFigures.get(kpi)?.people === true);
  return [...declared(added, structure, at), ...periodRelations(people, at), ...foundRelations(people, structure, at)];
}

function declared(figures: readonly Figure[], { sumsOf }: Structure, at: ReturnType<typeof placeCells>): Relation[] {
  const own = new Set(figures.map(placeKey));
  const relations: Relation[] = [];
  const add = (total: Place, parts: readonly Place[]) => {
    if (own.has(placeKey(total))) relations.push(...relationOf(total, at(total) ?? [], parts.map(at)));
    if (own.has(placeKey(total)) || total.gender !== "T") return;
    // Only women and men of the whole, but all of its parts: the whole follows from both.
    const genders = (["K", "M"] as const).map((gender) => ({ ...total, gender }));
    if (!genders.every((each) => own.has(placeKey(each)))) return;
    const cells = genders.flatMap((each) => at(each) ?? []);
    if (cells.length !== 2) return;
    const whole = implied(placeKey(total), sumOfCells(cells));
    relations.push({ total: whole, parts: cells }, ...relationOf(total, [whole], parts.map(at)));
  };
  for (const { kpi, area, period, gender } of figures) {
    const place = { kpi, area, period, gender };
    if (gender === "T")
      add(place, [
        { ...place, gender: "K" },
        { ...place, gender: "M" },
      ]);
    for (const whole of gender === "T" ? [place] : [place, { ...place, gender: "T" as const }]) {
      for (const parts of sumsOf.area.get(area) ?? [])
        add(
          whole,
          parts.map((each) => ({ ...whole, area: each })),
        );
      for (const parts of sumsOf.keyFigure.get(kpi) ?? [])
        add(
          whole,
          parts.map((each) => ({ ...whole, kpi: each })),
        );
    }
  }
  return relations;
}

/** A sum with its parts; what the file lacks of them follows from the rest. */
function relationOf(
  place: Place,
  [total]: readonly SumCell[],
  parts: readonly (readonly SumCell[] | undefined)[],
): Relation[] {
  const cells = parts.flatMap((part) => part ?? []);
  const lacking = parts.filter((part) => part === undefined).length;
  if (total === undefined || cells.length === 0) return [];
  if (lacking === 0) return [{ total, parts: cells }];
  const known = sumOfCells(cells);
  if (known === null || total.value === null) return [];
  const rest = total.value - known;
  // Of one part that is lacking all is told; of several only that they are few.
  if (lacking > 1 && Math.abs(rest) >= SMALLEST_SHOWN) return [];
  return [{ total, parts: [...cells, implied(`${placeKey(place)} ${cells.map(({ key }) => key).join()}`, rest)] }];
}
