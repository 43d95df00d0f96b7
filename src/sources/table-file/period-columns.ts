import type { Gender } from "../../runs/observation.ts";
import { cellPeriod } from "./cell-period.ts";
import { gendersOf } from "./genders.ts";
import type { Cell, Grid } from "./grid.ts";
import type { ValueColumn } from "./header.ts";
import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";

/** Columns headed by a period, with a gender before or behind it or without. */
export function periodColumns(
  cells: readonly (Cell | undefined)[],
  used: ReadonlySet<number>,
  grid: Grid,
  mapping: CheckedMapping,
): ValueColumn[] {
  const genders = mapping.columns.gender === undefined ? gendersOf(mapping.genders) : new Map<string, Gender>();
  const periodOf = (cell: Cell) => cellPeriod(cell, mapping.periods, grid.epoch);
  return cells.flatMap((cell, column): ValueColumn[] => {
    if (cell === undefined || used.has(column)) return [];
    const name = cell.text.trim();
    const whole = periodOf(cell);
    if (whole !== undefined) return [{ column, name, period: whole }];
    const words = plainLabel(name).split(" ");
    const splits = [
      { gender: genders.get(words[0] ?? ""), rest: words.slice(1) },
      { gender: genders.get(words.at(-1) ?? ""), rest: words.slice(0, -1) },
    ];
    for (const { gender, rest } of splits) {
      const period = gender && periodOf({ kind: "text", text: rest.join(" ") });
      if (period !== undefined) return [{ column, name, period, gender }];
    }
    return [];
  });
}
