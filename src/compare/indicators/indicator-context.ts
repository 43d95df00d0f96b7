import { formatNumber } from "../../text/number.ts";
import type { PeerSet } from "../peer-set.ts";
import { emptyCell, type IndicatorCell, type YearCell } from "./indicator-cell.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";
import { type Gender, type IndicatorSeries, indicatorValues } from "./indicator-values.ts";
import { type SurveyOfYear, surveyOfYear } from "./survey-of-year.ts";
import type { NoteBook } from "./table-notes.ts";
import { missingReason, valueNotes } from "./value-notes.ts";

/** What a table of indicators is made for. */
export interface TableFrame {
  readonly run: IndicatorRun;
  readonly municipality: string;
  readonly among: PeerSet;
  readonly period: number;
  /** In order; the last is the period. */
  readonly years: readonly number[];
  readonly book: NoteBook;
  /** Whether any indicator of the table has a target: what all lack need not be said of each. */
  readonly targets: boolean;
}

/** One indicator in such a table. */
export interface RowContext extends TableFrame {
  readonly definition: IndicatorDefinition;
  readonly series: IndicatorSeries;
  surveyOf(year: number): SurveyOfYear;
}

export function rowContext(frame: TableFrame, definition: IndicatorDefinition): RowContext {
  const { run, municipality } = frame;
  return {
    ...frame,
    definition,
    series: indicatorValues(run, definition, municipality),
    surveyOf: (year) => surveyOfYear(run, definition, municipality, year),
  };
}

/** The cell of a year's value, with its notes. */
export function valueCell(
  { definition, series, surveyOf, book }: RowContext,
  year: number,
  gender: Gender = "T",
): YearCell {
  const value = series.at(year, gender);
  const method = definition.kpi === undefined ? "printed" : "published";
  if (gender !== "T") {
    // The notes of the year stand at its total; what is missing for women or men has its reason in the cell.
    if (value.value === null) return { ...emptyCell(missingReason(definition, value), method), year };
    return { ...numberCell(value.value, definition, method, []), year };
  }
  const marks = book.marks(valueNotes(definition, value, surveyOf(year)));
  if (value.value === null) return { ...emptyCell(missingReason(definition, value), method, marks), year };
  return { ...numberCell(value.value, definition, method, marks), year };
}

/** A number as the indicator writes it. */
export function numberCell(
  value: number,
  { digits }: IndicatorDefinition,
  method: string,
  marks: readonly number[],
): IndicatorCell {
  return { text: formatNumber(value, { digits }), value, missing: null, method, detail: null, marks };
}

/** The cell of a target: a number, words such as "behålla", or none. */
export function targetCell(
  { definition, book, targets }: RowContext,
  target: number | string | undefined,
  lacking: string,
): IndicatorCell {
  if (target === undefined) {
    return emptyCell(lacking, "target", targets ? [book.mark(`– i kolumnen för mål: ${lacking}.`)] : []);
  }
  if (typeof target === "number") return numberCell(target, definition, "target", []);
  return { text: target, value: target, missing: null, method: "target", detail: null, marks: [] };
}
