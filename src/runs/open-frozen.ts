import { type FoundRun, findRun } from "./find-run.ts";
import { type Manifest, parseManifest } from "./manifest.ts";

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
  return readFrozen(name, await findRun(name, options));
}

/**
 * Check the manifest of a run that was found.
 *
 * @throws {Error} when it was changed, or is that of another run
 */
export function readFrozen(name: string, { bytes, cache }: FoundRun): Frozen {
  const manifest = parseNamed(bytes, name);
  if (manifest.name !== name) throw new Error(`run ${name}: the manifest is that of run ${manifest.name}`);
  return { manifest, cache };
}

function parseNamed(bytes: Uint8Array, name: string): Manifest {
  try {
    return parseManifest(bytes);
  } catch (error) {
    throw new Error(`run ${name}: ${(error as Error).message}`, { cause: error });
  }
}
