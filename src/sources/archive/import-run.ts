import { type FileHandle, open } from "node:fs/promises";
import { cacheFolder } from "../../runs/cache-folder.ts";
import { type Manifest, parseManifest, type RunResponse } from "../../runs/manifest.ts";
import { checkRunName } from "../../runs/run-name.ts";
import { sha256 } from "../../runs/sha256.ts";
import { ARCHIVE_FILES, answerNames } from "../../runs/archive/archive-names.ts";
import { readZipDirectory } from "../../runs/archive/read-zip-directory.ts";
import { readZipEntry, unzipEntry } from "../../runs/archive/read-zip-entry.ts";
import type { ZipEntry } from "../../runs/archive/zip-entry.ts";
import { storeManifest, thereAs } from "./store-manifest.ts";
import { healAnswer } from "./heal-answer.ts";
import { runOfAnswers } from "./run-of-answers.ts";
import { readableHalf } from "./readable-half.ts";

const GIB = 1024 ** 3;
/** The largest answer: the client takes no larger one from Kolada. */
const LARGEST_ANSWER = GIB / 4;
const LARGEST_MANIFEST = 64 * 1024 ** 2;

/** How to import. */
export interface ImportOptions {
  readonly cache?: string;
  /** The most bytes that the archive may hold once unpacked; 2 GiB if left out. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What an import did. */
export interface Imported {
  readonly run: string;
  /** False when the very same run was there already: then only what was damaged or missing of it was written. */
  readonly imported: boolean;
  readonly objects: number;
  /** Of a run that was there: the requests whose answers were damaged or missing, and are whole again. */
  readonly repaired: readonly string[];
}

/**
 * Import a run (läs in en körning) from an archive that {@link exportRun} wrote. Nothing in the archive is trusted: names,
 * kinds and sizes of its entries, how much they unpack into, the manifest's seal, the hash of every answer, and that what people
 * read of it (LÄSMIG.txt, register.csv, värden.csv) is what the answers say, are checked before the first byte is written; an entry
 * that is not of such an archive is refused. Once writing has begun, an abort comes too late: a run is there whole or not at all.
 *
 * When the very same run is there already, what is damaged or missing of it is healed; so is a manifest that cannot be read. What
 * was damaged is kept in the folder `damaged`.
 *
 * The name stands in the sealed manifest and cannot be chosen. To have two runs of one name, use two caches.
 *
 * @param file the archive
 * @throws {RangeError} when something in the archive is wrong, or another run has its name; nothing is then written
 */
export async function importRun(file: string, options: ImportOptions = {}): Promise<Imported> {
  const { maxBytes = 2 * GIB, signal } = options;
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1) {
    throw new RangeError(`maxBytes must be a whole number of 1 or more, was ${maxBytes}`);
  }
  const handle = await openArchive(file);
  try {
    const entries = await readZipDirectory(handle);
    checkSize(entries, maxBytes);
    const text = await unzipEntry(handle, entryOf(entries, ARCHIVE_FILES.manifest, LARGEST_MANIFEST));
    const manifest = parseManifest(text);
    checkRunName(manifest.name);
    const answers = await checkEntries(handle, entries, manifest, signal);
    const done = { run: manifest.name, objects: answers.length };
    const cache = cacheFolder(options.cache);
    const before = await thereAs(cache, manifest.name, text);
    signal?.throwIfAborted();
    const healed: string[] = [];
    for (const answer of answers) {
      if (await healAnswer(cache, answer.response, await readAnswer(handle, answer))) healed.push(answer.response.key);
    }
    const repaired = before === "none" ? [] : healed;
    return { ...done, imported: await storeManifest(cache, manifest.name, text), repaired };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RangeError(`${file} cannot be imported: ${(error as Error).message}`, { cause: error });
  } finally {
    await handle.close();
  }
}

async function openArchive(file: string): Promise<FileHandle> {
  try {
    return await open(file, "r");
  } catch (error) {
    throw new Error(`cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}

function checkSize(entries: ReadonlyMap<string, ZipEntry>, maxBytes: number): void {
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (total <= maxBytes) return;
  throw new RangeError(`it unpacks into ${total} bytes, more than the ${maxBytes} that are allowed`);
}

function entryOf(entries: ReadonlyMap<string, ZipEntry>, name: string, largest: number): ZipEntry {
  const entry = entries.get(name);
  if (entry === undefined) throw new RangeError(`it has no ${name}, which every archive of a run has`);
  if (entry.size <= largest) return entry;
  throw new RangeError(`its ${name} has ${entry.size} bytes, more than the ${largest} that are allowed`);
}

/** An answer of the run, and where it lies in the archive. */
interface AnswerEntry {
  readonly entry: ZipEntry;
  readonly response: RunResponse;
}

/** Check every entry to its last byte. */
async function checkEntries(
  handle: FileHandle,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
  signal: AbortSignal | undefined,
): Promise<readonly AnswerEntry[]> {
  const names = answerNames(manifest);
  const expected = new Set<string>([...Object.values(ARCHIVE_FILES), ...names.values()]);
  const foreign = [...entries.keys()].find((name) => !expected.has(name));
  if (foreign !== undefined) throw new RangeError(`its entry ${JSON.stringify(foreign)} is none of the run's`);
  const answers: AnswerEntry[] = [];
  const contents = new Map<string, Uint8Array>();
  for (const response of new Map(manifest.responses.map((one) => [one.sha256, one])).values()) {
    signal?.throwIfAborted();
    const entry = entryOf(entries, names.get(response.sha256) ?? "", LARGEST_ANSWER);
    contents.set(response.sha256, await readAnswer(handle, { entry, response }));
    answers.push({ entry, response });
  }
  const readable = readableHalf(runOfAnswers(manifest, contents), names);
  for (const [name, content] of readable) {
    signal?.throwIfAborted();
    await checkReadable(handle, entryOf(entries, name, Number.POSITIVE_INFINITY), content);
  }
  return answers;
}

/** Compare an entry with what it must be, piece by piece: its own size may be anything. */
async function checkReadable(handle: FileHandle, entry: ZipEntry, content: Uint8Array): Promise<void> {
  let [at, same] = [0, true];
  await readZipEntry(handle, entry, (piece) => {
    same &&= piece.equals(content.subarray(at, at + piece.length));
    at += piece.length;
  });
  if (!same || at !== content.length) throw new RangeError(`its ${entry.name} is not what the run's answers say`);
}

/** The content of an answer, when it is the one that the manifest names. */
async function readAnswer(handle: FileHandle, { entry, response }: AnswerEntry): Promise<Buffer> {
  if (entry.size !== response.bytes) {
    throw new RangeError(`its ${entry.name} has ${entry.size} bytes, the manifest says ${response.bytes}`);
  }
  const content = await unzipEntry(handle, entry);
  if (sha256(content) === response.sha256) return content;
  throw new RangeError(`its ${entry.name} is not the answer that the manifest names: its SHA-256 is another`);
}
