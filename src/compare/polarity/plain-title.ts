/**
 * A title as the rules read it: single spaces, plain dashes, and without the years after which a series ended, "(-2023)".
 *
 * @example
 * plainTitle("Resursindex  förskola – hemkommun (- 2024)"); // => "Resursindex förskola - hemkommun"
 */
export function plainTitle(title: string): string {
  return title
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/[–—]/g, "-")
    .replace(/\s*\(\s*-\s*\d{4}\)\.?/g, "")
    .trim();
}
