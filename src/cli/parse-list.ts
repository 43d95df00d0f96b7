import { InvalidArgumentError } from "commander";

/**
 * A list of ids from one argument or several: "N20900,U20008" or "N20900 U20008".
 *
 * @example
 * parseList("N20900, U20008"); // => ["N20900", "U20008"]
 */
export function parseList(text: string, before: readonly string[] = []): string[] {
  const ids = text.split(/[\s,]+/).filter((id) => id !== "");
  if (ids.length === 0) throw new InvalidArgumentError("it is an empty list.");
  return [...before, ...ids];
}
