import { Command, CommanderError } from "commander";
import { VERSION } from "../version.ts";
import { addCalendarCommand } from "./commands/calendar.ts";
import { addClaimsCommand } from "./commands/claims.ts";
import { addCompareRunsCommand } from "./commands/compare-runs.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFetchCommand } from "./commands/fetch.ts";
import { addImportCommand } from "./commands/import.ts";
import { addImportTableCommand } from "./commands/import-table.ts";
import { addImportValuesCommand } from "./commands/import-values.ts";
import { addIndexCommand } from "./commands/index-command.ts";
import { addIndicatorsCommand } from "./commands/indicators.ts";
import { addNewCommand } from "./commands/new.ts";
import { addPreviewCommand } from "./commands/preview.ts";
import { addRankCommand } from "./commands/rank.ts";
import { addRefreshCommand } from "./commands/refresh.ts";
import { addRenderCommand } from "./commands/render.ts";
import { addReportCommand } from "./commands/report.ts";
import { addRunsCommand } from "./commands/runs.ts";
import { addScreenCommand } from "./commands/screen.ts";
import { addSimilarCommand } from "./commands/similar.ts";
import { addTraceCommand } from "./commands/trace.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { type CommandOutput, type Output, processOutput } from "./output.ts";

const USAGE = 2;

/**
 * The command `jamforbar`.
 *
 * @param args what stands after the command's name
 * @returns the exit code: 0 done, 1 failed or found something wrong, 2 the command's words were wrong, 130 interrupted
 */
export async function main(args: readonly string[], output: Output = processOutput): Promise<number> {
  const interrupt = new AbortController();
  const onInterrupt = () => interrupt.abort();
  process.once("SIGINT", onInterrupt);
  let code = 0;
  const fail = () => {
    code = 1;
  };
  const program = createProgram({ ...output, fail }, interrupt.signal);
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    const interrupted =
      "interrupted, nothing is half-written; a fetch or refresh goes on where it stopped when the same command is given again";
    output.err(`jamforbar: ${interrupt.signal.aborted ? interrupted : oneLine(error)}\n`);
    if (program.opts<{ debug?: true }>().debug && error instanceof Error) output.err(`${error.stack}\n`);
    return interrupt.signal.aborted ? 130 : 1;
  } finally {
    process.removeListener("SIGINT", onInterrupt);
  }
}

function createProgram(output: CommandOutput, signal: AbortSignal): Command {
  const program = new Command("jamforbar")
    .description("compare a municipality with its peers, on frozen key figures")
    .version(VERSION)
    .option("--debug", "also print where an error came from")
    .exitOverride()
    .configureOutput({
      writeOut: output.out,
      writeErr: output.err,
      outputError: (text, write) => write(`jamforbar: ${oneLine(text.replace(/^error: /, ""))}\n`),
    })
    .showSuggestionAfterError(true);
  addRenderCommand(program, output, signal);
  addPreviewCommand(program, output, signal);
  addReportCommand(program, output, signal);
  addFetchCommand(program, output, signal);
  addImportTableCommand(program, output);
  addImportValuesCommand(program, output, signal);
  addNewCommand(program, output);
  addRankCommand(program, output);
  addIndexCommand(program, output);
  addIndicatorsCommand(program, output);
  addScreenCommand(program, output);
  addSimilarCommand(program, output);
  addRunsCommand(program, output);
  addVerifyCommand(program, output, signal);
  addRefreshCommand(program, output, signal);
  addExportCommand(program, output, signal);
  addImportCommand(program, output, signal);
  addCompareRunsCommand(program, output, signal);
  addTraceCommand(program, output);
  addCalendarCommand(program, output, signal);
  addClaimsCommand(program, output);
  return program;
}

function oneLine(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  return isFileError(error) ? `${text}; name a folder that can be used with --cache or --out` : text;
}

/** An error of the file system, or one that was caused by it; a file that is not there says itself what is wrong. */
function isFileError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return FILE_CODES.has((error as NodeJS.ErrnoException).code) || isFileError(error.cause);
}

const FILE_CODES: ReadonlySet<string | undefined> = new Set([
  ...["EACCES", "EDQUOT", "EEXIST", "EISDIR", "ENOSPC", "ENOTDIR", "EPERM", "EROFS"],
]);
