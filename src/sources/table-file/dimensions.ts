import type { Gender, Period } from "../../runs/observation.ts";
import { cellPeriod } from "./cell-period.ts";
import { gendersOf } from "./genders.ts";
import type { Cell, Grid } from "./grid.ts";
import type { Dimension, Header, ValueColumn } from "./header.ts";
import { plainLabel } from "./label.ts";
import { labelsOf } from "./labels-of.ts";
import type { CheckedMapping } from "./mapping.ts";
import { parseTablePeriod } from "./parse-table-period.ts";

/** What a value is of. */
export interface Place {
  readonly kpi: string;
  readonly area: string;
  readonly period: Period;
  readonly gender: Gender;
}

/** A cell that does not say what its column should, and why. */
export interface DimensionFault {
  readonly dimension: Dimension;
  readonly reason: string;
}

/** What the cells of a row say, for every value of the row. */
export type RowPlace = { readonly said: Partial<Place>; readonly fault: DimensionFault | undefined };

/** Readers of what values are of: once for a row, then for each of its value columns. */
export function dimensionReader(grid: Grid, header: Header, mapping: CheckedMapping) {
  const labels = {
    keyFigure: labelsOf(mapping.keyFigures),
    area: labelsOf(mapping.areas),
    gender: gendersOf(mapping.genders),
  };
  const { constants } = mapping;
  const fixed = {
    kpi: constants.keyFigure ?? onlyOne(mapping.keyFigures),
    area: constants.area ?? onlyOne(mapping.areas),
    period: constants.period === undefined ? undefined : parseTablePeriod(String(constants.period), mapping.periods),
    gender: constants.gender ?? ("T" as const),
  };
  return {
    ofRow(row: readonly (Cell | undefined)[]): RowPlace {
      let fault: DimensionFault | undefined;
      const read = <T>(dimension: Dimension, find: (cell: Cell) => T | undefined, what: string): T | undefined => {
        const column = header.columns[dimension];
        if (column === undefined) return undefined;
        const cell = row[column];
        const found = cell && find(cell);
        if (found === undefined) fault ??= { dimension, reason: cell === undefined ? `is blank: ${what}` : what };
        return found;
      };
      const said = {
        kpi: read("keyFigure", ({ text }) => labels.keyFigure.get(plainLabel(text)), "is no key figure of the mapping"),
        area: read("area", ({ text }) => labels.area.get(plainLabel(text)), "is no area of the mapping"),
        period: read("period", (cell) => cellPeriod(cell, mapping.periods, grid.epoch), notPeriod(mapping)),
        gender: read("gender", ({ text }) => labels.gender.get(plainLabel(text)), "is not women, men or all"),
      };
      return { said: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), fault };
    },
    ofValue(said: Partial<Place>, value: ValueColumn): Place | undefined {
      const kpi = said.kpi ?? value.keyFigure ?? fixed.kpi;
      const area = said.area ?? value.area ?? fixed.area;
      const period = said.period ?? value.period ?? fixed.period;
      const gender = said.gender ?? value.gender ?? fixed.gender;
      return kpi === undefined || area === undefined || period === undefined
        ? undefined
        : { kpi, area, period, gender };
    },
  };
}

function onlyOne(items: Readonly<Record<string, unknown>>): string | undefined {
  const [only, ...more] = Object.keys(items);
  return more.length === 0 ? only : undefined;
}

function notPeriod({ periods }: CheckedMapping): string {
  return periods === undefined ? "is no period" : `is no period of the kind ${periods}`;
}
