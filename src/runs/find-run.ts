import { readFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder, searched } from "./cache-folder.ts";
import { ifThere } from "./if-there.ts";
import { listRuns } from "./list-runs.ts";
import { checkRunName } from "./run-name.ts";

/** The bytes of a run's manifest, whatever they are, and the cache that it lies in. */
export interface FoundRun {
  readonly cache: string;
  readonly bytes: Uint8Array;
}

/**
 * Find a run in the cache, or among the runs that the package ships.
 *
 * @throws {RangeError} when there is no such run (naming those there are)
 */
export async function findRun(name: string, options: { readonly cache?: string } = {}): Promise<FoundRun> {
  const found = await lookForRun(name, options);
  if (found !== undefined) return found;
  const names = (await listRuns(options)).map((run) => run.name);
  throw new RangeError(`there is no run ${name} in ${cacheFolder(options.cache)}; there is ${names.join(", ")}`);
}

/** As {@link findRun}, undefined when there is no such run. */
export async function lookForRun(
  name: string,
  options: { readonly cache?: string } = {},
): Promise<FoundRun | undefined> {
  checkRunName(name);
  for (const cache of searched(options.cache)) {
    const bytes = await ifThere(readFile(path.join(cache, "runs", `${name}.json`)));
    if (bytes !== undefined) return { cache, bytes };
  }
  return undefined;
}
