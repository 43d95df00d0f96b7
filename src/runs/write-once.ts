import { randomUUID } from "node:crypto";
import { link, mkdir, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { ifThere } from "./if-there.ts";

/**
 * Write a file that is either wholly there or not there at all, and that is never written twice: the bytes go to a
 * temporary file in the same folder, to disk, and are then linked to their name. Of two processes that write the same
 * name at once, one wins and the other is told.
 *
 * @returns whether this call wrote it; false when the file was there already (it is left as it was)
 * @throws {Error} one line naming the file and the cause (full disk, no permission, …)
 */
export async function writeOnce(file: string, bytes: Uint8Array | string): Promise<boolean> {
  return withTemporary(file, bytes, (temporary) => publish(temporary, file));
}

/**
 * Write a file whole or not at all, in the place of one that is there (an older page, a damaged object) or of none: whoever
 * looks finds the one or the other, never half of one.
 *
 * @throws {Error} as {@link writeOnce}; what was there is then left as it was
 */
export async function replaceFile(file: string, bytes: Uint8Array | string): Promise<void> {
  await withTemporary(file, bytes, (temporary) => rename(temporary, file));
}

/** Bring bytes to disk in a temporary file beside their place, and give it its name. */
async function withTemporary<Result>(
  file: string,
  bytes: Uint8Array | string,
  name: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await name(temporary);
  } catch (error) {
    throw new Error(`cannot write ${file}: ${(error as Error).message}`, { cause: error });
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

/** Some network shares know no hard links: there a look beforehand and a rename must do. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/** Give a file that is wholly on disk its name, unless there is one of that name; as {@link writeOnce} does. */
export async function publish(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
  }
  if ((await ifThere(stat(file))) !== undefined) return false;
  await rename(temporary, file);
  return true;
}
