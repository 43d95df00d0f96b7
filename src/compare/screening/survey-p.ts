import { table } from "arquero";
import type { IndicatorDefinition } from "../indicators/indicator-definition.ts";
import type { IndicatorRun } from "../indicators/indicator-run.ts";
import { surveyOfYear } from "../indicators/survey-of-year.ts";
import { testTarget } from "../surveys/test-target.ts";
import { readYears } from "./read-years.ts";
import type { ScreenRun } from "./screen-run.ts";

/** Where and when, and what the share is held against. */
interface SurveyAt {
  readonly municipality: string;
  readonly year: number;
  /** Such as the median of all municipalities; taken as exact. */
  readonly level: number;
  readonly worse: "above" | "below";
}

/**
 * Whether a survey's share is worse than a level by more than chance among the answers: one-sided p of the counts behind the
 * share, binomial, and how many answered; undefined when the counts cannot be recovered. See `surveyOfYear` and `testTarget`.
 *
 * Not corrected for how many were asked, though that is often known. The question is not about this year's users, of whom
 * one could know all, but whether the service lies at the median: those who happened to be users this year are a draw, too.
 * With everybody's answer 24 of 26 would else be certainly below 97.5 percent.
 *
 * @param answers the key figure of how many answered
 */
export function surveyP(
  run: ScreenRun,
  kpi: string,
  answers: string,
  { municipality, year, level, worse }: SurveyAt,
): { readonly p: number; readonly answered: number } | undefined {
  if (level < 0 || level > 100) return undefined;
  const definition: IndicatorDefinition = {
    ...{ id: kpi, kpi, title: kpi, objective: "", source: "Kolada", unit: "%", digits: 0, good: "high" },
    survey: { measure: "share", answers },
  };
  const { survey } = surveyOfYear(ofYear(run, year), definition, municipality, year);
  if (survey === undefined) return undefined;
  const { p, direction } = testTarget({ ...survey, asked: undefined, target: level });
  return { p: direction === worse ? p : 1, answered: survey.answered };
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
