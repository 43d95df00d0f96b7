import type { OpenedRun, ReadFigures } from "../runs/announce.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { RunMessage } from "./run-message.ts";
import type { CellResult, Output, RunError, RunResult } from "./run-result.ts";

/** What has been heard of a run so far. */
export interface RunRecord {
  /** What was shown; a chart is there without its output until it is drawn. */
  readonly outputs: { readonly output?: Output; readonly cell: number; readonly order: number }[];
  /** The charts that were drawn, by their number among the outputs. */
  readonly drawn: Map<number, Output>;
  readonly begun: Set<number>;
  readonly runs: Map<string, OpenedRun>;
  /** What was read from them, by run and id, and by which cells. */
  readonly reads: Map<string, ReadFigures & { readonly cells: Set<number> }>;
  latestCell: number | undefined;
  /** The number of the latest output. */
  order: number;
  error: RunError | undefined;
  parameters: ParameterValues | undefined;
  done: boolean;
}

/** Nothing heard yet. */
export function emptyRecord(): RunRecord {
  return {
    outputs: [],
    drawn: new Map(),
    begun: new Set(),
    runs: new Map(),
    reads: new Map(),
    latestCell: undefined,
    order: 0,
    error: undefined,
    parameters: undefined,
    done: false,
  };
}

/** Take note of one message. */
export function record(heard: RunRecord, message: RunMessage): void {
  switch (message.type) {
    case "cell":
      heard.begun.add(message.cell);
      heard.latestCell = message.cell;
      break;
    case "output":
    case "chart":
      heard.outputs.push(message);
      // What had to be waited for comes late.
      heard.order = Math.max(heard.order, message.order);
      break;
    case "error":
      heard.error ??= message.error;
      break;
    case "run":
      heard.runs.set(message.run.name, message.run);
      break;
    case "read":
      noteRead(heard, message.read, message.cell);
      break;
    case "parameters":
      heard.parameters = message.values;
      break;
    case "done":
      heard.done = true;
  }
}

/** The cells as they ended: what ran before the error stays, what came after was not run. */
export function resultOf(heard: RunRecord, { file, notebook }: Pick<RunResult, "file" | "notebook">): RunResult {
  const { error } = heard;
  const cells = notebook.cells
    .filter(({ kind }) => kind === "code")
    .map(({ index, markerLine }): CellResult => {
      const failed = error !== undefined && error.cell === index;
      const outputs = outputsOf(heard, index);
      const ran =
        heard.done ||
        heard.begun.has(index) ||
        outputs.length > 0 ||
        (markerLine === undefined && heard.begun.size > 0);
      const status = failed ? "error" : ran ? "done" : "not run";
      return {
        index,
        status,
        reads: readsOf(heard, index),
        outputs: failed ? [...outputs, { type: "error", error }] : outputs,
      };
    });
  const runs = [...heard.runs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const outcome = error === undefined ? { ok: true } : { ok: false, error };
  const reads = [...heard.reads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { cells: _, ...read }]) => read);
  return { file, notebook, ...outcome, cells, runs, reads, parameters: heard.parameters ?? {} };
}

function noteRead({ reads }: RunRecord, read: ReadFigures, cell: number): void {
  const key = `${read.run} ${read.kind} ${read.id}`;
  const known = reads.get(key) ?? { ...read, cells: new Set() };
  known.cells.add(cell);
  reads.set(key, known);
}

/** What a cell read, by id. */
function readsOf({ reads }: RunRecord, cell: number): string[] {
  return [...new Set([...reads.values()].filter(({ cells }) => cells.has(cell)).map(({ id }) => id))].sort();
}

/** A cell's outputs in the order of the calls; what was printed in one go is one output. */
function outputsOf(heard: RunRecord, cell: number): Output[] {
  const ordered = heard.outputs.filter((entry) => entry.cell === cell).sort((a, b) => a.order - b.order);
  const merged: Output[] = [];
  for (const { order, output = heard.drawn.get(order) } of ordered) {
    if (output === undefined) continue;
    const last = merged.at(-1);
    if (last?.type === "stream" && output.type === "stream" && last.name === output.name) {
      merged[merged.length - 1] = { ...last, text: last.text + output.text };
    } else {
      merged.push(output);
    }
  }
  return merged;
}
