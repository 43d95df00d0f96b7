const NAMES: Readonly<Record<string, string>> = {
  score: "scoretest",
  fisher: "Fishers exakta test",
  "finite exact": "exakt test med ändlighetskorrigering",
  newcombe: "Newcombes intervall",
  "without finite correction": "test utan ändlighetskorrigering",
};

/**
 * What a method of a verdict on two shares is called to readers.
 *
 * @example
 * surveyMethod("fisher"); // => "Fishers exakta test"
 */
export function surveyMethod(method: string): string {
  return NAMES[method] ?? method;
}
