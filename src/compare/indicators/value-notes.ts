import { formatNumber } from "../../text/number.ts";
import type { IndicatorDefinition } from "./indicator-definition.ts";
import type { IndicatorValue } from "./indicator-values.ts";
import type { SurveyOfYear } from "./survey-of-year.ts";

/** Under this many answers one person moves a share by more than three percentage points: readers are told. */
const FEW_ANSWERS = 30;
/** Under this response rate, in percent, those who are silent are more than those who answered. */
const LOW_RATE = 50;

/** What a reader must know of one value: that it is missing and why, preliminary, of a month, or rests on few answers. */
export function valueNotes(definition: IndicatorDefinition, value: IndicatorValue, base: SurveyOfYear): string[] {
  const { year, period, preliminary } = value;
  if (value.value === null) return [`Värde saknas för ${year}: ${missingReason(definition, value)}.`];
  const { answered, responseRate, survey, fewest } = base;
  const answers = survey !== undefined && !fewest ? survey.answered : answered;
  return [
    ...(preliminary ? [`Värdet för ${year} är preliminärt.`] : []),
    ...(period === year ? [] : [`Värdet för ${year} avser ${period}.`]),
    ...(answers !== undefined && answers < FEW_ANSWERS
      ? [`Få svarande ${year}: ${formatNumber(answers)}. En persons svar flyttar andelen mer än 3 procentenheter.`]
      : []),
    ...(responseRate !== undefined && responseRate < LOW_RATE
      ? [`Svarsfrekvensen ${year} var ${formatNumber(responseRate, { unit: "procent" })}: mindre än hälften svarade.`]
      : []),
  ];
}

/** Why a value is missing: that there was no survey says more than the source's own word. */
export function missingReason({ survey }: IndicatorDefinition, { year, missing }: IndicatorValue): string {
  if (survey?.pauses?.includes(year)) return "ingen undersökning genomfördes det året";
  return missing === "sekretess" ? "sekretess, för få personer" : (missing ?? "skäl ej angivet");
}

/** What a reader must know of an indicator over the shown years. */
export function indicatorNotes(definition: IndicatorDefinition, years: readonly number[]): string[] {
  const [first = 0, last = 0] = [years.at(0), years.at(-1)];
  const crossed = (definition.breaks ?? []).filter(({ after }) => first <= after && after < last);
  return [
    ...crossed.map(({ after, label }) => `Tidsseriebrott mellan ${after} och ${after + 1}: ${label}.`),
    ...(definition.relative === true
      ? ["Indexet är relativt: det mäter läget bland kommunerna och kan sjunka trots att kommunen blivit bättre."]
      : []),
    ...(definition.note === undefined ? [] : [definition.note]),
  ];
}
