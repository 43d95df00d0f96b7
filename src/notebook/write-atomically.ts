import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Write a file whole or not at all: beside its place first, then into it.
 *
 * @throws {Error} one line naming the file and the cause (full disk, no permission, …)
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new Error(`cannot write ${file}: ${(error as Error).message}`, { cause: error });
  }
}
