/** The beginning of a text on one line, for an error message. */
export function excerpt(text: string, length = 200): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
