import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const SHIPPED = fileURLToPath(new URL("../../notebooks/", import.meta.url));

/** The files of the shipped notebooks, in the order of their names. */
export async function shippedNotebooks(): Promise<string[]> {
  const files = await readdir(SHIPPED);
  return files
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => path.join(SHIPPED, file));
}

/**
 * The file of a notebook that the command line names: a file as it is, or a shipped notebook by its name without ending.
 *
 * @throws {RangeError} when no shipped notebook has the name
 * @throws {Error} when there is no such file
 */
export async function findNotebook(named: string): Promise<string> {
  if (/[\\/.]/.test(named)) {
    await access(named).catch(() => {
      throw new Error(`the notebook ${named} cannot be read: there is no such file`);
    });
    return named;
  }
  const shipped = await shippedNotebooks();
  const found = shipped.find((file) => path.parse(file).name === named);
  if (found !== undefined) return found;
  throw new RangeError(
    `there is no notebook ${named}; name a file, or one of ${shipped.map((file) => path.parse(file).name).join(", ")}`,
  );
}
