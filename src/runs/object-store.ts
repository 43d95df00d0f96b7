import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { ifThere } from "./if-there.ts";
import { sha256 } from "./sha256.ts";
import { publish, replaceFile, writeOnce } from "./write-once.ts";

/** What an object may unpack into when no manifest tells its size: 1 GiB. A small file can otherwise fill the memory. */
export const LARGEST_UNNAMED = 1024 ** 3;

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

/** The bytes of an object's file, packed or not. */
interface Found {
  readonly file: Buffer;
  readonly form: Form;
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

/** How an object lies in the store, in the order in which it is looked for. */
export type Form = "plain" | "gzip";
const FORMS: readonly Form[] = ["gzip", "plain"];

/** Where an object lies: `objects/ab/abcdef…` as plain text, or the same with `.gz`. */
export function objectPath(cache: string, hash: string, form: Form): string {
  return path.join(cache, ...objectName(hash, form).split("/"));
}

/** The same from the folder of the runs on, as it is shown. */
export function objectName(hash: string, form: Form): string {
  return `objects/${hash.slice(0, 2)}/${hash}${form === "gzip" ? ".gz" : ""}`;
}

/**
 * Store verbatim bytes under the SHA-256 of their content. Content that is already there is not written again, but it
 * is read and checked, in whichever form it lies there; a damaged object is kept in the folder `damaged` and replaced by a
 * whole one. At no moment does a whole object leave its place, so that eight processes may store the same content at once
 * and any of them be killed.
 *
 * @param form `gzip` (the default), or `plain` for texts that are kept under version control
 */
export async function putObject(cache: string, content: Uint8Array, form: Form = "gzip"): Promise<StoredObject> {
  const hash = sha256(content);
  const object = (stored: string) => ({ sha256: hash, bytes: content.byteLength, stored });
  let there = await lookAt(cache, hash, content.byteLength);
  if (there === undefined) {
    const file = await packed(content, form);
    const target = objectPath(cache, hash, form);
    if (await writeOnce(target, file)) return object(sha256(file));
    there = await lookAt(cache, hash, content.byteLength); // another process was first
    if (there === undefined) throw new Error(`cannot write ${target}: something that is no object is in its place`);
  }
  if (there.whole) return object(sha256(there.file));
  return object(await replaceObject(cache, hash, there, content));
}

/** Keep what lies there in the folder `damaged`, and put the content in its place at once; its hash on disk. */
export async function replaceObject(cache: string, hash: string, there: Found, content: Uint8Array): Promise<string> {
  const target = objectPath(cache, hash, there.form);
  await writeOnce(damagedPath(cache, target), there.file);
  const file = await packed(content, there.form);
  await replaceFile(target, file);
  return sha256(file);
}

/** An object's file as it lies there, and whether it is what its name says; undefined when it is missing. */
async function lookAt(cache: string, hash: string, bytes: number) {
  const found = await readEither(cache, hash);
  if (found === undefined) return undefined;
  return { ...found, whole: await isWhole(hash, found, bytes) };
}

async function isWhole(hash: string, found: Found, bytes?: number): Promise<boolean> {
  try {
    await contentOf(hash, found, bytes);
    return true;
  } catch (error) {
    if (error instanceof ObjectProblem) return false;
    throw error;
  }
}

async function packed(content: Uint8Array, form: Form): Promise<Uint8Array> {
  return form === "gzip" ? compress(content, { level: 9 }) : content;
}

/**
 * Read an object and check that it is what its name says. Damaged content is never handed out.
 *
 * @param bytes its size as the manifest tells it: no more is unpacked; 1 GiB if left out
 * @throws {ObjectProblem} when it is missing or its content has another hash
 */
export async function getObject(
  cache: string,
  hash: string,
  bytes?: number,
): Promise<StoredObject & Found & { readonly content: Buffer }> {
  const found = await readEither(cache, hash);
  if (found === undefined) {
    throw new ObjectProblem("missing", `object ${hash} is missing from ${path.join(cache, "objects")}`);
  }
  const content = await contentOf(hash, found, bytes);
  return { sha256: hash, bytes: content.byteLength, stored: sha256(found.file), content, ...found };
}

/**
 * Move an object that is not whole, in each form that there is, to the folder `damaged`: never used again, and there to be
 * looked at. Another process may have put a whole one in its place meanwhile: what was moved is looked at once more, and goes
 * back when nothing is wrong with it.
 */
export async function setAside(cache: string, hash: string): Promise<void> {
  for (const form of FORMS) {
    const target = objectPath(cache, hash, form);
    if ((await ifThere(stat(target))) === undefined) continue;
    const aside = damagedPath(cache, target);
    await mkdir(path.dirname(aside), { recursive: true });
    await ifThere(rename(target, aside));
    const file = await ifThere(readFile(aside));
    if (file === undefined || !(await isWhole(hash, { file, form }))) continue;
    await publish(aside, target);
    await rm(aside, { force: true });
  }
}

/** Where what is damaged is kept, under a name of its own. */
export function damagedPath(cache: string, file: string): string {
  return path.join(cache, "damaged", `${path.basename(file)}.${randomUUID()}`);
}

/** Whether these bytes are what this version writes for the content: true for objects that were rewritten whole. */
export async function isFreshForm(content: Uint8Array, stored: string): Promise<boolean> {
  return stored === sha256(content) || stored === sha256(await compress(content, { level: 9 }));
}

async function readEither(cache: string, hash: string): Promise<Found | undefined> {
  for (const form of FORMS) {
    const file = await ifThere(readFile(objectPath(cache, hash, form)));
    if (file !== undefined) return { file, form };
  }
  return undefined;
}

async function contentOf(hash: string, { file, form }: Found, bytes = LARGEST_UNNAMED): Promise<Buffer> {
  const content = form === "gzip" ? await unpack(file, hash, bytes) : file;
  if (sha256(content) !== hash) throw damaged(hash, "its content does not match its name");
  return content;
}

async function unpack(file: Buffer, hash: string, bytes: number): Promise<Buffer> {
  try {
    return await decompress(file, { maxOutputLength: Math.max(bytes, 1) });
  } catch (error) {
    throw damaged(hash, unpackFault(error, bytes));
  }
}

/** Why an object cannot be unpacked, in words. */
export function unpackFault(error: unknown, bytes: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ERR_BUFFER_TOO_LARGE" ? `it unpacks into more than its ${bytes} bytes` : message;
}

function damaged(hash: string, how: string): ObjectProblem {
  return new ObjectProblem("damaged", `object ${hash} is damaged: ${how}`);
}
