import { askedFromRate } from "../../metrics/shares/rounded-share.ts";
import type { Summarised } from "../../text/summary.ts";
import { type GenderDifference, genderDifference } from "../gender/gender-difference.ts";
import { type JointCounts, jointGenderCounts } from "../gender/joint-gender-counts.ts";
import { printedResponseRate } from "../gender/printed-response-rate.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";
import { type IndicatorSeries, indicatorValues } from "./indicator-values.ts";
import { type SurveyOfYear, surveyOfYear } from "./survey-of-year.ts";

/** Women and men of an indicator in one year. */
export interface GenderOfYear {
  /** Null when the indicator is not divided by gender that year. */
  readonly difference: Summarised<GenderDifference> | null;
  /** The counts behind the shares that were tested; undefined when they could not be recovered. */
  readonly counts: JointCounts | undefined;
  /** How many sets of counts fit the published shares; the one that leaves fewest answers unaccounted for is tested. */
  readonly fitting: number;
}

/**
 * Women against men of an indicator in one year (könsskillnad): the one judgement that tables, notebooks and reviews of
 * claims share. The counts are recovered from the shares (jointGenderCounts) where the survey's number of answers is
 * published, and those asked are counted where a document or the response rate tells them (genderDifference with `asked`).
 *
 * @param run an opened run
 * @param definition of the indicator
 * @returns `{ difference, counts, fitting }`; `difference.verdict` is null when there is nothing to test by
 * @example
 * const rows = ["K", "M"].map((gender) => ({ municipality: "0126", period: 2021, gender, value: gender === "K" ? 13.3 : 7.5, missing: null }));
 * const run = { name: "r", keyFigures: new Map([["N00001", { title: "" }]]), areas: new Map(), tables: [], figures: () => ({ objects: () => rows }) };
 * const definition = { id: "x", title: "X", objective: "", kpi: "N00001", source: "Kolada", unit: "%", digits: 1, good: "low" };
 * const { difference } = genderOfYear(run, definition, "0126", 2021);
 * [difference.gap.toFixed(1), difference.verdict]; // => ["5.8", null]
 */
export function genderOfYear(
  run: IndicatorRun,
  definition: IndicatorDefinition,
  municipality: string,
  year: number,
): GenderOfYear {
  const series = indicatorValues(run, definition, municipality);
  const [women, men] = [series.at(year, "K"), series.at(year, "M")];
  if (women.value === null && men.value === null) return { difference: null, counts: undefined, fitting: 0 };
  const base = surveyOfYear(run, definition, municipality, year);
  const fitting = countsByGender(definition, series, base, year);
  const [counts] = fitting;
  if (counts !== undefined) {
    const asked = askedOfBoth(run, definition, municipality, base, year);
    const difference = genderDifference({ women: counts.women, men: counts.men }, { asked });
    return { difference, counts, fitting: fitting.length };
  }
  const { unit, digits, survey } = definition;
  const wording = { unit: unit === "%" ? "procent" : unit, digits };
  const difference = genderDifference({ women, men }, { basis: survey ? "survey" : "everybody", ...wording });
  return { difference, counts, fitting: 0 };
}

/** The counts behind women's and men's shares, where decimals and the published number of answers give them. */
function countsByGender(
  definition: IndicatorDefinition,
  series: IndicatorSeries,
  { answered }: SurveyOfYear,
  year: number,
): readonly JointCounts[] {
  const [share, women, men] = [series.at(year).value, series.at(year, "K").value, series.at(year, "M").value];
  if (definition.survey?.measure !== "share" || answered === undefined) return [];
  if (share === null || women === null || men === null) return [];
  return jointGenderCounts({ total: { share, answered }, women, men });
}

/** The most that can have been asked, by the response rate that Kolada publishes or a document prints. */
function askedOfBoth(
  run: IndicatorRun,
  { kpi, survey }: IndicatorDefinition,
  municipality: string,
  { answered, responseRate }: SurveyOfYear,
  year: number,
): number | undefined {
  const told = survey?.asked?.[municipality]?.[year];
  if (told !== undefined || answered === undefined || kpi === undefined) return told;
  const area = run.areas.get(municipality)?.title ?? municipality;
  const rate = responseRate ?? printedResponseRate(run, { kpi, area, period: year });
  return rate === undefined || rate === 0 ? undefined : askedFromRate({ answered, rate })?.most;
}
