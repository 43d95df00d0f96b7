import type { Place } from "../dimensions.ts";
import { placeKey } from "../place-key.ts";
import type { CellsAt, Figure } from "./place-cells.ts";
import { implied, type Relation, sumOfCells } from "./relation.ts";
import { SMALLEST_SHOWN } from "./smallest-shown.ts";

const pad = (month: number) => String(month).padStart(2, "0");
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/**
 * Years beside their months or quarters, quarters beside their months, and twelve months that end with December: sums where they
 * add up exactly, or would if what is withheld or lacking were few. Those at work in each month do not add up to those of
 * the year, and are then no sum.
 */
export function periodRelations(figures: readonly Figure[], at: CellsAt): Relation[] {
  return figures.flatMap(({ kpi, area, period, gender }) =>
    partsOf(String(period)).flatMap((periods) => {
      const place = { kpi, area, period, gender };
      return sumOver(
        place,
        periods.map((each) => ({ ...place, period: each })),
        at,
      );
    }),
  );
}

function partsOf(period: string): (string | number)[][] {
  const [, rolling, year] = /^(r12 )?(\d{4})(?:-12)?$/.exec(period) ?? [];
  if (year !== undefined && (rolling !== undefined) === period.endsWith("-12")) {
    const whole = rolling === undefined ? [] : [[Number(year)]];
    return [
      upTo(12).map((month) => `${year}-${pad(month)}`),
      upTo(4).map((quarter) => `${year}-Q${quarter}`),
      ...whole,
    ];
  }
  const [, of, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return of === undefined ? [] : [upTo(3).map((month) => `${of}-${pad((Number(quarter) - 1) * 3 + month)}`)];
}

function sumOver(place: Place, parts: readonly Place[], at: CellsAt): Relation[] {
  const [total] = at(place) ?? [];
  const there = parts.map(at).filter((cells) => cells !== undefined);
  const cells = there.flat();
  if (total === undefined || cells.length === 0) return [];
  const known = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const withheld = total.value === null || cells.some(({ value }) => value === null);
  const complete = there.length === parts.length;
  if (sumOfCells(cells) === total.value || (withheld && complete)) return [{ total, parts: cells }];
  const rest = (total.value ?? 0) - known;
  const few = !complete && !withheld && rest > 0 && rest < SMALLEST_SHOWN;
  return few ? [{ total, parts: [...cells, implied(`${placeKey(place)} periods`, rest)] }] : [];
}
