import { existsSync } from "node:fs";
import { publicationOf } from "../runs/publication-of.ts";
import type { Run } from "../sources/run.ts";
import { tellIfBehind } from "./behind.ts";
import type { Output } from "./output.ts";

/** The options that a command hands on: a folder that was not named is left out. */
export function inCache(cache: string | undefined): { readonly cache?: string } {
  return cache === undefined ? {} : { cache };
}

/**
 * As {@link inCache}, for commands that only read: a folder that does not exist is refused. A misspelled one would
 * otherwise be passed over in silence for the runs that the package ships.
 */
export function inExistingCache(cache: string | undefined): { readonly cache?: string } {
  if (cache !== undefined && cache.trim() !== "" && !existsSync(cache)) {
    throw new RangeError(`--cache must be a folder that exists, was ${cache}`);
  }
  return inCache(cache);
}

/**
 * Open a run; what reads runs is loaded only by the commands that need it, so that the others start at once.
 *
 * @param output told when the run is behind its source; left out: nobody is
 */
export async function openRun(name: string, cache: string | undefined, output?: Output): Promise<Run> {
  const options = inExistingCache(cache);
  const sources = await import("../sources/open-run.ts");
  const run = await sources.openRun(name, options);
  if (output !== undefined) tellIfBehind(output, name, announced(run));
  return run;
}

function announced({ held, keyFigures, manifest }: Run) {
  return held.flatMap((id) => {
    const figure = keyFigures.get(id);
    return figure === undefined ? [] : [{ id, publication: publicationOf(figure, manifest.asPublished) }];
  });
}
