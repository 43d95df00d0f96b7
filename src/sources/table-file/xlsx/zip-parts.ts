import { crc32, inflateRawSync } from "node:zlib";
import { LIMITS } from "../grid.ts";

/** The parts of an XLSX file, unpacked one by one as they are asked for. */
export interface Parts {
  has(name: string): boolean;
  /** @throws {RangeError} when there is no such part, it is damaged, or it is larger than it says or may be */
  read(name: string): Uint8Array;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const ZIP64 = 0xffffffff;

/**
 * Read the directory of a zip file. Nothing is unpacked before its stated size has been held against the limits, and
 * unpacking stops at the stated size: a zip bomb is told, not exploded. Each part is checked against its CRC.
 *
 * @throws {RangeError} one line, when the file is no zip file that a spreadsheet program would write
 */
export function zipParts(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let unpacked = 0;
  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new RangeError(`the workbook lacks ${name}`);
      if (entry.size > LIMITS.part) {
        throw new RangeError(`${name} is ${entry.size} bytes unpacked; at most ${LIMITS.part} are read`);
      }
      unpacked += entry.size;
      if (unpacked > LIMITS.parts) throw new RangeError(`the workbook is more than ${LIMITS.parts} bytes unpacked`);
      return unpack(name, entry, bytes, view);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.entries)
    throw new RangeError(`the workbook has ${count} parts; at most ${LIMITS.entries} are read`);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged("its directory");
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString("utf8");
    const entry = {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new RangeError("the workbook is encrypted");
    if ([entry.packed, entry.size, entry.offset].includes(ZIP64)) throw damaged(`${name} (Zip64)`);
    // Two parts of one name: programs differ in which of them they read.
    if (entries.has(name)) throw new RangeError(`the workbook holds ${JSON.stringify(name)} twice`);
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw damaged("its end");
}

function unpack(name: string, entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { offset, packed, size, method, crc } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(name);
  const content = bytes.subarray(start, start + packed);
  const whole = method === STORED ? content : method === DEFLATED ? inflate(name, content, size) : undefined;
  if (whole === undefined) throw new RangeError(`${name} is packed by method ${method}, which spreadsheets do not use`);
  if (whole.length !== size || crc32(whole) !== crc) throw damaged(name);
  return whole;
}

function inflate(name: string, content: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw new RangeError(damaged(name).message, { cause: error });
  }
}

function damaged(what: string): RangeError {
  return new RangeError(`the workbook is damaged: ${what} cannot be read`);
}
