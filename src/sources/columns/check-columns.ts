import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { ifThere } from "../../runs/if-there.ts";
import { openFrozen } from "../../runs/open-frozen.ts";
import { sha256 } from "../../runs/sha256.ts";
import { buildColumns } from "./build-columns.ts";
import { columnsFolder, readIndex, sealIndex } from "./columns-index.ts";

/** What a check of a run's columns found. */
export interface ColumnsCheck {
  /** How many files of columns there were; 0 for a run that has none. */
  readonly files: number;
  /** What was wrong with them. It has been put right: columns are nothing that can be lost. */
  readonly rebuilt: readonly string[];
}

/**
 * Check a run's columns against its objects (kontrollera kolumnerna): make them anew from the objects, each checked against
 * its hash, and compare every file with what lay there. For `verify`; opening a run only checks the columns' own hashes.
 *
 * @throws {Error} when there is no such run, or an object is missing or damaged: {@link verifyRun} says which
 */
export async function checkColumns(name: string, options: { readonly cache?: string } = {}): Promise<ColumnsCheck> {
  const frozen = await openFrozen(name, options);
  const folder = columnsFolder(frozen.cache, frozen.manifest);
  if ((await ifThere(stat(folder))) === undefined) return { files: 0, rebuilt: [] };
  const text = await readFile(path.join(folder, "index.json"), "utf8").catch(() => "");
  const before = readIndex(text, frozen.manifest);
  const rebuilt: string[] = [];
  if (before === undefined) rebuilt.push("columns: the index was damaged, or of another version or other answers");
  for (const { file, sha256: hash } of before?.keyFigures ?? []) {
    const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== hash) rebuilt.push(`columns/${file}: damaged or missing`);
  }
  const made = buildColumns(frozen);
  const hashes = new Map(before?.keyFigures.map(({ kpi, sha256 }) => [kpi, sha256]));
  for (const { kpi, sha256, file } of before === undefined ? [] : (made?.keyFigures ?? [])) {
    if (hashes.get(kpi) !== sha256) rebuilt.push(`columns/${file}: not what the objects hold of ${kpi}`);
  }
  if (before !== undefined && made !== undefined && rebuilt.length === 0 && sealIndex(before) !== sealIndex(made)) {
    rebuilt.push("columns: the index is not what the objects hold");
  }
  return { files: made?.keyFigures.length ?? 0, rebuilt };
}
