import { type Counts, exactCounts } from "../../metrics/shares/exact-counts.ts";
import { ALL_DECIMALS } from "../../metrics/shares/published-decimals.ts";
import { askedFromRate } from "../../metrics/shares/rounded-share.ts";
import { surveyBase } from "../ranks/survey-bases.ts";
import type { ClaimFigures, Whose } from "./claim-figures.ts";
import { MissingFigure } from "./missing-figure.ts";

/** A share in whole percent, as the national survey of the elderly gives it, and how many can have been asked. */
export interface RoundedReading {
  readonly share: number;
  readonly answered: number;
  /** The most that the response rate allows: the cautious choice. */
  readonly asked: number | undefined;
}

/** A rounded share with its number of answers, and asked by the response rate where it is published. */
export function roundedSurvey(figures: ClaimFigures, kpi: string, period: number, whose: Whose = {}): RoundedReading {
  const { answers, rate: rateOf } = baseOf(kpi);
  const share = figures.value(kpi, period, whose);
  const answered = figures.value(answers, period, whose);
  const rate = rateOf === undefined ? null : figures.valueOrNull(rateOf, period, whose);
  return { share, answered, asked: rate === null ? undefined : askedFromRate({ answered, rate })?.most };
}

/** The counts behind a share with all its decimals: those with most answers that the published number allows. */
export function countedSurvey(figures: ClaimFigures, kpi: string, period: number, whose: Whose = {}): Counts {
  const { answers } = baseOf(kpi);
  const share = figures.value(kpi, period, whose);
  return mostAnswers(share, figures.value(answers, period, whose), `${kpi} ${period}`);
}

/**
 * All counts behind a share whose number of answers is not published, up to a number that nobody thinks was passed. The
 * last ones have the fewest answers, and so the weakest evidence.
 */
export function possibleCounts(
  figures: ClaimFigures,
  kpi: string,
  period: number,
  whose: Whose = {},
): readonly Counts[] {
  const share = figures.value(kpi, period, whose);
  return exactCounts({ share, answered: MOST_THINKABLE, decimals: ALL_DECIMALS });
}

/** The counts with most answers that fit a share. */
export function mostAnswers(share: number, answered: number, what: string): Counts {
  const [found] = exactCounts({ share, answered, decimals: ALL_DECIMALS });
  if (found !== undefined) return found;
  throw new MissingFigure(
    `Antalen bakom ${what} går inte att återfinna: inget antal av högst ${answered} svar ger andelen.`,
  );
}

// Twice the largest number published for the municipalities concerned (143): no verdict changes between the two.
const MOST_THINKABLE = 300;

function baseOf(kpi: string) {
  const base = surveyBase(kpi);
  if (base === undefined) throw new RangeError(`${kpi} is no survey share whose number of answers is known`);
  return base;
}
