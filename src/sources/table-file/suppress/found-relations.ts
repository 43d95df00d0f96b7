import type { Place } from "../dimensions.ts";
import type { Structure } from "../structure.ts";
import { isSumLabel } from "../sum-labels.ts";
import { type ExactSum, exactSums } from "./exact-sums.ts";
import type { CellsAt, Figure } from "./place-cells.ts";
import { type Relation, sumOfCells } from "./relation.ts";

type Axis = "area" | "kpi";

const MOST_CELLS = 5_000_000;

/** Sums that nobody has declared: areas and key figures that add up exactly, and a municipality beside the units in it. */
export function foundRelations(figures: readonly Figure[], structure: Structure, at: CellsAt): Relation[] {
  return [...along("area", figures, structure, at), ...along("kpi", figures, structure, at)];
}

function along(axis: Axis, figures: readonly Figure[], structure: Structure, at: CellsAt): Relation[] {
  const items = [...new Set(figures.map((figure) => figure[axis]))];
  if (items.length < 3) return [];
  const contexts = [...new Map(figures.map((figure) => [contextKey(axis, figure), figure])).values()];
  if (items.length * contexts.length > MOST_CELLS) {
    throw new RangeError(
      `people are counted in ${items.length} × ${contexts.length} places; sums that give counts away are looked for in at most ${MOST_CELLS}: divide the files into several runs`,
    );
  }
  const cells = (item: string, context: Place) => {
    return at({ kpi: context.kpi, area: context.area, period: context.period, gender: context.gender, [axis]: item });
  };
  const lines = contexts.map((context) =>
    items.map((item) => {
      const found = cells(item, context);
      return found === undefined ? undefined : sumOfCells(found);
    }),
  );
  const about = axis === "area" ? structure.areas : structure.keyFigures;
  const isNamed = (item: number) => (about.get(items[item] ?? "")?.words ?? []).some(isSumLabel);
  const sums = exactSums(lines, isNamed);
  const all = axis === "area" ? [...sums, ...ofMunicipalities(items, lines, structure, sums)] : sums;
  return all.flatMap(({ total, parts }) =>
    contexts.flatMap((context): Relation[] => {
      const whole = cells(items[total] ?? "", context);
      const [only] = whole ?? [];
      if (only === undefined || whole?.length !== 1) return [];
      const there = parts.flatMap((part) => cells(items[part] ?? "", context) ?? []);
      return there.length === 0 ? [] : [{ total: only, parts: there }];
    }),
  );
}

function contextKey(axis: Axis, { kpi, area, period, gender }: Place): string {
  return [axis === "area" ? kpi : area, period, gender].join("|");
}

/** A municipality beside all the units in it, those that are no sums, or those that are in none. */
function ofMunicipalities(
  items: readonly string[],
  lines: Parameters<typeof exactSums>[0],
  { areas, sumsOf }: Structure,
  sums: readonly ExactSum[],
): ExactSum[] {
  const wholes = new Set([...sumsOf.area.keys(), ...sums.map(({ total }) => items[total] ?? "")]);
  const inSums = new Set([
    ...[...sumsOf.area.values()].flat(2),
    ...sums
      .filter(({ total }) => areas.get(items[total] ?? "")?.municipality !== undefined)
      .flatMap(({ parts }) => parts.map((part) => items[part] ?? "")),
  ]);
  return items.flatMap((item, total): ExactSum[] => {
    const units = items.flatMap((unit, index) => (areas.get(unit)?.municipality === item ? [index] : []));
    const choices = [
      units,
      units.filter((index) => !wholes.has(items[index] ?? "")),
      units.filter((index) => !inSums.has(items[index] ?? "")),
    ];
    return choices.flatMap((parts) => {
      const ordered = lines.map((line) => [...parts.map((part) => line[part]), line[total]]);
      const fits = exactSums(ordered, () => false).some(
        (sum) => sum.total === parts.length && sum.parts.length === parts.length,
      );
      return fits ? [{ total, parts }] : [];
    });
  });
}
