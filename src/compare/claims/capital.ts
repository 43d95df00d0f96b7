/**
 * A text with its first letter as a capital.
 *
 * @example
 * capital("stämmer inte"); // => "Stämmer inte"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
