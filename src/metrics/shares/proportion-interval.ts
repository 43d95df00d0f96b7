import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber, checkObject } from "../check.ts";
import { agrestiCoullInterval } from "./agresti-coull-interval.ts";
import { LARGE_GROUP, SILENT_AT_RANDOM } from "./assumptions.ts";
import { checkCounts, type SurveyCounts } from "./check-counts.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { confidenceWords } from "./confidence-words.ts";
import { hypergeometricInterval } from "./hypergeometric-interval.ts";
import type { Interval } from "./interval.ts";
import { jeffreysInterval } from "./jeffreys-interval.ts";
import { waldInterval } from "./wald-interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";
import { withinPossible } from "./within-possible.ts";

const METHODS = {
  wald: waldInterval,
  wilson: wilsonInterval,
  "agresti-coull": agrestiCoullInterval,
  "clopper-pearson": clopperPearsonInterval,
  jeffreys: jeffreysInterval,
  hypergeometric: (counts: SurveyCounts, confidence: number) => {
    const { asked } = counts;
    if (asked === undefined) {
      throw new TypeError('asked must be a whole number of 1 or more for method "hypergeometric", was undefined');
    }
    return hypergeometricInterval({ ...counts, asked }, confidence);
  },
};

/** How an interval for a share is computed. */
export type ProportionMethod = keyof typeof METHODS;
const METHOD_NAMES = Object.keys(METHODS) as ProportionMethod[];

// As the sentence says them.
const IN_SWEDISH: Readonly<Record<ProportionMethod, string>> = {
  wald: "Wald",
  wilson: "Wilson",
  "agresti-coull": "Agresti–Coull",
  "clopper-pearson": "Clopper–Pearson",
  jeffreys: "Jeffreys",
  hypergeometric: "exakt hypergeometriskt",
};

/** An interval for a share, in percent, with what it rests on. */
export interface ProportionInterval extends SurveyCounts, Interval {
  /** Of those who answered, in percent. */
  readonly share: number;
  readonly method: ProportionMethod;
  readonly confidence: number;
  /** What is taken for granted, in Swedish sentences. */
  readonly assumes: readonly string[];
}

/**
 * Confidence interval for a share from a survey (konfidensintervall för en andel).
 *
 * - `hypergeometric`: exact for a group of known size; the default when `asked` is known
 * - `wilson`: good on average, whatever the share; the default otherwise
 * - `agresti-coull`: a little wider than Wilson's
 * - `wald`: the textbooks', for comparison only
 * - `clopper-pearson`, `jeffreys`: exact and Bayesian for an endless population; they leave `asked` out of account, and
 *   are wider than they need be when many of those asked have answered
 *
 * With `asked`, every interval is cut to what is possible (see `possibleRange`): one point when everybody answered, by
 * every method. The formula of each stands with its own function. `wald`, `wilson` and `agresti-coull` take a finite population by
 * the effective number of answers, n · (N − 1)/(N − n). Not for figures without sampling error, such as costs, and not
 * when those who were silent may differ from the others: `possibleRange` needs no assumption about them.
 *
 * @param survey `positive` of the `answered` said yes; `asked` when it is known how many were asked; `confidence` as a
 * fraction (0.95)
 * @returns `lower`, `upper` and `share` in percent, within 0–100, with method, confidence, counts and assumptions
 * @throws {TypeError|RangeError} on counts that cannot be true together, no answers, or an unknown method or name
 * @example
 * const { lower, upper, method } = proportionInterval({ positive: 46, answered: 65, asked: 79 });
 * [lower.toFixed(1), upper.toFixed(1), method]; // => ["65.8", "74.7", "hypergeometric"]
 * proportionInterval({ positive: 79, answered: 79, asked: 79 }).lower; // => 100
 */
export function proportionInterval(
  survey: SurveyCounts & {
    readonly method?: ProportionMethod | undefined;
    readonly confidence?: number | undefined;
  },
): Summarised<ProportionInterval> {
  checkObject("survey", survey, ["positive", "answered", "asked", "method", "confidence"]);
  const counts = checkCounts(survey);
  // Defaults stand in for what is left out only: null is an error.
  const { confidence: level = 0.95, method: chosen = counts.asked === undefined ? "wilson" : "hypergeometric" } =
    survey;
  const confidence = checkNumber("confidence", level, "fraction");
  const method = checkChoice("method", chosen, METHOD_NAMES);
  const asDrawn = METHODS[method](counts, confidence);
  const { lower, upper } = withinPossible(asDrawn, counts);
  const share = (100 * counts.positive) / counts.answered;
  const assumes = assumptions(counts, method, lower > asDrawn.lower + HAIR || upper < asDrawn.upper - HAIR);
  const result = { lower, upper, share, method, confidence, ...counts, assumes };
  return summarised(result, sentence(result), assumes);
}

// An end that an error of rounding has moved has not been cut.
const HAIR = 1e-9;

function assumptions({ answered, asked }: SurveyCounts, method: ProportionMethod, cut: boolean): string[] {
  if (answered === asked) return [];
  const endless = method === "clopper-pearson" || method === "jeffreys";
  return [
    SILENT_AT_RANDOM,
    ...(asked === undefined ? [LARGE_GROUP] : []),
    ...(asked !== undefined && endless
      ? [`Tar inte hänsyn till att gruppen bara är ${persons(asked)}: intervallet är bredare än det behöver vara.`]
      : []),
    ...(method === "jeffreys" ? ["Utgår från att inget var känt om andelen i förväg (fördelningen Beta(½, ½))."] : []),
    ...(method === "wald" ? ["Utgår från normalfördelningen: för smalt vid få svar och nära 0 och 100 procent."] : []),
    ...(cut ? ["Avkortat till det som är möjligt, vad de som inte svarade än tycker."] : []),
  ];
}

function sentence(interval: ProportionInterval): string {
  const { positive, answered, asked, share, lower, upper, confidence, method } = interval;
  if (answered === asked) {
    if (asked === 1) return `Den enda tillfrågade svarade: andelen är ${percent(share)}.`;
    return `${formatNumber(positive)} av alla ${formatNumber(asked)} tillfrågade, som alla svarade, är ${percent(share)}.`;
  }
  const found = `${formatNumber(positive)} av ${formatNumber(answered)} svarande är ${percent(share)}`;
  const group = asked === undefined ? "hela gruppen" : `alla ${formatNumber(asked)} tillfrågade`;
  const range = `${formatNumber(lower, { digits: 1 })}–${percent(upper)}`;
  return `${found}; ${confidenceWords(confidence)} intervall (${IN_SWEDISH[method]}) för ${group}: ${range}.`;
}

function percent(value: number): string {
  return formatNumber(value, { digits: 1, unit: "procent" });
}

function persons(count: number): string {
  return formatNumber(count, { unit: count === 1 ? "person" : "personer" });
}
