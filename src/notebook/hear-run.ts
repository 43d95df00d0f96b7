import path from "node:path";
import { type DrawChart, drawChart, drawCharts, type ShownChart } from "./draw-charts.ts";
import { firstCodeCell } from "./first-code-cell.ts";
import type { Notebook } from "./parse-notebook.ts";
import type { RunMessage } from "./run-message.ts";
import { emptyRecord, type RunRecord, record } from "./run-record.ts";
import type { Output, RunError } from "./run-result.ts";
import { scrubPaths } from "./scrub-paths.ts";
import type { RunListeners } from "./spawn-run.ts";

/** How a run is heard. */
export interface HearOptions {
  readonly onOutput?: ((output: Output, cell: number) => void) | undefined;
  /** Draws the charts, when others than usual do. */
  readonly draw?: DrawChart | undefined;
  /** When it aborts, charts that are left are not drawn. */
  readonly signal: AbortSignal;
}

/** One run, as it is heard. */
export interface Hearing extends RunListeners {
  /** Aborted when the run is lost: nothing that the notebook still does will be shown. */
  readonly lost: AbortSignal;
  /** Charts are likely to come: be ready to draw them. */
  expectCharts(): void;
  /** Wait until everything that was heard is recorded, and whether all charts were drawn. */
  finished(): Promise<{ readonly heard: RunRecord; readonly allDrawn: boolean }>;
}

/** Record what a notebook's process tells, and draw its charts meanwhile. */
export function hearRun(
  file: string,
  notebook: Notebook,
  { onOutput, draw = drawChart, signal }: HearOptions,
): Hearing {
  const folder = path.dirname(path.resolve(file));
  const lost = new AbortController();
  const messages: RunMessage[] = [];
  let heard = emptyRecord();
  const charts = drawCharts(
    {
      onDrawn: ({ cell, order }, data) => {
        const output: Output = { type: "display", data };
        heard.drawn.set(order, output);
        onOutput?.(output, cell);
      },
      onFailed: (shown, error) => {
        lost.abort();
        heard = rewound(messages.slice(0, messages.indexOf(shown)), heard);
        heard.error = drawingError(shown, scrubPaths(error.message, folder), error.name);
      },
    },
    draw,
    AbortSignal.any([lost.signal, signal]),
  );
  const hear = (message: RunMessage) => {
    if (lost.signal.aborted) return;
    messages.push(message);
    record(heard, message);
    if (message.type === "chart") charts.draw(message);
    if (message.type === "output") onOutput?.(message.output, message.cell);
  };
  return {
    lost: lost.signal,
    expectCharts: charts.prepare,
    finished: async () => {
      const allDrawn = await charts.finished();
      return { heard, allDrawn };
    },
    onMessage: hear,
    onText: (name, text) => {
      const cell = heard.latestCell ?? firstCodeCell(notebook);
      hear({
        type: "output",
        output: { type: "stream", name, text: scrubPaths(text, folder) },
        cell,
        order: heard.order,
      });
    },
  };
}

/**
 * The record as it was when a chart was shown that could not be drawn. The notebook may have gone on since, and it is
 * chance how far: what it did after is forgotten.
 */
function rewound(messages: readonly RunMessage[], { drawn }: RunRecord): RunRecord {
  const before = { ...emptyRecord(), drawn };
  for (const message of messages) record(before, message);
  return before;
}

function drawingError({ cell, line }: ShownChart, message: string, name: string): RunError {
  const error = { kind: "exception", name, message, cell } as const;
  return line === undefined ? error : { ...error, line };
}
