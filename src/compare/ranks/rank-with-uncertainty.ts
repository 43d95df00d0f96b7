import type { Direction } from "../../metrics/direction.ts";
import type { Selection } from "../area-values.ts";
import { polarity } from "../polarity.ts";
import { type Ranked, rank, type Ties } from "../rank.ts";
import { rankIntervals } from "./rank-intervals.ts";
import { surveyBase } from "./survey-bases.ts";
import { type SurveyRun, surveyEstimates } from "./survey-estimates.ts";

/** First and last of the places that an area may truly have. */
export type Places = readonly [number, number];

/** An area's place with the places that it may truly have. */
export interface RankedWithUncertainty extends Ranked {
  /** With the confidence for this area by itself. */
  readonly rankInterval: Places | null;
  /** With the confidence for all areas at once. */
  readonly simultaneous: Places | null;
  /** Why there are no intervals, in Swedish; null when there are. */
  readonly note: string | null;
}

/** Which areas and year, and how the intervals are computed. */
export type RankUncertaintyOptions = Selection & {
  readonly period: number | string;
  readonly good?: Direction | undefined;
  readonly ties?: Ties | undefined;
  readonly confidence?: number | undefined;
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
};

/**
 * Rank areas by a key figure, with the uncertainty of the places (rangordning med osäkerhet): the rows of `rank`, and for
 * a survey share the interval of places for each area by itself and for all at once, see `rankIntervals`.
 *
 * An area whose number of answers is not published has its place but no interval, and may truly stand anywhere: the
 * intervals of the others reach one place further for each such area, and hold for places among all that have a value.
 * Key figures that are no survey share have places only, and a note.
 *
 * @param run a run with the key figure and its numbers of answers, see {@link surveyEstimates}
 * @param options as for `rank` and `rankIntervals`
 * @throws {RangeError} for an index: it has no standard error of its own, and must not be treated as if it had one
 */
export function rankWithUncertainty(
  run: SurveyRun,
  kpi: string,
  options: RankUncertaintyOptions,
): RankedWithUncertainty[] {
  refuseIndex(run, kpi);
  const { period, gender, among, confidence, draws, seed } = options;
  const figures = run.figures(kpi);
  const good = options.good ?? polarity(kpi);
  const selection = { period, ...(gender && { gender }), ...(among && { among }) };
  const ranked = rank(figures, { ...selection, good, ...(options.ties && { ties: options.ties }) });
  const nowhere = { rankInterval: null, simultaneous: null };
  if (surveyBase(kpi) === undefined)
    return ranked.map((row) => ({ ...row, ...nowhere, note: row.missing ?? NO_SURVEY }));

  const surveys = surveyEstimates(run, kpi, selection);
  const items = surveys.flatMap(({ municipality: id, share: estimate, standardError }) =>
    standardError === null ? [] : [{ id, estimate, standardError }],
  );
  const anywhere = surveys.filter(({ share, standardError }) => share !== null && standardError === null).length;
  const places = (simultaneous: boolean) => {
    if (items.length === 0) return new Map<string, Places>();
    const rows = rankIntervals(items, { good, confidence, draws, seed, simultaneous });
    return new Map(rows.map(({ id, lower, upper }) => [id, [lower ?? 1, (upper ?? rows.length) + anywhere] as const]));
  };
  const [marginal, simultaneous] = [places(false), places(true)];
  const reasons = new Map(surveys.map(({ municipality, missing }) => [municipality, missing]));
  return ranked.map((row) => ({
    ...row,
    rankInterval: marginal.get(row.municipality) ?? null,
    simultaneous: simultaneous.get(row.municipality) ?? null,
    note: reasons.get(row.municipality) ?? null,
  }));
}

const NO_SURVEY = "inget känt urvalsfel: nyckeltalet är inte en andel ur en brukarundersökning vars antal svar är känt";

function refuseIndex(run: SurveyRun, kpi: string): void {
  const title = run.keyFigures.get(kpi)?.title ?? "";
  if (!/index/i.test(title)) return;
  throw new RangeError(
    `${kpi} (${title}) is an index: it has no standard error of its own, so its places have no interval; use rank()`,
  );
}
