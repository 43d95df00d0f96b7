import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { searched } from "./cache-folder.ts";
import { ifThere } from "./if-there.ts";
import { type Manifest, parseManifest } from "./manifest.ts";

/** A run that can be opened, or why it cannot. */
export type ListedRun =
  | { readonly name: string; readonly cache: string; readonly manifest: Manifest }
  | { readonly name: string; readonly cache: string; readonly problem: string };

/** Every run in the cache and those the package ships, by name. A run that cannot be read is listed with the reason. */
export async function listRuns(options: { readonly cache?: string } = {}): Promise<ListedRun[]> {
  const runs = new Map<string, ListedRun>();
  for (const cache of searched(options.cache)) {
    for (const file of await manifests(cache)) {
      const name = path.basename(file, ".json");
      if (!runs.has(name)) runs.set(name, await readListed(cache, file, name));
    }
  }
  return [...runs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function manifests(cache: string): Promise<string[]> {
  const files = (await ifThere(readdir(path.join(cache, "runs")))) ?? [];
  return files.filter((file) => file.endsWith(".json") && !file.startsWith("."));
}

async function readListed(cache: string, file: string, name: string): Promise<ListedRun> {
  try {
    return { name, cache, manifest: parseManifest(await readFile(path.join(cache, "runs", file))) };
  } catch (error) {
    return { name, cache, problem: (error as Error).message };
  }
}
