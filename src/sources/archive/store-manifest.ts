import { readFile } from "node:fs/promises";
import path from "node:path";
import { ifThere } from "../../runs/if-there.ts";
import { parseManifest } from "../../runs/manifest.ts";
import { damagedPath } from "../../runs/object-store.ts";
import { checkRunName } from "../../runs/run-name.ts";
import { replaceFile, writeOnce } from "../../runs/write-once.ts";

/**
 * What lies in the place of a run's manifest: nothing, the very same, or one that is damaged.
 *
 * @throws {RangeError} when it is the whole manifest of another run
 */
export async function thereAs(cache: string, name: string, text: Uint8Array): Promise<"none" | "same" | "damaged"> {
  const there = await ifThere(readFile(manifestPath(cache, name)));
  if (there === undefined) return "none";
  if (there.equals(text)) return "same";
  try {
    parseManifest(there);
  } catch {
    return "damaged";
  }
  throw new RangeError(`another run is called ${name} already and a run never changes: import it into another cache`);
}

/**
 * Write a manifest; one that is damaged is kept in the folder `damaged` and replaced.
 *
 * @returns whether it was written; false when the very same was there
 * @throws {RangeError} when another process has written that of another run meanwhile
 */
export async function storeManifest(cache: string, name: string, text: Uint8Array): Promise<boolean> {
  const file = manifestPath(cache, name);
  if (await writeOnce(file, text)) return true;
  if ((await thereAs(cache, name, text)) === "same") return false;
  await writeOnce(damagedPath(cache, file), await readFile(file));
  await replaceFile(file, text);
  return true;
}

function manifestPath(cache: string, name: string): string {
  return path.join(cache, "runs", `${checkRunName(name)}.json`);
}
