import { setImmediate } from "node:timers/promises";
import type { PlainChart } from "../charts/chart.ts";
import type { MimeBundle } from "../text/mime.ts";
import { chartDrawing } from "./chart-drawing.ts";
import type { RunMessage } from "./run-message.ts";

/** A chart that a notebook showed. */
export type ShownChart = Extract<RunMessage, { readonly type: "chart" }>;

/** What a chart looks like. */
export type DrawChart = (chart: PlainChart) => Promise<MimeBundle>;

/** Draw a chart now. */
export const drawChart: DrawChart = async (chart) => (await chartDrawing())(chart);

/** What is heard of charts. */
export interface DrawListeners {
  onDrawn(shown: ShownChart, data: MimeBundle): void;
  onFailed(shown: ShownChart, error: Error): void;
}

/** The charts of one run. */
export interface ChartDrawer {
  /** Charts are likely to come: be ready. */
  prepare(): void;
  /** Draw a chart after those before it, while the notebook goes on. */
  draw(shown: ShownChart): void;
  /** Wait until none is left, and tell whether all were drawn. */
  finished(): Promise<boolean>;
}

/**
 * Draw charts here and not in the notebook's process: that one computes meanwhile and need not read Vega, and here Vega
 * is read once however many notebooks are run.
 *
 * @param draw draws one
 * @param signal when it aborts, charts that are left are not drawn
 */
export function drawCharts({ onDrawn, onFailed }: DrawListeners, draw: DrawChart, signal: AbortSignal): ChartDrawer {
  let last = Promise.resolve();
  let left = 0;
  const drawNext = async (shown: ShownChart) => {
    // Between two drawings everybody else has a turn: Ctrl-C, time limits, and who asks the preview for its page.
    await setImmediate();
    if (signal.aborted) return;
    try {
      onDrawn(shown, await draw(shown.chart));
      left -= 1;
    } catch (error) {
      onFailed(shown, error as Error);
    }
  };
  return {
    // Why there is no drawing is told of the first chart that needs it.
    prepare: () => void chartDrawing().catch(() => undefined),
    draw: (shown) => {
      left += 1;
      last = last.then(() => drawNext(shown));
    },
    finished: async () => {
      await last;
      return left === 0;
    },
  };
}
