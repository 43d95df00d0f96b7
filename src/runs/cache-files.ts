import { readdir } from "node:fs/promises";
import path from "node:path";
import { ifThere } from "./if-there.ts";

/** Something in a folder of the cache. */
export interface CacheFile {
  readonly name: string;
  /** From the cache folder on, with slashes, as it is shown. */
  readonly shown: string;
  readonly kind: "file" | "folder" | "other";
}

/** What lies in a folder of the cache (`""` is the cache itself), by name; nothing when there is no such folder. */
export async function cacheFiles(cache: string, folder: string): Promise<CacheFile[]> {
  const entries = (await ifThere(readdir(path.join(cache, folder), { withFileTypes: true }))) ?? [];
  return entries
    .map((entry): CacheFile => {
      const kind = entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
      return { name: entry.name, shown: path.posix.join(folder, entry.name), kind };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const TEMPORARY = new RegExp(`^\\.(.+)\\.${UUID}\\.tmp$`);

/** The name that a temporary file was to have; undefined when it is no temporary file of ours. */
export function temporaryFor(name: string): string | undefined {
  return TEMPORARY.exec(name)?.[1];
}
