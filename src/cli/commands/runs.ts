import type { Command } from "commander";
import { inExistingCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { textTable } from "../text-table.ts";

/** `jamforbar runs`: the runs there are. */
export function addRunsCommand(program: Command, output: Output): void {
  program
    .command("runs")
    .description("list the frozen runs")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async ({ cache, json }: { cache?: string; json?: true }) => {
      const { listRuns } = await import("../../runs/list-runs.ts");
      const runs = await listRuns(inExistingCache(cache));
      const rows = runs.map((run) =>
        "manifest" in run
          ? { run: run.name, asPublished: run.manifest.asPublished, title: run.manifest.title, problem: null }
          : { run: run.name, asPublished: null, title: null, problem: run.problem },
      );
      if (json) printJson(output, rows);
      else output.out(textTable(rows.map((r) => [r.run, r.asPublished ?? "", r.title ?? `damaged: ${r.problem}`])));
    });
}
