import { InvalidArgumentError } from "commander";
import type { Direction } from "../metrics/direction.ts";

/**
 * Directions of key figures, as they are written on the command line.
 *
 * @throws {InvalidArgumentError} saying what is allowed
 * @example
 * parseDirections("N1=low,sjukfranvaro=low"); // => { N1: "low", sjukfranvaro: "low" }
 */
export function parseDirections(text: string): Readonly<Record<string, Direction>> {
  const entries = text.split(",").map((part): readonly [string, Direction] => {
    const [, id, good] = /^([^=]+)=(low|high)$/.exec(part) ?? [];
    if (id === undefined) throw new InvalidArgumentError("use ID=low or ID=high, with commas between.");
    return [id, good === "low" ? "low" : "high"];
  });
  return Object.fromEntries(entries);
}
