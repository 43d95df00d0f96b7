import { readdir, readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { sha256 } from "../../runs/sha256.ts";
import { localImports } from "./local-imports.ts";
import { ANY_NAME } from "./watch-files.ts";

/** The files that a notebook's page depends on, each with what it holds: a digest, or `missing`. */
export type Snapshot = ReadonlyMap<string, string>;

const CODE = /\.[cm]?[jt]sx?$/;

/**
 * Read a notebook and the local files that it imports, and those that they import, and which runs there are. Installed
 * packages are left out.
 *
 * @param caches the folders that runs are read from: a run that is missing may be fetched next
 */
export async function takeSnapshot(notebook: string, caches: readonly string[]): Promise<Snapshot> {
  const seen = new Map<string, string>();
  const waiting = [path.resolve(notebook)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || file.includes(`${path.sep}node_modules${path.sep}`)) continue;
    const source = await readFile(file, "utf8").catch(() => undefined);
    seen.set(file, source === undefined ? "missing" : sha256(source));
    if (source === undefined) continue;
    // Behind a link, the file itself is saved in another folder, and its imports start from there.
    const real = await realpath(file).catch(() => file);
    if (real !== file) waiting.push(real);
    if (CODE.test(file)) waiting.push(...localImports(source, file));
  }
  for (const cache of caches) {
    const folder = path.join(cache, "runs");
    seen.set(path.join(folder, ANY_NAME), "missing");
    for (const name of await readdir(folder).catch(() => [])) {
      const file = path.join(folder, name);
      seen.set(file, sha256(await readFile(file).catch(() => "missing")));
    }
  }
  return seen;
}

/** Whether two snapshots are of the same files with the same contents. */
export function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return a.size === b.size && [...a].every(([file, digest]) => b.get(file) === digest);
}
