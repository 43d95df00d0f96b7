import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the runs that the package ships, read when a run is not in the analyst's own cache. */
const SHIPPED_CACHE = fileURLToPath(new URL("../../cache/", import.meta.url));

/**
 * Where runs are kept: the folder that was given, else JAMFORBAR_CACHE, else `cache` in the working directory.
 *
 * @param given the folder named by an option such as `--cache DIR`
 */
export function cacheFolder(given?: string): string {
  if (given?.trim() === "") throw new RangeError("the cache must be a folder, was an empty name");
  return path.resolve(given ?? process.env["JAMFORBAR_CACHE"] ?? "cache");
}

/** The caches that are looked in for a run, first to last. */
export function searched(given?: string): string[] {
  return [...new Set([cacheFolder(given), path.resolve(SHIPPED_CACHE)])];
}
