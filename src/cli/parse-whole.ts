import { InvalidArgumentError } from "commander";

/** A whole number of 0 or more, such as a seed. */
export function parseWhole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("use a whole number of 0 or more.");
  return Number(text);
}
