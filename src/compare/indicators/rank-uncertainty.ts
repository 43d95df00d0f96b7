import type { Ranked } from "../rank.ts";
import { rankIntervals } from "../ranks/rank-intervals.ts";
import { shareStandardError } from "../ranks/share-standard-error.ts";
import { surveyAnswers } from "../surveys/survey-answers.ts";
import type { RowContext } from "./indicator-context.ts";
import { surveyOfYear } from "./survey-of-year.ts";

/** Which places a survey share may truly have. */
export interface RankUncertainty {
  /** The first and the last of them; null when it cannot be computed. */
  readonly interval: readonly [number, number] | null;
  /** How many were compared with their uncertainty, of all with a value. */
  readonly known: number;
  /** A Swedish sentence: what the interval rests on, or why there is none. */
  readonly detail: string;
  /** What stands under the table. */
  readonly note: string;
}

const CONFIDENCE = 0.95;
const SHOWN =
  "Osäker: de platser som kommunen kan ha med 95 procents säkerhet, givet hur många som svarade i varje kommun.";
const NOT_SHOWN =
  "Platsens osäkerhet kan inte beräknas, eftersom antalet svar inte är publicerat: läs den inte som säker.";
const INDEX_NOT_SHOWN =
  "Platsens osäkerhet kan inte beräknas, eftersom indexet bygger på enkäter och dess spridning inte är publicerad: läs den inte som säker.";

/**
 * The places (rangintervall) that a municipality may truly have by a share from a survey, from the answers of every
 * municipality: marginal rank intervals at 95 percent. A municipality whose number of answers is not known may stand on
 * either side, so it widens the interval downwards by one place and never narrows it.
 */
export function rankUncertainty(
  { run, definition, municipality }: Pick<RowContext, "run" | "definition" | "municipality">,
  ranking: readonly Ranked[],
  year: number,
): RankUncertainty {
  const present = ranking.filter((row) => row.value !== null);
  const items = present.flatMap(({ municipality: id }) => {
    const { survey, fewest } = surveyOfYear(run, definition, id, year);
    if (survey === undefined || fewest) return [];
    return [{ id, estimate: surveyAnswers(survey).share, standardError: shareStandardError(survey) }];
  });
  const unknown = present.length - items.length;
  const own = items.some(({ id }) => id === municipality)
    ? rankIntervals(items, { good: definition.good, confidence: CONFIDENCE }).find(({ id }) => id === municipality)
    : undefined;
  if (own === undefined || own.lower === null || own.upper === null) {
    const why = definition.survey?.measure === "index" ? INDEX_NOT_SHOWN : NOT_SHOWN;
    return { interval: null, known: items.length, detail: why, note: why };
  }
  const [first, last] = [own.lower, own.upper + unknown];
  const lacking =
    unknown === 0 ? "" : ` För ${unknown} av dem är antalet svar inte känt: de räknas som möjliga på båda sidor.`;
  const detail = `Med hänsyn till osäkerheten plats ${first} till ${last} (95 procent).${lacking}`;
  return { interval: [first, last], known: items.length, detail, note: SHOWN };
}
