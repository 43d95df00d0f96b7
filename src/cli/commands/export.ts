import type { Command } from "commander";
import { inExistingCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";

/** `jamforbar export`: a run as one file for the archive. */
export function addExportCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("export")
    .description("write a run as one ZIP archive that can be read without this program, to keep as a public record")
    .argument("<run>", "the run")
    .argument("<file>", "the archive to write, such as aldre-2024.zip; it must not be there")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (run: string, file: string, { cache, json }: { cache?: string; json?: true }) => {
      const { exportRun } = await import("../../sources/archive/export-run.ts");
      const result = await exportRun(run, file, { ...inExistingCache(cache), signal });
      if (json) return printJson(output, result);
      output.out(`${file}: run ${run}, ${result.objects} answers, ${result.bytes} bytes\n`);
    });
}
