/** Every space that exports put into labels and numbers: no-break, figure, thin and narrow no-break ones too. */
export const ANY_SPACE = /[\s\u00a0\u2007\u2009\u202f]+/g;

/**
 * A label in the one form in which labels are compared: without capitals, soft hyphens and surplus spaces.
 *
 * @example
 * plainLabel("  Särskilt\u00a0 boende "); // => "särskilt boende"
 */
export function plainLabel(text: string): string {
  return text.normalize("NFC").replaceAll("\u00ad", "").replace(ANY_SPACE, " ").trim().toLowerCase();
}
