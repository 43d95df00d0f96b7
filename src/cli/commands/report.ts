import path from "node:path";
import type { Command } from "commander";
import { tellOfReads } from "../behind.ts";
import { findNotebook } from "../find-notebook.ts";
import { notebookFailure, notebookParameters } from "../notebook-run.ts";
import type { CommandOutput } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";

interface ReportOptions {
  readonly run?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly out: string;
  readonly cache?: string;
}

/** `jamforbar report`: run a notebook and write its figures, tables and text as files for the annual report. */
export function addReportCommand(program: Command, output: CommandOutput, signal: AbortSignal): void {
  program
    .command("report")
    .description(
      "run a notebook and write the folder <out>/<name>-report for the annual report: figurer/ (SVG, 300-dpi PNG, alternative text), tabeller/ (Excel), <name>.docx and LÄSMIG.txt; what the notebook prints is left out; a folder that somebody else made or changed is left as it is",
    )
    .argument("<notebook>", "a file, or the name of a shipped notebook")
    .option("--run <name>", "the run that the notebook reads, instead of its own choice")
    .option("--set <name=value>", "a parameter of the notebook; may be given several times", parseSetting, {})
    .option("--out <dir>", "where the folder of the report is written", "out")
    .option("--cache <dir>", "folder of the runs")
    .action(async (named: string, options: ReportOptions) => {
      const { out, cache } = options;
      const { runNotebook } = await import("../../notebook/run-notebook.ts");
      const { refuseForeign, writeReport } = await import("../../report/write-report.ts");
      const { fileName } = await import("../../report/file-name.ts");
      const parameters = await notebookParameters(options);
      const notebook = await findNotebook(named);
      const folder = path.join(out, `${fileName(path.parse(notebook).name)}-report`);
      await refuseForeign(folder);
      const result = await runNotebook(notebook, { signal, cacheDir: cache, parameters });
      if (signal.aborted) throw new Error("interrupted: no report was written");
      if (result.error !== undefined) {
        output.err(`jamforbar: ${notebookFailure(notebook, result.error)}; no report was written\n`);
        output.fail();
        return;
      }
      tellOfReads(output, result.reads);
      const { reportFiles } = await import("../../report/report-files.ts");
      const { reportInputOf } = await import("../report-input-of.ts");
      await writeReport(
        folder,
        await reportFiles(reportInputOf(result, { notebook: fromHere(named), cache: cache && fromHere(cache) })),
      );
      output.out(`${folder}\n`);
    });
}

/** A path as it is from the folder where the command runs: a report tells nobody where on the machine that is. */
function fromHere(named: string): string {
  return path.isAbsolute(named) ? path.relative("", named) : named;
}
