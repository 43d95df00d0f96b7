import type { Run } from "../sources/run.ts";

/** The options that a command hands on: a folder that was not named is left out. */
export function inCache(cache: string | undefined): { readonly cache?: string } {
  return cache === undefined ? {} : { cache };
}

/** Open a run; what reads runs is loaded only by the commands that need it, so that the others start at once. */
export async function openRun(name: string, cache: string | undefined): Promise<Run> {
  const sources = await import("../sources/open-run.ts");
  return sources.openRun(name, inCache(cache));
}
