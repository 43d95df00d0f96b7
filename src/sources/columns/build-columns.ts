import type { Frozen } from "../../runs/open-frozen.ts";
import { readParts } from "../read-parts.ts";
import type { ColumnsIndex } from "./columns-index.ts";
import { createColumnsWriter } from "./columns-writer.ts";

/**
 * Make the columns of a run from its objects, each of which is checked against its hash on the way.
 *
 * @returns undefined when the cache cannot be written: then the objects must do
 * @throws {Error} when an object is missing or damaged
 */
export function buildColumns(frozen: Frozen): ColumnsIndex | undefined {
  let writer: ReturnType<typeof createColumnsWriter>;
  try {
    writer = createColumnsWriter(frozen.cache);
  } catch (error) {
    if (CANNOT_WRITE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  }
  try {
    const parts: ColumnsIndex["parts"][number][] = [];
    for (const { observations = [], ...part } of readParts(frozen)) {
      for (const observation of observations) writer.addObservation(observation, parts.length);
      parts.push(part);
    }
    return writer.finish(frozen.manifest, parts);
  } catch (error) {
    if (CANNOT_WRITE.has((error as NodeJS.ErrnoException).code)) return undefined;
    throw error;
  } finally {
    writer.close();
  }
}

const CANNOT_WRITE: ReadonlySet<string | undefined> = new Set([
  "EACCES",
  "EDQUOT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);
