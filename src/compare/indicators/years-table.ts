import type { IndicatorCell, YearCell } from "./indicator-cell.ts";
import { type RowContext, targetCell, valueCell } from "./indicator-context.ts";
import type { Grid } from "./table-view.ts";
import { indicatorNotes } from "./value-notes.ts";

/** A row of the narrow layout: values by year, target and 2030 goal. */
export interface YearsRow {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly marks: readonly number[];
  readonly years: readonly YearCell[];
  readonly target: IndicatorCell;
  readonly goal2030: IndicatorCell;
}

/** The row of one indicator as Verksamhetsberättelse 2021 has it. */
export function yearsRow(context: RowContext): YearsRow {
  const { definition, years, period, book } = context;
  const { id, title, unit } = definition;
  return {
    ...{ id, title, unit },
    marks: book.marks(indicatorNotes(definition, years)),
    years: years.map((year) => valueCell(context, year)),
    target: targetCell(context, definition.stageTarget?.[period], `inget etappmål är angivet för ${period}`),
    goal2030: targetCell(context, definition.goal2030, "inget målvärde är angivet för 2030"),
  };
}

/** How the rows are shown: Indikatorer | years | Etappmål | Målvärde 2030, the last two when anything has a target. */
export function yearsGrid(rows: readonly YearsRow[], years: readonly number[], targets: boolean): Grid {
  return {
    columns: ["Indikatorer", ...years.map(String), ...(targets ? ["Etappmål", "Målvärde 2030"] : [])],
    rows: rows.map((row) => [
      [{ text: row.title, unit: row.unit, marks: row.marks }],
      ...[...row.years, ...(targets ? [row.target, row.goal2030] : [])].map((cell) => [cell]),
    ]),
  };
}
