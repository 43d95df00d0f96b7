/**
 * A subtitle that says for what the values are preliminary, unless it says so already.
 *
 * @example
 * withPreliminary("Kostnad, kr", [2025]); // => "Kostnad, kr; värden för 2025 är preliminära"
 * withPreliminary("Kostnad, kr", []); // => "Kostnad, kr"
 */
export function withPreliminary(subtitle: string, whose: readonly (string | number)[]): string {
  if (whose.length === 0 || /preliminär/i.test(subtitle)) return subtitle;
  return `${subtitle}; värden för ${whose.join(", ")} är preliminära`;
}
