/** A file in a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  /** Bytes in the archive, and bytes once unpacked, as declared. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const DIRECTORY_HEADER = 0x02014b50;
const FIXED = 46;
// Encryption, patches and the like are not known here; 0x0808 is "sizes follow" and "the name is UTF-8", 6 the deflate level.
const KNOWN_FLAGS = 0x0808 | 6;

/**
 * Read one header of a ZIP archive's directory.
 *
 * @returns the entry, and where the next header begins
 * @throws {RangeError} when it is not whole, or is anything but a plain file that is stored or deflated
 */
export function parseEntry(directory: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + FIXED > directory.length || directory.readUInt32LE(at) !== DIRECTORY_HEADER) throw broken();
  const nameEnd = at + FIXED + directory.readUInt16LE(at + 28);
  const next = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw broken();
  const name = decodeName(directory.subarray(at + FIXED, nameEnd));
  const refuse = (why: string) => new RangeError(`the archive's entry ${JSON.stringify(name)} ${why}`);
  const method = directory.readUInt16LE(at + 10);
  const flags = directory.readUInt16LE(at + 8);
  if ((flags & ~KNOWN_FLAGS) !== 0) throw refuse(`is encrypted or of an unknown kind (flags ${flags})`);
  if (method !== 0 && method !== 8) throw refuse(`is packed by method ${method}: only stored and deflated are read`);
  const attributes = directory.readUInt32LE(at + 38);
  const type = (attributes >>> 28) & 15;
  if ((type !== 0 && type !== 8) || (attributes & 0x10) !== 0) throw refuse("is no plain file but a link or a folder");
  const entry = {
    name,
    deflated: method === 8,
    crc: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  };
  if (!entry.deflated && entry.packed !== entry.size) throw refuse("is stored with two sizes");
  return { entry, next };
}

/** Names of other programs may have their accents apart. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch (error) {
    throw new RangeError("the archive has an entry whose name is not UTF-8", { cause: error });
  }
}

function broken(): RangeError {
  return new RangeError("the archive's directory is not whole");
}
