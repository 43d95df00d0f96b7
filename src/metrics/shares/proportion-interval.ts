import { formatNumber } from "../../text/number.ts";
import { type Summarised, summarised } from "../../text/summary.ts";
import { checkChoice, checkNumber } from "../check.ts";
import { agrestiCoullInterval } from "./agresti-coull-interval.ts";
import { LARGE_GROUP, SILENT_AT_RANDOM } from "./assumptions.ts";
import { checkCounts, type SurveyCounts } from "./check-counts.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { hypergeometricInterval } from "./hypergeometric-interval.ts";
import type { Interval } from "./interval.ts";
import { jeffreysInterval } from "./jeffreys-interval.ts";
import { waldInterval } from "./wald-interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

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
const NAMES = Object.keys(METHODS) as ProportionMethod[];

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
 * The formula of each stands with its own function. `wald`, `wilson` and `agresti-coull` take a finite population by
 * the effective number of answers, n · (N − 1)/(N − n). Not for figures without sampling error, such as costs, and not
 * when those who were silent may differ from the others: `possibleRange` needs no assumption about them.
 *
 * @param survey `positive` of the `answered` said yes; `asked` when it is known how many were asked; `confidence` as a
 * fraction (0.95)
 * @returns `lower`, `upper` and `share` in percent, within 0–100, with method, confidence, counts and assumptions
 * @throws {TypeError|RangeError} on counts that cannot be true together, no answers, or an unknown method
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
  const counts = checkCounts(survey);
  const confidence = checkNumber("confidence", survey.confidence ?? 0.95, "fraction");
  const standard = counts.asked === undefined ? "wilson" : "hypergeometric";
  const method = checkChoice("method", survey.method ?? standard, NAMES);
  const { lower, upper } = METHODS[method](counts, confidence);
  const share = (100 * counts.positive) / counts.answered;
  const assumes = assumptions(counts, method);
  const result = { lower, upper, share, method, confidence, ...counts, assumes };
  return summarised(result, sentence(result), assumes);
}

function assumptions({ answered, asked }: SurveyCounts, method: ProportionMethod): string[] {
  const endless = method === "clopper-pearson" || method === "jeffreys";
  return [
    ...(answered === asked ? [] : [SILENT_AT_RANDOM]),
    ...(asked === undefined ? [LARGE_GROUP] : []),
    ...(asked !== undefined && endless
      ? [`Tar inte hänsyn till att gruppen bara är ${persons(asked)}: intervallet är bredare än det behöver vara.`]
      : []),
    ...(method === "jeffreys" ? ["Utgår från att inget var känt om andelen i förväg (fördelningen Beta(½, ½))."] : []),
    ...(method === "wald" ? ["Utgår från normalfördelningen: för smalt vid få svar och nära 0 och 100 procent."] : []),
  ];
}

function sentence({ positive, answered, asked, share, lower, upper, confidence }: ProportionInterval): string {
  if (answered === asked && lower === upper) {
    return `${formatNumber(positive)} av alla ${formatNumber(asked)} tillfrågade, som alla svarade, är ${percent(share)}.`;
  }
  const found = `${formatNumber(positive)} av ${formatNumber(answered)} svarande är ${percent(share)}`;
  const group = asked === undefined ? "i hela gruppen" : `bland alla ${formatNumber(asked)} tillfrågade`;
  // 99.9 percent is written with its decimal, 95 percent without.
  const digits = String(Number((confidence * 100).toPrecision(10))).split(".")[1]?.length ?? 0;
  const sure = formatNumber(confidence * 100, { digits, unit: "procents" });
  return `${found}; med ${sure} säkerhet är andelen ${group} ${formatNumber(lower, { digits: 1 })}–${percent(upper)}.`;
}

function percent(value: number): string {
  return formatNumber(value, { digits: 1, unit: "procent" });
}

function persons(count: number): string {
  return formatNumber(count, { unit: "personer" });
}
