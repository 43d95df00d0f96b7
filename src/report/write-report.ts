import { randomUUID } from "node:crypto";
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { checksum, listedFiles, README, type ReportFile } from "./read-me.ts";

/**
 * Write a report's folder whole or not at all: beside its place first, then into it. A folder that an earlier report wrote
 * gives way, unless somebody has put or changed something in it.
 *
 * @throws {Error} one line, when the folder was not made by us, was changed since, or cannot be written
 */
export async function writeReport(folder: string, files: readonly ReportFile[]): Promise<void> {
  const exists = await refuseForeign(folder);
  const beside = path.join(path.dirname(folder), `.${path.basename(folder)}.${randomUUID()}`);
  const [draft, old] = [`${beside}.tmp`, `${beside}.old`];
  try {
    for (const { path: name, bytes } of files) {
      const file = path.join(draft, ...name.split("/"));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes, { flag: "wx" });
    }
    if (exists) await rename(folder, old);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (exists) await rename(old, folder);
      throw error;
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw new Error(`cannot write ${folder}: ${(error as Error).message}`, { cause: error });
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Whether the folder is there.
 *
 * @throws {Error} when something is there that is not a report of ours, as it was written
 */
export async function refuseForeign(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return false;
  const refuse = (why: string) => {
    throw new Error(`${folder} ${why} and is left as it is: move it, or choose another place with --out`);
  };
  if (!found.isDirectory()) return refuse("is not a folder");
  const listed = listedFiles(await readFile(path.join(folder, README), "utf8").catch(() => ""));
  if (listed === undefined) return refuse("was not made by jamforbar report");
  for (const name of await filesIn(folder)) {
    const sum = listed.get(name);
    if (name === README) continue;
    if (sum === undefined) return refuse(`holds ${name}, which is not of the report,`);
    if (checksum(await readFile(path.join(folder, name))) !== sum) return refuse(`holds changes in ${name}`);
  }
  return true;
}

/** All files in a folder and under it, with `/`; a link is not followed. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
