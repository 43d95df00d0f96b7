import { InvalidArgumentError } from "commander";

/** A whole number of 0 or more, at most a hundred: how often something is done. */
export function parseCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("use a whole number 0–99.");
  return Number(text);
}
