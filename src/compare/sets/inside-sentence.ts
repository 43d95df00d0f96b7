/**
 * The title of a set of municipalities inside a sentence: it begins with a capital only when it begins with a name.
 *
 * @example
 * insideSentence("Länets kommuner"); // => "länets kommuner"
 * insideSentence("Stockholms läns kommuner"); // => "Stockholms läns kommuner"
 */
export function insideSentence(title: string): string {
  return title.replace(/^(?:Länets|Liknande|Alla) /, (word) => word.toLowerCase());
}
