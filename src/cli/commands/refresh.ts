import type { Command } from "commander";
import type { RunChanges } from "../../sources/revisions/compare-runs.ts";
import { inExistingCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseCount } from "../parse-count.ts";
import { progressBar } from "../progress-bar.ts";

interface RefreshCommandOptions {
  readonly as?: string;
  readonly baseUrl?: string;
  readonly retries: number;
  readonly restart?: true;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar refresh`: a new run of what has changed since an earlier one, and the rest of that. */
export function addRefreshCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("refresh")
    .description(
      "ask Kolada only for what has changed since a run was fetched, and freeze it with the rest as a new run",
    )
    .argument("<name>", "the run to refresh; it is not altered")
    .option("--as <name>", "name of the new run; left out: the old one's with -2, or the next number that is free")
    .option("--base-url <url>", "another address of the API than the run was fetched from")
    .option("--retries <n>", "how often a failing request is tried again", parseCount, 5)
    .option("--restart", "forget what an interrupted refresh of this name has stored")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (name: string, options: RefreshCommandOptions) => {
      const { as, baseUrl, retries, restart, cache, json } = options;
      const { refreshRun } = await import("../../sources/refresh/refresh-run.ts");
      const { compareRuns } = await import("../../sources/revisions/compare-runs.ts");
      const bar = json ? undefined : progressBar(output);
      const manifest = await refreshRun(name, {
        ...(as === undefined ? {} : { as }),
        ...inExistingCache(cache),
        kolada: { retries, ...(baseUrl === undefined ? {} : { baseUrl }) },
        ...(restart ? { restart } : {}),
        signal,
        onProgress: (progress) => bar?.show(progress),
      }).finally(() => bar?.end());
      const changes = await compareRuns(name, manifest.name, inExistingCache(cache));
      const summary = { run: manifest.name, from: name, ...count(changes), warnings: manifest.warnings };
      if (json) return printJson(output, summary);
      output.out(`run ${manifest.name}, refreshed from ${name}: ${words(changes)}\n`);
      for (const warning of manifest.warnings) output.err(`warning: ${warning}\n`);
    });
}

function count({ same, revised, added, removed, newlyMissing, deleted, metadata }: RunChanges) {
  const lists = { revised, added, removed, newlyMissing, deleted, metadata };
  return { same, ...Object.fromEntries(Object.entries(lists).map(([what, { length }]) => [what, length])) };
}

function words(changes: RunChanges): string {
  if (changes.same) return "nothing has changed";
  const { revised, added, newlyMissing, deleted, metadata } = changes;
  return [
    ...[`${revised.length} values revised`, `${added.length} added`, `${newlyMissing.length} newly missing`],
    ...[`${deleted.length} deleted`, `${metadata.length} changes of titles, dates and members; see compare-runs`],
  ].join(", ");
}
