import { InvalidArgumentError } from "commander";
import { checkDraws, checkSeed, DRAWS_ALLOWED, SEED_ALLOWED } from "../compare/ranks/check-draws.ts";

/** How many draws, within what the functions take. */
export function parseDraws(text: string): number {
  return whole(text, checkDraws, DRAWS_ALLOWED);
}

/** The seed of draws, within what the functions take. */
export function parseSeed(text: string): number {
  return whole(text, checkSeed, SEED_ALLOWED);
}

function whole(text: string, check: (value: unknown) => number, allowed: string): number {
  try {
    return check(/^\d+$/.test(text) ? Number(text) : Number.NaN);
  } catch {
    throw new InvalidArgumentError(`use ${allowed}.`);
  }
}
