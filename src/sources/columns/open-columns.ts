import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Frozen } from "../../runs/open-frozen.ts";
import { assembleRun, type Run } from "../run.ts";
import { buildColumns } from "./build-columns.ts";
import { columnsFolder, readIndex } from "./columns-index.ts";
import { figuresOfColumns } from "./figures-of-columns.ts";

/**
 * Open a run from its columns; they are made when they are missing, damaged or stale.
 *
 * @returns undefined when there are none and the cache cannot be written
 * @throws {Error} when they have to be made and an object is missing or damaged
 */
export async function openColumns(frozen: Frozen): Promise<Run | undefined> {
  const file = path.join(columnsFolder(frozen.cache, frozen.manifest), "index.json");
  // One that cannot be read, for whatever reason, is as good as none.
  const text = await readFile(file, "utf8").catch(() => "");
  const index = readIndex(text, frozen.manifest) ?? buildColumns(frozen);
  return index && assembleRun(frozen.manifest, index.parts, figuresOfColumns(frozen, index));
}
