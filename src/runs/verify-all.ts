import { searched } from "./cache-folder.ts";
import { checkCache } from "./check-cache.ts";
import { checkRun } from "./check-run.ts";
import { lookForRun } from "./find-run.ts";
import { listRuns } from "./list-runs.ts";
import { isRunName } from "./run-name.ts";
import type { Verification } from "./verify-run.ts";

/** What a check of every run found. */
export interface VerificationOfAll {
  readonly ok: boolean;
  readonly runs: readonly Omit<Verification, "leftovers">[];
  /** Files in the caches that are foreign there. */
  readonly problems: readonly string[];
  /** As in {@link Verification}. */
  readonly leftovers: readonly string[];
}

/**
 * Verify every run (kontrollera alla körningar) in the cache and those the package ships, as {@link verifyRun} does, and
 * look through each cache once.
 */
export async function verifyAll(options: { readonly cache?: string } = {}): Promise<VerificationOfAll> {
  const runs: Omit<Verification, "leftovers">[] = [];
  const names = (await listRuns(options)).map(({ name }) => name).filter(isRunName);
  for (const name of names) {
    const found = await lookForRun(name, options);
    if (found === undefined) continue; // taken away meanwhile
    const { objects, problems } = await checkRun(name, found);
    runs.push({ run: name, ok: problems.length === 0, objects, problems });
  }
  const checks = [];
  for (const cache of searched(options.cache)) checks.push(await checkCache(cache, new Set(names)));
  const problems = checks.flatMap((check) => check.problems);
  const leftovers = checks.flatMap((check) => check.leftovers);
  return { ok: problems.length === 0 && runs.every(({ ok }) => ok), runs, problems, leftovers };
}
