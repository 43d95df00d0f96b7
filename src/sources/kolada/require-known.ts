/**
 * Check that everything asked for is in Kolada's catalogue.
 *
 * @throws {RangeError} naming what is not
 */
export function requireKnown(what: string, asked: readonly string[], known: ReadonlySet<string>): void {
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new RangeError(`Kolada's catalogue does not know ${what} ${unknown.join(", ")}; nothing was frozen`);
}
