import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { objectProblem } from "../../runs/object-problem.ts";
import { objectPath, type StoredObject, setAside } from "../../runs/object-store.ts";
import { publish } from "../../runs/write-once.ts";

const PIECE = 1024 ** 2;

/**
 * Read a gzip file as it unpacks, with what the store needs to know of it: its hash packed and unpacked, and its size.
 *
 * @param take gets its content piece by piece
 * @throws {Error} when the file cannot be read, is no gzip file, or is torn
 */
export async function readGzip(
  file: string,
  take: (content: Uint8Array) => void,
  signal?: AbortSignal,
): Promise<StoredObject> {
  const [packed, unpacked] = [createHash("sha256"), createHash("sha256")];
  let bytes = 0;
  // What is wrong with the content: the streams tell it as an interruption.
  let refused: unknown;
  try {
    await pipeline(
      createReadStream(file, { highWaterMark: PIECE }),
      hashing(packed),
      createGunzip({ chunkSize: PIECE }),
      async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) {
          unpacked.update(piece);
          bytes += piece.length;
          try {
            take(piece);
          } catch (error) {
            refused = error;
            throw error;
          }
        }
      },
      signal === undefined ? {} : { signal },
    );
  } catch (error) {
    if (refused !== undefined) throw refused;
    if (!String((error as NodeJS.ErrnoException).code).startsWith("Z_")) throw error;
    throw new Error(`${file} is no whole gzip file: ${(error as Error).message}`, { cause: error });
  }
  return { sha256: unpacked.digest("hex"), bytes, stored: packed.digest("hex") };
}

function hashing(hash: Hash): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
  });
}

/**
 * Put a gzip file into the store as it is.
 *
 * @param folder for the copy in the making
 * @throws {Error} when the file was changed since it was read, or cannot be written
 */
export async function storeGzip(cache: string, file: string, object: StoredObject, folder: string): Promise<void> {
  const copy = path.join(folder, "object.gz");
  await copyFile(file, copy);
  const handle = await open(copy, "r+");
  await handle.sync().finally(() => handle.close());
  const stored = createHash("sha256");
  for await (const piece of createReadStream(copy, { highWaterMark: PIECE })) stored.update(piece);
  if (stored.digest("hex") !== object.stored) throw new Error(`${file} was changed while it was read: try again`);
  const target = objectPath(cache, object.sha256, "gzip");
  await mkdir(path.dirname(target), { recursive: true });
  if (await publish(copy, target)) return;
  if ((await objectProblem(cache, object)) === undefined) return;
  await setAside(cache, object.sha256);
  await publish(copy, target);
}
