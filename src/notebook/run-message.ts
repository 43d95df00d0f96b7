import type { PlainChart } from "../charts/chart.ts";
import type { OpenedRun, ReadFigures } from "../runs/announce.ts";
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
  /** A chart to draw, and the notebook's line that shows it. */
  | ({ readonly type: "chart"; readonly chart: PlainChart; readonly line?: number } & Place)
  | { readonly type: "error"; readonly error: RunError }
  | { readonly type: "run"; readonly run: OpenedRun }
  | { readonly type: "read"; readonly read: ReadFigures; readonly cell: number }
  | { readonly type: "parameters"; readonly values: ParameterValues }
  | { readonly type: "done" };

/** The argument that makes the child process load the package before it has its job. */
export const LOAD_PACKAGE = "--load-package";

/** The argument that makes it make a chart as well, so that the engine has compiled what notebooks mostly use. */
export const WARM_UP = "--warm-up";

/** The file descriptor on which messages are written: after standard input, output and error. */
export const MESSAGE_FD = 3;
