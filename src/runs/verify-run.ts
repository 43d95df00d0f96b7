import { checkCache } from "./check-cache.ts";
import { checkRun } from "./check-run.ts";
import { findRun } from "./find-run.ts";

/** What a check of a run found. */
export interface Verification {
  readonly run: string;
  readonly ok: boolean;
  /** How many objects were read. */
  readonly objects: number;
  /** What is wrong with the run, and files in its cache that are foreign there. */
  readonly problems: readonly string[];
  /**
   * Harmless: temporary files and whole objects that no run names, left by a process that was killed or is at work right
   * now; and the folder `damaged`, where what was found damaged is kept.
   */
  readonly leftovers: readonly string[];
}

/**
 * Verify a run (kontrollera en körning): read its manifest and every one of its objects, and compare each with the
 * hash that was written when the run was frozen; then look through its cache for foreign files. Any changed byte, any
 * missing file and any file that nothing accounts for is a problem. The objects of other runs are not read: see
 * {@link verifyAll}. What is damaged is never used; see {@link repairRun}.
 *
 * @throws {Error} only when there is no run of that name; what is wrong with a run is told in `problems`
 */
export async function verifyRun(name: string, options: { readonly cache?: string } = {}): Promise<Verification> {
  const found = await findRun(name, options);
  const own = await checkRun(name, found);
  const { problems: foreign, leftovers } = await checkCache(found.cache, new Set([name]));
  const problems = [...own.problems, ...foreign];
  return { run: name, ok: problems.length === 0, objects: own.objects, problems, leftovers };
}
