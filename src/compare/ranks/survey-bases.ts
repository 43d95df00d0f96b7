/** What a survey share rests on. */
export interface SurveyBase {
  /** The key figure with the number of answers. */
  readonly answers: string;
  /** The key figure with the response rate, in whole percent; where there is one. */
  readonly rate?: string;
}

/** Numbers of answers are published from 2019 (the elderly) and for 2020–2022 (LSS); the elderly have no survey of 2021. */
const BASES: Readonly<Record<string, SurveyBase>> = {
  U21468: { answers: "U23592", rate: "U23593" }, // Hemtjänst, helhetssyn
  U23471: { answers: "U23594", rate: "U23595" }, // Särskilt boende, helhetssyn
  U28519: { answers: "U33964" }, // Gruppbostad LSS
  U28526: { answers: "U33966" }, // Servicebostad LSS
  U28532: { answers: "U33960" }, // Daglig verksamhet LSS
};

/**
 * Which key figures hold the number of answers (antal svar) and the response rate (svarsfrekvens) behind a survey share;
 * undefined when the key figure is no survey share that our table knows.
 *
 * @example
 * surveyBase("U28519"); // => { answers: "U33964" }
 * surveyBase("N20900"); // => undefined
 */
export function surveyBase(kpi: string): SurveyBase | undefined {
  return BASES[kpi];
}

/** The survey shares whose bases are known. */
export const SURVEY_SHARES: readonly string[] = Object.keys(BASES);
