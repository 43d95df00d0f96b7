import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { ObjectProblem, objectPath } from "./object-store.ts";
import { sha256 } from "./sha256.ts";

/**
 * As {@link getObject}, at once: for what is asked of a run that is open already, where there is nothing to wait for.
 *
 * @throws {ObjectProblem} when it is missing or its content has another hash
 */
export function readObject(cache: string, hash: string): Buffer {
  const content = unpack(cache, hash);
  if (sha256(content) === hash) return content;
  throw new ObjectProblem("damaged", `object ${hash} is damaged: its content does not match its name`);
}

function unpack(cache: string, hash: string): Buffer {
  const file = readIfThere(objectPath(cache, hash, "gzip"));
  if (file === undefined) {
    const plain = readIfThere(objectPath(cache, hash, "plain"));
    if (plain !== undefined) return plain;
    throw new ObjectProblem("missing", `object ${hash} is missing from ${cache}`);
  }
  try {
    return gunzipSync(file);
  } catch (error) {
    throw new ObjectProblem("damaged", `object ${hash} is damaged: ${(error as Error).message}`);
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
