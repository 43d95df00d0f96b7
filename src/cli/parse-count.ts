import { InvalidArgumentError } from "commander";

/** A whole number of 0 or more, at most a hundred: how often something is done. */
export function parseCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("use a whole number 0–99.");
  return Number(text);
}

/** A whole number of 1 or more, at most 99: how many are given. */
export function parseCountFromOne(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("use a whole number 1–99.");
  return Number(text);
}
