import { existsSync } from "node:fs";
import type { Run } from "../sources/run.ts";

/** The options that a command hands on: a folder that was not named is left out. */
export function inCache(cache: string | undefined): { readonly cache?: string } {
  return cache === undefined ? {} : { cache };
}

/** Open a run; what reads runs is loaded only by the commands that need it, so that the others start at once. */
export async function openRun(name: string, cache: string | undefined): Promise<Run> {
  // Without this a misspelled folder would be passed over in silence for the run that the package ships.
  if (cache !== undefined && cache.trim() !== "" && !existsSync(cache)) {
    throw new RangeError(`--cache must be a folder that exists, was ${cache}`);
  }
  const sources = await import("../sources/open-run.ts");
  return sources.openRun(name, inCache(cache));
}
