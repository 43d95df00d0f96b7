import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { LARGEST_UNNAMED, ObjectProblem, objectPath, unpackFault } from "./object-store.ts";
import { sha256 } from "./sha256.ts";

/**
 * As {@link getObject}, at once: for what is asked of a run that is open already, where there is nothing to wait for.
 *
 * @param bytes its size as the manifest tells it: no more is unpacked; 1 GiB if left out
 * @throws {ObjectProblem} when it is missing or its content has another hash
 */
export function readObject(cache: string, hash: string, bytes = LARGEST_UNNAMED): Buffer {
  const content = unpack(cache, hash, bytes);
  if (sha256(content) === hash) return content;
  throw new ObjectProblem("damaged", `object ${hash} is damaged: its content does not match its name`);
}

function unpack(cache: string, hash: string, bytes: number): Buffer {
  const file = readIfThere(objectPath(cache, hash, "gzip"));
  if (file === undefined) {
    const plain = readIfThere(objectPath(cache, hash, "plain"));
    if (plain !== undefined) return plain;
    throw new ObjectProblem("missing", `object ${hash} is missing from ${cache}`);
  }
  try {
    return gunzipSync(file, { maxOutputLength: Math.max(bytes, 1) });
  } catch (error) {
    throw new ObjectProblem("damaged", `object ${hash} is damaged: ${unpackFault(error, bytes)}`);
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
