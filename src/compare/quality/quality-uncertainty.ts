import { checkNumber } from "../../metrics/check.ts";
import { normalQuantile } from "../../metrics/distributions/normal.ts";
import { readSurvey, type SurveyShare } from "../surveys/survey-answers.ts";

/** How uncertain the quality side is, by area; one of the three. */
export type QualityUncertainty =
  /** The survey answers behind each share: the best, since exact tests are possible. */
  | { readonly answers: ReadonlyMap<string, SurveyShare> }
  /** Standard errors, in the unit of the quality. */
  | { readonly standardErrors: ReadonlyMap<string, number> }
  /** Margins of error at the confidence of the comparison, such as the reports print. */
  | { readonly margins: ReadonlyMap<string, number> };

/** What is known of the uncertainty of one area's quality. */
export type AreaUncertainty = { readonly survey: SurveyShare } | { readonly standardError: number };

// A share may be given rounded to whole percent, and its answers exactly.
const ROUNDING = 0.5 + 1e-9;

/**
 * Read the uncertainty of each area's quality, checked.
 *
 * @param qualities the values that it belongs to: a survey whose share is another than the value is an error
 * @throws {TypeError|RangeError} naming the area, on a negative error or margin, or answers that do not give the value
 * @example
 * readUncertainty({ margins: new Map([["a", 1.96]]) }, new Map(), 0.95).get("a").standardError.toFixed(3); // => "1.000"
 */
export function readUncertainty(
  given: QualityUncertainty | undefined,
  qualities: ReadonlyMap<string, number>,
  confidence: number,
): ReadonlyMap<string, AreaUncertainty> {
  if (given === undefined) return new Map();
  const kinds = Object.keys(given);
  if (kinds.length !== 1) {
    throw new TypeError(
      `uncertainty must be one of answers, standardErrors and margins, was ${kinds.join(" and ") || "none"}`,
    );
  }
  if ("answers" in given) {
    return mapped(given.answers, (area, survey) => {
      const { share } = readSurvey(`answers of ${area}`, survey);
      const value = qualities.get(area);
      if (value === undefined || Math.abs(share - value) <= ROUNDING) return { survey };
      throw new RangeError(`answers of ${area} must give its quality (${value}), gave ${share}`);
    });
  }
  if ("standardErrors" in given) {
    return mapped(given.standardErrors, (area, error) => ({
      standardError: checkNumber(`standardErrors of ${area}`, error, "nonNegative"),
    }));
  }
  if (!("margins" in given)) {
    throw new TypeError(`uncertainty must be one of answers, standardErrors and margins, was ${kinds.join()}`);
  }
  const z = normalQuantile((1 + confidence) / 2);
  return mapped(given.margins, (area, margin) => ({
    standardError: checkNumber(`margins of ${area}`, margin, "nonNegative") / z,
  }));
}

function mapped<T>(map: ReadonlyMap<string, T>, read: (area: string, item: T) => AreaUncertainty) {
  return new Map([...map].map(([area, item]) => [area, read(area, item)]));
}
