import { readFile } from "node:fs/promises";
import path from "node:path";
import { type CacheFile, cacheFiles, temporaryFor } from "./cache-files.ts";
import { checkObjects } from "./check-objects.ts";
import { ifThere } from "./if-there.ts";
import { journalledObjects } from "./journal.ts";
import { parseManifest } from "./manifest.ts";
import { isRunName } from "./run-name.ts";

/** What lies in a cache beside whole runs. */
export interface CacheCheck {
  /** Foreign files: nothing that this program writes there, or not what their names say. */
  readonly problems: readonly string[];
  /** What interrupted or still running processes have left: harmless. */
  readonly leftovers: readonly string[];
}

/**
 * Look for files in a cache that no run, no journal and no known form accounts for. The objects of other runs are not
 * read, only those that no run names.
 *
 * @param told runs whose own manifests are told of elsewhere
 */
export async function checkCache(cache: string, told: ReadonlySet<string>): Promise<CacheCheck> {
  const found: Found = { problems: [], leftovers: [], named: new Set(), pending: new Set(), runs: new Set() };
  await checkRoot(cache, found);
  // Journals first: an object that a run takes over from its journal meanwhile is in one of the two.
  const journals = await cacheFiles(cache, "pending");
  for (const file of journals) await checkJournal(cache, file, found);
  for (const file of await cacheFiles(cache, "runs")) await checkManifest(cache, file, told, found);
  for (const { name, shown } of journals) {
    if (found.runs.has(path.basename(name, ".jsonl"))) found.leftovers.push(`${shown}: journal of a run that is done`);
  }
  await checkObjects(cache, found);
  return { problems: found.problems, leftovers: found.leftovers };
}

/** What has been seen so far. */
export interface Found {
  readonly problems: string[];
  readonly leftovers: string[];
  /** Objects that runs name, and those that unfinished freezes do. */
  readonly named: Set<string>;
  readonly pending: Set<string>;
  readonly runs: Set<string>;
}

/** What may lie in a cache itself. Columns are derived from the objects and check themselves. */
const KNOWN: Readonly<Record<string, CacheFile["kind"]>> = {
  "README.md": "file",
  columns: "folder",
  damaged: "folder",
  objects: "folder",
  pending: "folder",
  runs: "folder",
};

async function checkRoot(cache: string, found: Found): Promise<void> {
  for (const { name, shown, kind } of await cacheFiles(cache, "")) {
    if (!Object.hasOwn(KNOWN, name) || KNOWN[name] !== kind)
      found.problems.push(`${shown}: foreign, no part of a cache`);
  }
  const { length } = await cacheFiles(cache, "damaged");
  if (length > 0) found.leftovers.push(`damaged: set aside when it was found damaged, never used (files: ${length})`);
}

async function checkJournal(cache: string, { name, shown, kind }: CacheFile, found: Found): Promise<void> {
  if (kind !== "file" || !name.endsWith(".jsonl") || !isRunName(path.basename(name, ".jsonl"))) {
    found.problems.push(`${shown}: foreign, no journal`);
    return;
  }
  const objects = await ifThere(journalledObjects(path.join(cache, "pending", name)));
  for (const hash of objects ?? []) found.pending.add(hash);
}

async function checkManifest(
  cache: string,
  { name, shown, kind }: CacheFile,
  told: ReadonlySet<string>,
  found: Found,
): Promise<void> {
  const run = path.basename(name, ".json");
  if (kind === "file" && isManifestName(temporaryFor(name))) {
    found.leftovers.push(`${shown}: a temporary file, of a process that was killed or is still at work`);
    return;
  }
  if (kind !== "file" || !isManifestName(name)) {
    found.problems.push(`${shown}: foreign, no manifest of a run`);
    return;
  }
  try {
    const manifest = parseManifest(await readFile(path.join(cache, "runs", name)));
    found.runs.add(run);
    for (const { sha256 } of manifest.responses) found.named.add(sha256);
    if (manifest.name !== run && !told.has(run))
      found.problems.push(`${shown}: the manifest is that of run ${manifest.name}`);
  } catch (error) {
    if (!told.has(run)) found.problems.push(`${shown}: ${(error as Error).message}`);
  }
}

function isManifestName(name: string | undefined): boolean {
  return name?.endsWith(".json") === true && isRunName(path.basename(name, ".json"));
}
