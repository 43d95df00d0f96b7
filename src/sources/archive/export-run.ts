import { setImmediate } from "node:timers/promises";
import { type Zippable, zipSync } from "fflate";
import { ARCHIVE_FILES, answerNames } from "../../runs/archive/archive-names.ts";
import { getObject } from "../../runs/object-store.ts";
import { type Frozen, openFrozen } from "../../runs/open-frozen.ts";
import { writeOnce } from "../../runs/write-once.ts";
import { openRun } from "../open-run.ts";
import { readableHalf } from "./readable-half.ts";

/** The first day that a ZIP file can hold, in local time as ZIP files have it. */
const NO_TIME = new Date(1980, 0, 1);
/** Made by Unix: the names are then taken as they are, in UTF-8. Everybody may read the files. */
const UNIX = 3;
const PLAIN_FILE = 0o100644 << 16;
const LARGEST = 2 * 1024 ** 3;

/** How to export. */
export interface ExportOptions {
  readonly cache?: string;
  readonly signal?: AbortSignal;
}

/** What an export wrote. */
export interface Exported {
  readonly run: string;
  readonly file: string;
  readonly bytes: number;
  /** How many answers are in it. */
  readonly objects: number;
}

/**
 * Export a run (exportera en körning) as one file for the municipality's archive, readable without this program: a ZIP
 * archive with a text that says what is what, the manifest, the answers byte for byte, a register of them, and every
 * value as a table. The same run gives the same bytes. {@link importRun} reads it back.
 *
 * The run is checked on the way: one that is damaged is not exported.
 *
 * @param file the archive to write; it must not be there
 * @throws {RangeError} when there is no such run, or it is too large for an archive (2 GiB); {Error} when the run is damaged,
 * or the file is there already or cannot be written; no file is then left
 */
export async function exportRun(name: string, file: string, options: ExportOptions = {}): Promise<Exported> {
  const frozen = await openFrozen(name, options);
  const total = frozen.manifest.responses.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > LARGEST) throw new RangeError(`run ${name} has ${total} bytes, more than the ${LARGEST} of an archive`);
  const files = await archiveFiles(frozen, options);
  const packed: Zippable = {};
  for (const [entry, content] of files)
    packed[entry] = [content, { mtime: NO_TIME, level: 9, os: UNIX, attrs: PLAIN_FILE }];
  const archive = zipSync(packed);
  await setImmediate(); // packing let no signal through
  options.signal?.throwIfAborted();
  if (!(await writeOnce(file, archive))) throw new Error(`${file} is there already: name another file, or remove it`);
  return { run: name, file, bytes: archive.length, objects: answerNames(frozen.manifest).size };
}

async function archiveFiles({ manifest, cache }: Frozen, options: ExportOptions): Promise<Map<string, Uint8Array>> {
  const names = answerNames(manifest);
  const files = readableHalf(await openRun(manifest.name, options), names);
  for (const { sha256, bytes } of manifest.responses) {
    options.signal?.throwIfAborted();
    files.set(names.get(sha256) ?? "", (await getObject(cache, sha256, bytes)).content);
  }
  // First what is to be read first.
  const readMe = files.get(ARCHIVE_FILES.readMe) ?? new Uint8Array();
  return new Map([[ARCHIVE_FILES.readMe, readMe], ...files]);
}
