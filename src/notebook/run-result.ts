import type { OpenedRun, ReadFigures } from "../runs/announce.ts";
import type { MimeBundle } from "../text/mime.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Notebook } from "./parse-notebook.ts";

/**
 * Why a run ended early:
 *
 * - `syntax`: the notebook cannot be read as TypeScript with erasable types
 * - `exception`: something was thrown, or a promise was rejected and nobody caught it
 * - `exit`: the notebook called process.exit
 * - `unsettled`: the notebook waited for something that never came
 * - `timeout`: the time limit passed
 * - `aborted`: the one who started the run stopped it
 * - `crash`: the process died
 */
export type RunErrorKind = "syntax" | "exception" | "exit" | "unsettled" | "timeout" | "aborted" | "crash";

/** What ended a run early. No text in it names a folder of the machine. */
export interface RunError {
  readonly kind: RunErrorKind;
  readonly name: string;
  readonly message: string;
  /** Index of the cell that was running, or that cannot be read. */
  readonly cell?: number;
  /** Line of the notebook, from 1. */
  readonly line?: number;
}

/** Something that a cell showed. */
export type Output =
  | { readonly type: "display"; readonly data: MimeBundle }
  | { readonly type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | { readonly type: "error"; readonly error: RunError };

/** What became of one code cell. */
export interface CellResult {
  readonly index: number;
  readonly status: "done" | "error" | "not run";
  readonly outputs: readonly Output[];
  /** The key figures and tables that its code read from runs. */
  readonly reads: readonly string[];
}

/** What became of a notebook. */
export interface RunResult {
  /** The notebook's file name, without its folder. */
  readonly file: string;
  readonly notebook: Notebook;
  readonly ok: boolean;
  readonly error?: RunError;
  /** The code cells, in order. */
  readonly cells: readonly CellResult[];
  /** The frozen runs that were opened, by name. */
  readonly runs: readonly OpenedRun[];
  /** What was read from them, by run and id. */
  readonly reads: readonly ReadFigures[];
  /** The parameters that the notebook ran with. */
  readonly parameters: ParameterValues;
}
