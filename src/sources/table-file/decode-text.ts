/** The encodings that exports come in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

// What Windows-1252 has at 0x80–0x9F; the five that it leaves empty are not text. Node's own decoder takes these bytes
// for Latin-1 in some versions.
const WINDOWS = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/**
 * Turn bytes into text: by the mark at their beginning, else UTF-8 where they are valid, UTF-16 where every other byte
 * is zero, and Windows-1252 otherwise.
 *
 * @throws {RangeError} when the bytes are not text in the encoding
 * @example
 * decodeText(Uint8Array.of(0xe5, 0xe4, 0xf6)); // => "åäö"
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = detectEncoding(bytes)): string {
  const text = encoding === "windows-1252" ? fromWindows(bytes) : fromUnicode(bytes, encoding);
  if (text.includes("\0")) throw new RangeError(`the file is not text in ${encoding}: it holds zero bytes`);
  return text;
}

function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (bytes.length % 2 === 0 && second === 0 && first !== 0) return "utf-16le";
  if (bytes.length % 2 === 0 && first === 0 && second !== 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fromUnicode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new RangeError(`the file is not text in ${encoding}`, { cause: error });
  }
}

function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return latin.replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80] ?? "\0");
}
