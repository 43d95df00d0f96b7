/**
 * A title as a sentence of a longer text: with a full stop unless it ends in a mark of its own.
 *
 * @example
 * sentence("Nådde vi målet?"); // => "Nådde vi målet?"
 */
export function sentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`;
}
