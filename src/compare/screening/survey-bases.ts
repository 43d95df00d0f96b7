import { plainTitle } from "../polarity/plain-title.ts";

const ANSWERS = /(?:, antal svar| - svarande, antal|, svarande, antal)$/i;

/**
 * Which surveys of users publish how many answered (svarsunderlag), found among the titles of a run: "Brukarbedömning
 * gruppbostad LSS, lägeskommun, antal svar" is the base of every "Brukarbedömning gruppbostad LSS - …, lägeskommun". A
 * share of part of the users, such as those of a private provider, is not of that base.
 *
 * @param titles key figure → title
 * @returns from the title of a share to the key figure of its number of answers
 * @example
 * const base = surveyBases(new Map([["U1", "Brukarbedömning gruppbostad LSS, lägeskommun, antal svar"]]));
 * base("Brukarbedömning gruppbostad LSS - Brukaren trivs alltid hemma, lägeskommun, andel (%)"); // => "U1"
 */
export function surveyBases(titles: ReadonlyMap<string, string>): (title: string) => string | undefined {
  const answers = new Map<string, string>();
  for (const [kpi, title] of titles) {
    const plain = plainTitle(title);
    if (ANSWERS.test(plain)) answers.set(plain.replace(ANSWERS, ""), kpi);
  }
  return (title) => {
    const plain = plainTitle(title);
    const [survey, ...rest] = plain.split(" - ");
    if (survey === undefined || rest.length === 0 || /\bregi\b|medelvärde/i.test(plain)) return undefined;
    const where = /, lägeskommun/i.test(plain) ? ", lägeskommun" : "";
    return answers.get(`${survey}${where}`);
  };
}
