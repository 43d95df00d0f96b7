import { exactCounts } from "../../metrics/shares/exact-counts.ts";
import { ALL_DECIMALS, publishedDecimals } from "../../metrics/shares/published-decimals.ts";
import { askedFromRate, countsWithinRounding } from "../../metrics/shares/rounded-share.ts";
import { formatNumber } from "../../text/number.ts";
import type { SurveyShare } from "../surveys/survey-answers.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorRun } from "./indicator-run.ts";

/** What a share from a survey rests on in one year. */
export interface SurveyOfYear {
  /** What a test takes; undefined when nothing can be tested, for the reason in `lacking`. */
  readonly survey: SurveyShare | undefined;
  readonly lacking: string | undefined;
  /** Answers as published; undefined when they were not. */
  readonly answered: number | undefined;
  /** In percent, as published. */
  readonly responseRate: number | undefined;
  /** The answers are the fewest that the published decimals allow: what is shown holds, what is not shown may be there. */
  readonly fewest: boolean;
}

/** No municipality but the largest has more answers to one question; the fewest that fit are taken, so it only has to be enough. */
const MOST_ANSWERS = 1000;

/**
 * The survey behind a municipality's share of one year (svarsunderlag): counts recovered from the decimals where the share
 * has all of them, else the rounded share with its number of answers, and how many were asked where a document or the
 * response rate says so (the most that it can mean, which makes the test careful).
 *
 * How a year's shares were rounded is seen from all municipalities of the run: Kolada has some years of one survey with all
 * decimals and others in whole percents. Where few municipalities hide the decimals, the share counts as rounded: careful.
 * A share with decimals whose number of answers is not published stands for the fewest answers that give it.
 */
export function surveyOfYear(
  run: IndicatorRun,
  definition: IndicatorDefinition,
  municipality: string,
  year: number,
): SurveyOfYear {
  const { kpi, survey } = definition;
  if (kpi === undefined || survey === undefined || !run.keyFigures.has(kpi)) return nothing("inga svar är kända");
  const answered = figure(run, survey.answers, municipality, year);
  const responseRate = figure(run, survey.responseRate, municipality, year);
  const known = { answered, responseRate };
  if (survey.measure === "index") return { ...nothing("enkätindex utan publicerad spridning"), ...known };
  const share = figure(run, kpi, municipality, year);
  if (share === undefined) return { ...nothing(`andelen för ${year} saknas`), ...known };
  const told = survey.asked?.[municipality]?.[year];
  if (told !== undefined && told < (answered ?? 0)) {
    return { ...nothing(`antalet tillfrågade ${year} är angivet till färre än de som svarade`), ...known };
  }
  const asked = told ?? askedByRate(known);
  const decimals = decimalsOf(run, kpi, year);
  if (decimals < ALL_DECIMALS) {
    if (answered === undefined) return { ...nothing(`antalet svar ${year} är inte publicerat`), ...known };
    const most = mostAnswers({ share, decimals }, answered);
    if (most === undefined) return { ...nothing(notFitting(year, answered)), ...known };
    return { survey: { share, decimals, answered: most, asked }, lacking: undefined, ...known, fewest: false };
  }
  const fitting = exactCounts({ share, answered: answered ?? told ?? MOST_ANSWERS, decimals });
  const counts = answered === undefined ? fitting.at(-1) : fitting[0];
  if (counts === undefined) return { ...nothing(notFitting(year, answered ?? MOST_ANSWERS)), ...known };
  return { survey: { ...counts, asked }, lacking: undefined, ...known, fewest: answered === undefined };
}

function nothing(lacking: string): SurveyOfYear {
  return { survey: undefined, lacking, answered: undefined, responseRate: undefined, fewest: false };
}

function notFitting(year: number, answered: number): string {
  return `andelen ${year} går inte ihop med högst ${formatNumber(answered)} svar`;
}

/** The number of answers is of the survey; the question may have fewer: the most that the share can be of. */
function mostAnswers(rounded: { share: number; decimals: number }, answers: number): number | undefined {
  for (let answered = answers; answered > 0; answered--) {
    if (countsWithinRounding({ ...rounded, answered }) !== undefined) return answered;
  }
  return undefined;
}

/** The most that the response rate can mean, when it is a whole percent; with its decimals it gives the number itself. */
function askedByRate({ answered, responseRate }: Pick<SurveyOfYear, "answered" | "responseRate">): number | undefined {
  if (answered === undefined || responseRate === undefined || responseRate === 0) return undefined;
  if (!Number.isInteger(responseRate)) return Math.max(answered, Math.round((100 * answered) / responseRate));
  return askedFromRate({ answered, rate: responseRate })?.most;
}

function decimalsOf(run: IndicatorRun, kpi: string, year: number): number {
  const values = rowsOf(run, kpi).flatMap(({ period, value }) => (period === year && value !== null ? [value] : []));
  return publishedDecimals(values);
}

function figure(run: IndicatorRun, kpi: string | undefined, municipality: string, year: number): number | undefined {
  if (kpi === undefined || !run.keyFigures.has(kpi)) return undefined;
  const row = rowsOf(run, kpi).find(
    (found) => found.municipality === municipality && found.period === year && found.gender === "T",
  );
  return row?.value ?? undefined;
}

function rowsOf(run: IndicatorRun, kpi: string) {
  return run.figures(kpi).objects() as {
    municipality: string;
    period: number | string;
    gender: string;
    value: number | null;
  }[];
}
