import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/**
 * SHA-256 of an object's content, read piece by piece: nothing tells how large one is that no run names.
 *
 * @param file packed when it is called `….gz`
 * @returns `missing` when there is no such file, `damaged` when it cannot be unpacked
 */
export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  const sink = async (pieces: AsyncIterable<Buffer>) => {
    for await (const piece of pieces) hash.update(piece);
  };
  const source = createReadStream(file);
  try {
    await (file.endsWith(".gz") ? pipeline(source, createGunzip(), sink) : pipeline(source, sink));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "missing";
    if (code?.startsWith("Z_")) return "damaged";
    throw error;
  }
  return hash.digest("hex");
}
