import { type ColumnTable, table } from "arquero";
import type { IndicatorDefinition } from "../indicators/indicator-definition.ts";
import type { IndicatorRun } from "../indicators/indicator-run.ts";
import { surveyOfYear } from "../indicators/survey-of-year.ts";
import { qualityEvidence } from "../quality/quality-evidence.ts";
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
    survey: { measure: "share", answers: base.answers, ...askedOf(view, base, at) },
  };
  const { survey } = surveyOfYear(view, definition, municipality, year);
  if (survey === undefined) return undefined;
  const own = { quality: value, uncertainty: { survey } };
  return qualityEvidence(own, { quality: level, uncertainty: "fixed" }, CONFIDENCE)?.p;
}

/** How many were asked: a rate with decimals tells it, a rounded one is for `surveyOfYear` to be careful with. */
function askedOf(view: IndicatorRun, { answers, responseRate }: SurveyBase, { municipality, year }: SurveyAt) {
  if (responseRate === undefined) return {};
  const rate = valueAt(view.figures(responseRate), municipality);
  if (rate === undefined || Number.isInteger(rate)) return { responseRate };
  const answered = valueAt(view.figures(answers), municipality);
  if (answered === undefined || rate <= 0) return {};
  return { asked: { [municipality]: { [year]: Math.max(answered, Math.round((100 * answered) / rate)) } } };
}

function valueAt(figures: ColumnTable, municipality: string): number | undefined {
  const rows = figures.objects() as { municipality: string; value: number | null }[];
  return rows.find((row) => row.municipality === municipality)?.value ?? undefined;
}

/** The same run, showing one year's totals only: a survey is read at one year, and the other 28 cost time. */
function ofYear(run: ScreenRun, year: number): IndicatorRun {
  return {
    ...{ name: run.name, keyFigures: run.keyFigures, areas: run.areas, tables: [] },
    figures: (kpi) => {
      const all = run.figures(kpi, { genders: ["T"] });
      const periods = Array.from(all.array("period") as ArrayLike<unknown>);
      const rows = periods.flatMap((period, row) => (period === year ? [row] : []));
      return table(
        ["municipality", "period", "gender", "value"].map((name) => {
          const column = all.array(name) as ArrayLike<unknown>;
          return [name, rows.map((row) => column[row])] as const;
        }),
      );
    },
    table: () => table({}),
    sourceLine: (kind) => run.sourceLine(kind),
  };
}
