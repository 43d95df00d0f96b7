import type { OpenedRun } from "./opened-run.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { Notebook } from "./parse-notebook.ts";
import type { Output, RunError } from "./run-result.ts";

/** What the child process is given on its standard input. */
export interface RunJob {
  /** The notebook's own URL: relative imports and import.meta are what they are without the runner. */
  readonly url: string;
  /** The compiled code. */
  readonly code: string;
  /** The URL that the bare name `jamforbar` stands for. */
  readonly entry: string;
  readonly notebook: Notebook;
}

/** Where an output stands: its cell, and its number in the order of the calls. */
export interface Place {
  readonly cell: number;
  readonly order: number;
}

/** What the child process tells, one JSON object on a line. */
export type RunMessage =
  | { readonly type: "cell"; readonly cell: number }
  | ({ readonly type: "output"; readonly output: Exclude<Output, { type: "error" }> } & Place)
  | { readonly type: "error"; readonly error: RunError }
  | { readonly type: "run"; readonly run: OpenedRun }
  | { readonly type: "parameters"; readonly values: ParameterValues }
  | { readonly type: "done" };

/** The file descriptor on which messages are written: after standard input, output and error. */
export const MESSAGE_FD = 3;
