const MOST = 60;
const CONTEXT = 24;

/**
 * Two texts side by side for a line of a terminal: long ones from a little before the place where they part.
 *
 * @example
 * changeExcerpt("7", null); // => "7 → (none)"
 * changeExcerpt("10", "12"); // => "10 → 12"
 */
export function changeExcerpt(before: string | null, after: string | null): string {
  const shared = sharedStart(before ?? "", after ?? "");
  const from = Math.max(before?.length ?? 0, after?.length ?? 0) > MOST ? Math.max(0, shared - CONTEXT) : 0;
  return `${cut(before, from)} → ${cut(after, from)}`;
}

/** A text's beginning, when it is long. */
export function cut(text: string | null, from = 0): string {
  if (text === null) return "(none)";
  const rest = text.slice(from).replace(/\s+/g, " ");
  const end = rest.length > MOST ? `${rest.slice(0, MOST - 1)}…` : rest;
  return from > 0 ? `…${end}` : end;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
