import { readFile } from "node:fs/promises";
import path from "node:path";
import { cacheFolder, searched } from "./cache-folder.ts";
import { ifThere } from "./if-there.ts";
import { listRuns } from "./list-runs.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { checkRunName } from "./run-name.ts";

/** A run's manifest, and the cache that its objects lie in. */
export interface Frozen {
  readonly manifest: Manifest;
  readonly cache: string;
}

/**
 * Find a frozen run in the cache, or among the runs that the package ships, and check its manifest.
 *
 * @throws {Error} when there is no such run (naming those there are), or its manifest was changed
 */
export async function openFrozen(name: string, options: { readonly cache?: string } = {}): Promise<Frozen> {
  checkRunName(name);
  for (const cache of searched(options.cache)) {
    const text = await ifThere(readFile(path.join(cache, "runs", `${name}.json`), "utf8"));
    if (text === undefined) continue;
    const manifest = parseNamed(text, name);
    if (manifest.name !== name) throw new Error(`run ${name}: the manifest is that of run ${manifest.name}`);
    return { manifest, cache };
  }
  const names = (await listRuns(options)).map((run) => run.name);
  throw new RangeError(`there is no run ${name} in ${cacheFolder(options.cache)}; there is ${names.join(", ")}`);
}

function parseNamed(text: string, name: string): Manifest {
  try {
    return parseManifest(text);
  } catch (error) {
    throw new Error(`run ${name}: ${(error as Error).message}`, { cause: error });
  }
}
