import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cacheFolder } from "../runs/cache-folder.ts";
import { cellAtLine } from "./cell-at-line.ts";
import { compileNotebook } from "./compile-notebook.ts";
import type { DrawChart } from "./draw-charts.ts";
import { engineSyntaxLine } from "./engine-syntax.ts";
import { firstCodeCell } from "./first-code-cell.ts";
import { type Hearing, hearRun } from "./hear-run.ts";
import { PARAMETERS_VARIABLE } from "./parameter-values.ts";
import { type Notebook, parseNotebook } from "./parse-notebook.ts";
import { PROGRAM } from "./program.ts";
import { type RunLimit, runLimit, type StopReason } from "./run-limit.ts";
import { emptyRecord, type RunRecord, resultOf } from "./run-record.ts";
import type { Output, RunError, RunResult } from "./run-result.ts";
import { type ChildPlace, type Ending, spawnChild, type WaitingChild } from "./spawn-run.ts";
import type { SourceProblem } from "./strip-types.ts";

/** How to run a notebook. */
export interface RunOptions {
  /** Values for the notebook's parameters; text is read as the type of the parameter's default. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  /** The folder of the runs, else JAMFORBAR_CACHE, else `cache` in the working directory of the caller. */
  readonly cacheDir?: string | undefined;
  /** Stop the notebook after this time. Without it a notebook may take as long as it likes. */
  readonly timeoutMs?: number | undefined;
  /** Stop the notebook when this is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of each output when it comes, which for displays that are waited for may be out of order. */
  readonly onOutput?: ((output: Output, cell: number) => void) | undefined;
  /** Gives the process that the notebook is run in, when it is not to be started for it. */
  readonly child?: ((place: ChildPlace) => WaitingChild) | undefined;
  /** Draws its charts, when they are not to be drawn anew. */
  readonly draw?: DrawChart | undefined;
}

/**
 * Run a notebook from top to bottom in a fresh process and collect what it shows. The notebook runs where it lies: its
 * imports and `import.meta` are what they are without us, its working directory is its own folder, and `jamforbar` is
 * this package. Whatever stops it (an exception, process.exit, a promise that is never settled, the time limit, the
 * signal) is told in the result; what it showed until then is kept.
 *
 * @throws {Error} when the file cannot be read
 */
export async function runNotebook(file: string, options: RunOptions = {}): Promise<RunResult> {
  const source = await readSource(file);
  const place = placeOf(file, source, options);
  // The process starts while the notebook is read.
  const child = (options.child ?? spawnChild)(place);
  const notebook = parseNotebook(source);
  const identity = { file: path.basename(file), notebook };
  const compiled = compileNotebook(source, notebook);
  if ("problem" in compiled) {
    child.discard();
    return resultOf({ ...emptyRecord(), error: syntaxError(notebook, compiled.problem) }, identity);
  }
  const limit = runLimit(options.signal, options.timeoutMs);
  const hearing = hearRun(file, notebook, { ...options, signal: limit.signal });
  const url = pathToFileURL(path.resolve(file)).href;
  const job = { url, code: compiled.code, entry: PROGRAM.entry, notebook };
  const running = child.run(job, AbortSignal.any([limit.signal, hearing.lost]), hearing);
  if (place.loadPackage) hearing.expectCharts();
  const { ending, heard, stopped } = await outcome(running, hearing, limit).finally(limit.release);
  heard.error = await withEngineLine(heard, compiled.code, notebook);
  heard.error ??= endingError(heard, ending, stopped, notebook) ?? unusedParameters(heard, options);
  return resultOf(heard, identity);
}

/** How the process ended and what was heard; and what stopped it, or its charts when they were left undrawn. */
async function outcome(running: Promise<Ending>, { finished }: Hearing, { why }: RunLimit) {
  const ending = await running;
  const stoppedProcess = why();
  const { heard, allDrawn } = await finished();
  return { ending, heard, stopped: stoppedProcess ?? (allDrawn ? undefined : why()) };
}

function placeOf(file: string, source: string, { parameters, cacheDir }: RunOptions): ChildPlace {
  return {
    folder: path.dirname(path.resolve(file)),
    variables: {
      [PARAMETERS_VARIABLE]: JSON.stringify(parameters ?? {}),
      JAMFORBAR_CACHE: cacheFolder(cacheDir),
    },
    loadPackage: /["']jamforbar["']/.test(source),
  };
}

async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw new Error(`the notebook ${file} cannot be read: ${why}`, { cause: error });
  }
}

/** A name declared twice is a syntax error that the type stripper passes, and that does not say where it is. */
async function withEngineLine(heard: RunRecord, code: string, notebook: Notebook): Promise<RunError | undefined> {
  const { error } = heard;
  if (error?.name !== "SyntaxError" || error.line !== undefined || heard.begun.size > 0) return error;
  const line = await engineSyntaxLine(code);
  return line === undefined ? error : syntaxError(notebook, { message: error.message, line });
}

function syntaxError(notebook: Notebook, { message, line }: SourceProblem): RunError {
  const error = { kind: "syntax", name: "SyntaxError", message } as const;
  if (line === undefined) return error;
  const cell = cellAtLine(notebook, line)?.index;
  return { ...error, line, ...(cell === undefined ? {} : { cell }) };
}

/** What the process did not say itself: that it was stopped, or that it died. */
function endingError(
  heard: RunRecord,
  { code, signal }: Ending,
  stopped: StopReason | undefined,
  notebook: Notebook,
): RunError | undefined {
  const cell = heard.latestCell ?? firstCodeCell(notebook);
  if (stopped === "timeout") return { kind: "timeout", name: "Timeout", message: "the time limit passed", cell };
  if (stopped === "aborted" || signal === "SIGINT") {
    return { kind: "aborted", name: "Aborted", message: "the run was stopped", cell };
  }
  if (heard.done && code === 0) return undefined;
  const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
  return { kind: "crash", name: "Crash", message: `the process ended ${how}`, cell };
}

/** A parameter that nothing reads would make the page say something that is not so. */
function unusedParameters(heard: RunRecord, { parameters = {} }: RunOptions): RunError | undefined {
  const names = Object.keys(parameters);
  if (names.length === 0 || heard.parameters !== undefined) return undefined;
  const message = `parameters were given (${names.join(", ")}) but the notebook does not call parameters()`;
  return { kind: "exception", name: "RangeError", message };
}
