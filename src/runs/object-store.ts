import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { ifThere } from "./if-there.ts";
import { sha256 } from "./sha256.ts";
import { writeOnce } from "./write-once.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A response in the store: what it is called, and how it lies on disk. */
export interface StoredObject {
  /** SHA-256 of the content, which is also its name. */
  readonly sha256: string;
  readonly bytes: number;
  /** SHA-256 of the file as it lies on disk: also a byte that decompression would not notice is part of the run. */
  readonly stored: string;
}

/** A stored object that is not there or is not what its name says. */
export class ObjectProblem extends Error {
  override readonly name = "ObjectProblem";
  readonly kind: "missing" | "damaged";
  constructor(kind: "missing" | "damaged", message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Where an object lies: `objects/ab/abcdef…` as plain text, or the same with `.gz`. */
export function objectPath(cache: string, hash: string, form: "plain" | "gzip"): string {
  return path.join(cache, "objects", hash.slice(0, 2), form === "gzip" ? `${hash}.gz` : hash);
}

/**
 * Store verbatim bytes under the SHA-256 of their content. Content that is already there is not written again, but it
 * is read and checked, in whichever form it lies there; a damaged object is set aside in the folder `damaged` and written
 * anew.
 *
 * @param form `gzip` (the default), or `plain` for texts that are kept under version control
 */
export async function putObject(
  cache: string,
  content: Uint8Array,
  form: "plain" | "gzip" = "gzip",
): Promise<StoredObject> {
  const hash = sha256(content);
  const object = (stored: string) => ({ sha256: hash, bytes: content.byteLength, stored });
  const there = await storedForm(cache, hash);
  if (there !== undefined) return object(there);
  const file = form === "gzip" ? await compress(content, { level: 9 }) : content;
  const target = objectPath(cache, hash, form);
  if (await writeOnce(target, file)) return object(sha256(file));
  const meanwhile = await storedForm(cache, hash); // another process was first
  if (meanwhile !== undefined) return object(meanwhile);
  throw new Error(`cannot write ${target}: something that is no object is in its place`);
}

/** The hash of a whole object as it lies on disk; undefined when it is missing, or was damaged and is now set aside. */
async function storedForm(cache: string, hash: string): Promise<string | undefined> {
  try {
    return (await getObject(cache, hash)).stored;
  } catch (error) {
    if (!(error instanceof ObjectProblem)) throw error;
    await setAside(cache, hash);
    return undefined;
  }
}

/**
 * Read an object and check that it is what its name says. Damaged content is never handed out.
 *
 * @throws {ObjectProblem} when it is missing or its content has another hash
 */
export async function getObject(cache: string, hash: string): Promise<StoredObject & { readonly content: Buffer }> {
  const { file, form } = await readEither(cache, hash);
  const content = form === "gzip" ? await unpack(file, hash) : file;
  if (sha256(content) !== hash) throw damaged(hash, "its content does not match its name");
  return { sha256: hash, bytes: content.byteLength, stored: sha256(file), content };
}

/** Move an object, in each form that there is, to the folder `damaged`: never used again, and there to be looked at. */
export async function setAside(cache: string, hash: string): Promise<void> {
  const folder = path.join(cache, "damaged");
  for (const form of ["gzip", "plain"] as const) {
    const file = objectPath(cache, hash, form);
    if ((await ifThere(stat(file))) === undefined) continue;
    await mkdir(folder, { recursive: true });
    await ifThere(rename(file, path.join(folder, `${path.basename(file)}.${randomUUID()}`)));
  }
}

/** Whether these bytes are what this version writes for the content: true for objects that were rewritten whole. */
export async function isFreshForm(content: Uint8Array, stored: string): Promise<boolean> {
  return stored === sha256(content) || stored === sha256(await compress(content, { level: 9 }));
}

async function readEither(cache: string, hash: string): Promise<{ file: Buffer; form: "plain" | "gzip" }> {
  for (const form of ["gzip", "plain"] as const) {
    const file = await ifThere(readFile(objectPath(cache, hash, form)));
    if (file !== undefined) return { file, form };
  }
  throw new ObjectProblem("missing", `object ${hash} is missing from ${path.join(cache, "objects")}`);
}

async function unpack(file: Buffer, hash: string): Promise<Buffer> {
  try {
    return await decompress(file);
  } catch (error) {
    throw damaged(hash, (error as Error).message);
  }
}

function damaged(hash: string, how: string): ObjectProblem {
  return new ObjectProblem("damaged", `object ${hash} is damaged: ${how}`);
}
