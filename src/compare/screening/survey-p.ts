import { table } from "arquero";
import type { IndicatorDefinition } from "../indicators/indicator-definition.ts";
import type { IndicatorRun } from "../indicators/indicator-run.ts";
import { surveyOfYear } from "../indicators/survey-of-year.ts";
import { qualityEvidence } from "../quality/quality-evidence.ts";
import { readYears } from "./read-years.ts";
import type { ScreenRun } from "./screen-run.ts";
import type { SurveyBase } from "./survey-bases.ts";

/** Where and when, and what the share is held against. */
interface SurveyAt {
  readonly municipality: string;
  readonly year: number;
  /** The municipality's share, in percent. */
  readonly value: number;
  /** Such as the median of all municipalities; taken as exact. */
  readonly level: number;
}

const CONFIDENCE = 0.95;

/**
 * Whether a survey's share differs from a level more than those who happened to answer can explain: two-sided p of the
 * counts behind the share against the level, for a population of the size that was asked; undefined when the counts cannot
 * be recovered. See `surveyOfYear` and `testTarget`.
 */
export function surveyP(run: ScreenRun, kpi: string, base: SurveyBase, at: SurveyAt): number | undefined {
  const { municipality, year, value, level } = at;
  if (level < 0 || level > 100) return undefined;
  const view = ofYear(run, year);
  const definition: IndicatorDefinition = {
    ...{ id: kpi, kpi, title: kpi, objective: "", source: "Kolada", unit: "%", digits: 0, good: "high" },
    survey: {
      measure: "share",
      answers: base.answers,
      ...(base.responseRate !== undefined && { responseRate: base.responseRate }),
    },
  };
  const { survey } = surveyOfYear(view, definition, municipality, year);
  if (survey === undefined) return undefined;
  const own = { quality: value, uncertainty: { survey } };
  return qualityEvidence(own, { quality: level, uncertainty: "fixed" }, CONFIDENCE)?.p;
}

/** The same run, showing one year's totals only: that is all a survey of one year is read from. */
function ofYear(run: ScreenRun, year: number): IndicatorRun {
  return {
    ...{ name: run.name, keyFigures: run.keyFigures, areas: run.areas, tables: [] },
    figures: (kpi) => {
      const values = [...(readYears(run, kpi, year).years.get(year) ?? [])];
      return table({
        municipality: values.map(([area]) => area),
        period: values.map(() => year),
        gender: values.map(() => "T"),
        value: values.map(([, value]) => value),
      });
    },
    table: () => table({}),
    sourceLine: (kind) => run.sourceLine(kind),
  };
}
