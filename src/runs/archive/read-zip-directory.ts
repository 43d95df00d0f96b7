import type { FileHandle } from "node:fs/promises";
import { checkEntryName } from "./check-entry-name.ts";
import { parseEntry, type ZipEntry } from "./zip-entry.ts";

const END = 22;
const END_SIGNATURE = 0x06054b50;
const LARGEST_DIRECTORY = 16 * 1024 * 1024;

/**
 * Read the directory of a ZIP archive, trusting nothing: every name stays inside and stands there once, every entry is a
 * plain file, no two share bytes, and all lie before the directory.
 *
 * @throws {RangeError} saying what is wrong
 */
export async function readZipDirectory(file: FileHandle): Promise<ReadonlyMap<string, ZipEntry>> {
  const { size } = await file.stat();
  const end = await readAt(file, size - END, END);
  if (end.readUInt32LE(0) !== END_SIGNATURE || end.readUInt16LE(20) !== 0) {
    throw new RangeError("the file is no whole ZIP archive: its last bytes are not the end of one");
  }
  const count = end.readUInt16LE(10);
  const [length, start] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  const oneDisk = end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === count;
  if (!oneDisk || start + length !== size - END || length > LARGEST_DIRECTORY) {
    throw new RangeError("the archive's directory is not where its end says that it is");
  }
  const directory = await readAt(file, start, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = parseEntry(directory, at);
    if (entries.has(checkEntryName(entry.name))) {
      throw new RangeError(`the archive has the entry ${JSON.stringify(entry.name)} twice`);
    }
    entries.set(entry.name, entry);
    at = next;
  }
  if (at !== length) throw new RangeError("the archive's directory is not whole");
  checkApart([...entries.values()], start);
  return entries;
}

/** Entries that share bytes make a small file unpack into a large one. */
function checkApart(entries: readonly ZipEntry[], end: number): void {
  let free = 0;
  for (const { name, offset, packed } of entries.toSorted((a, b) => a.offset - b.offset)) {
    const least = offset + 30 + Buffer.byteLength(name) + packed;
    if (offset < free || least > end) {
      throw new RangeError(`the archive's entry ${JSON.stringify(name)} lies outside its place`);
    }
    free = least;
  }
}

/** Bytes of a file at a place. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = position < 0 ? { bytesRead: -1 } : await file.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new RangeError("the file is no whole ZIP archive: it ends too early");
  return bytes;
}
