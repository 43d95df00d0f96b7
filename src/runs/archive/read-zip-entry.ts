import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { readAt } from "./read-zip-directory.ts";
import type { ZipEntry } from "./zip-entry.ts";

const HEADER = 0x04034b50;
const PIECE = 64 * 1024;

/**
 * Unpack an entry piece by piece, never more of it than it declares, and check its size and its checksum.
 *
 * @param take is given each piece
 * @throws {RangeError} when it is not what the archive's directory says
 */
export async function readZipEntry(file: FileHandle, entry: ZipEntry, take: (piece: Buffer) => void): Promise<void> {
  const refuse = (why: string, cause?: unknown) =>
    new RangeError(`the archive's entry ${JSON.stringify(entry.name)} ${why}`, { cause });
  const header = await readAt(file, entry.offset, 30);
  const name = await readAt(file, entry.offset + 30, header.readUInt16LE(26));
  const same = header.readUInt16LE(8) === (entry.deflated ? 8 : 0) && name.toString().normalize("NFC") === entry.name;
  if (header.readUInt32LE(0) !== HEADER || !same)
    throw refuse("is called otherwise in its place than in the directory");
  const start = entry.offset + 30 + name.length + header.readUInt16LE(28);
  let [size, crc] = [0, 0];
  let tooLarge: RangeError | undefined; // the pipeline itself may only tell that it was broken off
  const packed = Readable.from(pieces(file, start, entry.packed));
  const sink = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      size += piece.length;
      if (size > entry.size) {
        tooLarge = refuse(`is larger than the ${entry.size} bytes that it declares`);
        throw tooLarge;
      }
      crc = crc32(piece, crc);
      take(piece);
    }
  };
  try {
    await (entry.deflated ? pipeline(packed, createInflateRaw(), sink) : pipeline(packed, sink));
  } catch (error) {
    throw tooLarge ?? refuse(`cannot be unpacked: ${(error as Error).message}`, error);
  }
  if (size !== entry.size) throw refuse(`has ${size} bytes and declares ${entry.size}`);
  if (crc !== entry.crc) throw refuse("does not match its checksum");
}

async function* pieces(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += PIECE) yield readAt(file, start + at, Math.min(PIECE, length - at));
}

/** A whole entry in memory. */
export async function unzipEntry(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  await readZipEntry(file, entry, (piece) => parts.push(piece));
  return Buffer.concat(parts);
}
