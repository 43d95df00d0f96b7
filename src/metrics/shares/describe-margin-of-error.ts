import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { SILENT_AT_RANDOM } from "./assumptions.ts";
import { confidenceWords } from "./confidence-words.ts";
import { marginOfError, type SurveyMargin } from "./margin-of-error.ts";

/** A margin of error, with what it rests on. */
export interface MarginOfError {
  /** In percentage points. */
  readonly margin: number;
  /** "worst case" as if the share were 50 percent, as in the reports; "observed share" when it was given. */
  readonly method: "worst case" | "observed share";
  readonly confidence: number;
  readonly answered: number;
  readonly asked: number;
  /** What is taken for granted, in Swedish sentences. */
  readonly assumes: readonly string[];
}

const WORST_CASE = "Räknat för det sämsta fallet, en andel på 50 procent: för andra andelar är felmarginalen mindre.";
const SYMMETRIC =
  "Utgår från normalfördelningen: för liten vid få svar och nära 0 och 100 procent, där osäkerheten inte är lika stor åt båda håll.";

/**
 * The margin of error of a share (felmarginal) of {@link marginOfError}, with its method, its confidence, what it takes for
 * granted and a sentence: for what is to be read. Not when a decision rests on it: `proportionInterval` is exact.
 *
 * @param survey as for `marginOfError`
 * @throws {TypeError|RangeError} as `marginOfError`
 * @example
 * const { margin, method, confidence } = describeMarginOfError({ answered: 67, asked: 79 });
 * [Math.round(margin), method, confidence]; // => [5, "worst case", 0.95]
 */
export function describeMarginOfError(survey: SurveyMargin): Summarised<MarginOfError> {
  const margin = marginOfError(survey);
  const { answered, asked, share, confidence = 0.95 } = survey;
  const method = share === undefined ? "worst case" : "observed share";
  const assumes = answered === asked ? [] : [SILENT_AT_RANDOM, method === "worst case" ? WORST_CASE : SYMMETRIC];
  return summarised({ margin, method, confidence, answered, asked, assumes }, sentence(survey, margin), assumes);
}

function sentence({ answered, asked, share, confidence = 0.95 }: SurveyMargin, margin: number): string {
  const answers = `${formatNumber(answered)} svar av ${formatNumber(asked)} tillfrågade`;
  if (answered === asked) return `Ingen felmarginal: ${answers}.`;
  const size = formatNumber(margin, { digits: 1, unit: "procentenheter" });
  const at = share === undefined ? "sämsta fallet" : `vid ${formatNumber(share, { digits: 1, unit: "procent" })}`;
  return `Felmarginalen är ±${size} (${confidenceWords(confidence)} konfidens, ${at}): ${answers}.`;
}
