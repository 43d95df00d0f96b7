import path from "node:path";
import { drawCharts } from "./draw-charts.ts";
import type { Notebook } from "./parse-notebook.ts";
import { emptyRecord, type RunRecord, record, recordDrawn, recordFailed } from "./run-record.ts";
import type { Output } from "./run-result.ts";
import { scrubPaths } from "./scrub-paths.ts";
import type { RunListeners } from "./spawn-run.ts";

/** One run, as it is heard. */
export interface Hearing extends RunListeners {
  readonly heard: RunRecord;
  /** Aborted when the run is lost: nothing that the notebook still does will be shown. */
  readonly lost: AbortSignal;
  /** Charts are likely to come: be ready to draw them. */
  expectCharts(): void;
  /** Wait until everything that was heard is recorded. */
  finished(): Promise<void>;
}

/** Record what a notebook's process tells, and draw its charts meanwhile. */
export function hearRun(
  file: string,
  notebook: Notebook,
  onOutput: ((output: Output, cell: number) => void) | undefined,
): Hearing {
  const heard = emptyRecord();
  const lost = new AbortController();
  const charts = drawCharts({
    onDrawn: (shown, data) => {
      const output = recordDrawn(heard, shown, data);
      onOutput?.(output, shown.cell);
    },
    onFailed: (shown, error) => {
      recordFailed(heard, shown, error);
      lost.abort();
    },
  });
  return {
    heard,
    lost: lost.signal,
    expectCharts: charts.prepare,
    finished: charts.finished,
    onMessage: (message) => {
      record(heard, message);
      if (message.type === "chart") charts.draw(message);
      if (message.type === "output") onOutput?.(message.output, message.cell);
    },
    onText: (name, text) => {
      const cell = heard.latestCell ?? notebook.cells.find(({ kind }) => kind === "code")?.index ?? 0;
      const output: Output = { type: "stream", name, text: scrubPaths(text, path.dirname(path.resolve(file))) };
      heard.outputs.push({ output, cell, order: heard.order });
      onOutput?.(output, cell);
    },
  };
}
