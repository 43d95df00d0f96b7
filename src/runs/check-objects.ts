import path from "node:path";
import { type CacheFile, cacheFiles, temporaryFor } from "./cache-files.ts";
import type { Found } from "./check-cache.ts";
import { hashOfFile } from "./hash-of-file.ts";

const OBJECT = /^([0-9a-f]{64})(?:\.gz)?$/;

/** Look for files among the objects that are none, lie in the wrong folder, lie there twice, or are nobody's. */
export async function checkObjects(cache: string, found: Found): Promise<void> {
  for (const folder of await cacheFiles(cache, "objects")) {
    if (folder.kind !== "folder" || !/^[0-9a-f]{2}$/.test(folder.name)) {
      found.problems.push(`${folder.shown}: foreign, no folder of objects`);
      continue;
    }
    const seen = new Set<string>();
    for (const file of await cacheFiles(cache, folder.shown)) {
      const hash = objectIn(folder.name, file, found);
      if (hash === undefined) continue;
      if (seen.has(hash)) found.problems.push(`${file.shown}: the same object lies there twice, plain and compressed`);
      else if (!found.named.has(hash)) await checkUnnamed(cache, hash, file, found);
      seen.add(hash);
    }
  }
}

/** The object that a file is by its name and its folder. */
function objectIn(folder: string, { name, shown, kind }: CacheFile, found: Found): string | undefined {
  const temporary = temporaryFor(name);
  const [, hash] = OBJECT.exec(temporary ?? name) ?? [];
  if (kind !== "file" || hash === undefined) found.problems.push(`${shown}: foreign, no object`);
  else if (!hash.startsWith(folder)) found.problems.push(`${shown}: an object in the wrong folder`);
  else if (temporary === undefined) return hash;
  else found.leftovers.push(`${shown}: a temporary file, of a process that was killed or is still at work`);
  return undefined;
}

/** An object that no run names is harmless as long as it is what its name says. */
async function checkUnnamed(cache: string, hash: string, { shown }: CacheFile, found: Found): Promise<void> {
  const content = await hashOfFile(path.join(cache, shown));
  if (content === "missing") return; // another process has set it aside meanwhile
  if (content !== hash) found.problems.push(`${shown}: foreign, its content does not match its name`);
  else if (!found.pending.has(hash)) found.leftovers.push(`${shown}: whole, but no run in this cache names it`);
}
