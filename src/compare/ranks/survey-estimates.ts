import type { ColumnTable } from "arquero";
import { type Counts, exactCounts } from "../../metrics/shares/exact-counts.ts";
import { ALL_DECIMALS, publishedDecimals } from "../../metrics/shares/published-decimals.ts";
import { askedFromRate, countsWithinRounding } from "../../metrics/shares/rounded-share.ts";
import { type AreaValue, areaValues, type Selection } from "../area-values.ts";
import { shareStandardError } from "./share-standard-error.ts";
import { SURVEY_SHARES, surveyBase } from "./survey-bases.ts";

/** The part of a run that survey shares and their numbers of answers are read from. */
export interface SurveyRun {
  readonly name: string;
  readonly keyFigures: ReadonlyMap<string, { readonly title: string }>;
  figures(kpi: string): ColumnTable;
}

/** A municipality's share with what it rests on. */
export interface SurveyEstimate {
  readonly municipality: string;
  readonly name: string;
  /** In percent. */
  readonly share: number | null;
  /** The exact counts behind the share; null where they cannot be had, or the share is rounded. */
  readonly counts: Counts | null;
  /** Whether the share is published rounded to whole percent. */
  readonly rounded: boolean;
  /** Answers to the question: the most that the share and the survey's number of answers allow. */
  readonly answered: number | null;
  /** The most that can have been asked, by the response rate; null where it is not published. */
  readonly asked: number | null;
  /** In percentage points, see {@link shareStandardError}. */
  readonly standardError: number | null;
  /** Why there is no standard error, or no share at all; null when there is one. */
  readonly missing: string | null;
}

/**
 * The shares of a survey key figure with their numbers of answers and standard errors (andelar med antal svar och
 * medelfel). Where the number of answers is not published there is no standard error, and the reason is said; none is
 * ever guessed.
 *
 * How a year's shares were rounded is seen from all areas together, see {@link publishedDecimals}: the LSS surveys have
 * all decimals some years and whole percents others. A share with all its decimals gives back its counts, see `exactCounts`: those with most answers. A share in whole
 * percent does not; its number of answers is the most, up to the survey's, that can give it. The survey's number counts
 * all who answered something, so answers to the question may be fewer, and the standard error a little larger.
 *
 * @param kpi a survey share that {@link surveyBase} knows
 * @param options `period`; `among`: a peer set or a list; `gender`: T (default), K or M
 * @throws {RangeError} when the key figure is no survey share that we know the base of, or has no figures for the period
 */
export function surveyEstimates(
  run: SurveyRun,
  kpi: string,
  options: Selection & { readonly period: number | string },
): SurveyEstimate[] {
  const base = surveyBase(kpi);
  if (base === undefined) {
    throw new RangeError(`kpi must be a survey share with a known base (${SURVEY_SHARES.join(", ")}), was ${kpi}`);
  }
  const answers = basesOf(run, base.answers, options);
  const rates = base.rate === undefined ? undefined : basesOf(run, base.rate, options);
  const figures = run.figures(kpi);
  const decimals = publishedDecimals(sharesOf(figures, options.period));
  return areaValues(figures, options).rows.map((row) => {
    const answered = answers.get(row.municipality);
    return estimate(row, decimals, answered, rates?.get(row.municipality), `${base.answers} ${options.period}`);
  });
}

function estimate(
  { municipality, name, value: share, missing }: AreaValue,
  decimals: number,
  answers: number | undefined,
  rate: number | undefined,
  source: string,
): SurveyEstimate {
  const rounded = decimals < ALL_DECIMALS;
  const without = (reason: string | null): SurveyEstimate => ({
    ...{ municipality, name, share, counts: null, rounded, answered: null, asked: null, standardError: null },
    missing: reason,
  });
  if (share === null) return without(missing);
  if (answers === undefined) return without(`antalet svar är inte publicerat (${source})`);
  const most = rate === undefined ? undefined : askedFromRate({ answered: answers, rate })?.most;
  const survey = rounded
    ? mostAnswers({ share, decimals }, answers)
    : exactCounts({ share, answered: answers, decimals })[0];
  if (survey === undefined) return without(`högst ${answers} svar (${source}) kan inte ge den publicerade andelen`);
  return {
    ...{ municipality, name, share, rounded, answered: survey.answered, asked: most ?? null },
    counts: "positive" in survey ? survey : null,
    standardError: shareStandardError({ ...survey, asked: most }),
    missing: null,
  };
}

/** The most answers, up to the survey's, of which some count rounds to the share. */
function mostAnswers(rounded: { readonly share: number; readonly decimals: number }, answers: number) {
  for (let answered = answers; answered > 0; answered--) {
    if (countsWithinRounding({ ...rounded, answered }) !== undefined) return { ...rounded, answered };
  }
  return undefined;
}

/** Every share of the year, of any area and gender: together they show how the year was rounded. */
function sharesOf(figures: ReturnType<SurveyRun["figures"]>, period: number | string): number[] {
  const rows = figures.objects() as { readonly period: number | string; readonly value: number | null }[];
  return rows.flatMap((row) => (row.period === period && row.value !== null ? [row.value] : []));
}

/** The published numbers by area; an area that has none is not there, and none when the run lacks the key figure. */
function basesOf(run: SurveyRun, kpi: string, { period, gender = "T" }: Selection): Map<string, number> {
  if (!run.keyFigures.has(kpi)) return new Map();
  const rows = run.figures(kpi).objects() as {
    readonly municipality: string;
    readonly period: number | string;
    readonly gender: string;
    readonly value: number | null;
  }[];
  return new Map(
    rows.flatMap((row) =>
      row.period === period && row.gender === gender && row.value !== null ? [[row.municipality, row.value]] : [],
    ),
  );
}
