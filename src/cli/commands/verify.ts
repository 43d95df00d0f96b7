import type { Command } from "commander";
import { inCache } from "../lazily.ts";
import { type CommandOutput, printJson } from "../output.ts";

/** `jamforbar verify`: compare every byte of a run with the hashes written when it was frozen. */
export function addVerifyCommand(program: Command, output: CommandOutput): void {
  program
    .command("verify")
    .description("check every object of a run against its hash; exit code 1 when something was changed")
    .argument("<name>", "the run")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (name: string, { cache, json }: { cache?: string; json?: true }) => {
      const { verifyRun } = await import("../../runs/verify-run.ts");
      const result = await verifyRun(name, inCache(cache));
      if (json) printJson(output, result);
      else if (result.ok) output.out(`${name}: whole, ${result.objects} objects checked\n`);
      else output.err(`${name}: not whole\n${result.problems.map((problem) => `  ${problem}\n`).join("")}`);
      if (!result.ok) output.fail();
    });
}
