import { unzipSync, type Zippable, zipSync } from "fflate";

/** The first day that a zip file can hold, in local time as zip files have it. */
const NO_TIME = new Date(1980, 0, 1);

/** The one that programs look at first to see what the file is. */
const FIRST = "[Content_Types].xml";

/**
 * Pack an Office file again so that its bytes depend on nothing but its content: entries in the order of their names, at
 * one and the same time.
 *
 * @param edit changes the text of an entry, such as a date in it
 */
export function stableZip(file: Uint8Array, edit: (name: string, text: string) => string): Uint8Array {
  const entries = Object.entries(unzipSync(file)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const packed: Zippable = {};
  for (const [name, bytes] of entries) {
    const content = /\.(?:xml|rels)$/.test(name) ? encode(edit(name, decode(bytes))) : bytes;
    packed[name] = [content, { mtime: NO_TIME, level: name.endsWith(".png") ? 0 : 9 }];
  }
  return zipSync(packed);
}

function rank(name: string): number {
  return name === FIRST ? 0 : 1;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
