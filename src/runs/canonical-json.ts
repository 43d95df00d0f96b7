/** Any JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only: keys in order, two spaces, a final line feed. Two equal values have equal bytes, so that a
 * file can be checked by writing its content once more.
 *
 * @example
 * canonicalJson({ b: 1, a: [2] }); // => "{\n  \"a\": [\n    2\n  ],\n  \"b\": 1\n}\n"
 */
export function canonicalJson(value: Json): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
