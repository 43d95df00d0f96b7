import type { OpenedRun, ReadFigures } from "../runs/announce.ts";
import type { ParameterValues } from "./parameter-values.ts";
import type { MimeBundle } from "../text/mime.ts";
import type { Place, RunMessage } from "./run-message.ts";
import type { CellResult, Output, RunError, RunResult } from "./run-result.ts";

/** What has been heard of a run so far. */
export interface RunRecord {
  readonly outputs: { readonly output: Output; readonly cell: number; readonly order: number }[];
  /** The cells that began, with the number of the last output before. */
  readonly begun: Map<number, number>;
  readonly runs: Map<string, OpenedRun>;
  /** What was read from them, by run and id, and by which cells. */
  readonly reads: Map<string, ReadFigures & { readonly cells: Set<number> }>;
  latestCell: number | undefined;
  order: number;
  error: RunError | undefined;
  /** Whose drawing failed: its number among the outputs. */
  failedChart: number | undefined;
  parameters: ParameterValues | undefined;
  done: boolean;
}

/** Nothing heard yet. */
export function emptyRecord(): RunRecord {
  return {
    outputs: [],
    begun: new Map(),
    runs: new Map(),
    reads: new Map(),
    latestCell: undefined,
    order: -1,
    error: undefined,
    failedChart: undefined,
    parameters: undefined,
    done: false,
  };
}

/** Take note of one message. */
export function record(heard: RunRecord, message: RunMessage): void {
  switch (message.type) {
    case "cell":
      heard.begun.set(message.cell, heard.order);
      heard.latestCell = message.cell;
      break;
    case "output":
      heard.outputs.push(message);
      heard.order = message.order;
      break;
    case "chart":
      heard.order = message.order;
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

/** Take note of a chart that was drawn, maybe long after the notebook showed it. */
export function recordDrawn(heard: RunRecord, { cell, order }: Place, data: MimeBundle): Output {
  const output: Output = { type: "display", data };
  heard.outputs.push({ output, cell, order });
  return output;
}

/**
 * Take note of a chart that cannot be drawn. The notebook may have gone on: what it showed after is left out, since it is
 * chance how far it came before the drawing failed.
 */
export function recordFailed(
  heard: RunRecord,
  { cell, order, line }: Place & { readonly line?: number },
  error: Error,
) {
  if (heard.failedChart !== undefined && heard.failedChart < order) return;
  heard.failedChart = order;
  const told: RunError = { kind: "exception", name: error.name, message: error.message, cell };
  heard.error = line === undefined ? told : { ...told, line };
}

/** The cells as they ended: what ran before the error stays, what came after was not run. */
export function resultOf(heard: RunRecord, { file, notebook }: Pick<RunResult, "file" | "notebook">): RunResult {
  const { error, failedChart: end = Number.POSITIVE_INFINITY } = heard;
  const begun = new Set([...heard.begun].filter(([, order]) => order < end).map(([cell]) => cell));
  const done = heard.done && end === Number.POSITIVE_INFINITY;
  const cells = notebook.cells
    .filter(({ kind }) => kind === "code")
    .map(({ index, markerLine }): CellResult => {
      const failed = error !== undefined && error.cell === index;
      const outputs = outputsOf(heard, index, end);
      const ran = done || begun.has(index) || outputs.length > 0 || (markerLine === undefined && begun.size > 0);
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
function outputsOf(heard: RunRecord, cell: number, end: number): Output[] {
  const ordered = heard.outputs
    .filter((entry) => entry.cell === cell && entry.order < end)
    .sort((a, b) => a.order - b.order);
  const merged: Output[] = [];
  for (const { output } of ordered) {
    const last = merged.at(-1);
    if (last?.type === "stream" && output.type === "stream" && last.name === output.name) {
      merged[merged.length - 1] = { ...last, text: last.text + output.text };
    } else {
      merged.push(output);
    }
  }
  return merged;
}
