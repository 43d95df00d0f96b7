import type { MimeBundle } from "../text/mime.ts";
import { chartDrawing } from "./chart-drawing.ts";
import type { RunMessage } from "./run-message.ts";

/** A chart that a notebook showed. */
export type ShownChart = Extract<RunMessage, { readonly type: "chart" }>;

/** What is heard of charts. */
export interface DrawListeners {
  onDrawn(shown: ShownChart, data: MimeBundle): void;
  onFailed(shown: ShownChart, error: Error): void;
}

/** The charts of one run. */
export interface ChartDrawer {
  /** Charts are likely to come: be ready. */
  prepare(): void;
  /** Draw a chart while the notebook goes on. */
  draw(shown: ShownChart): void;
  /** Wait until each is drawn or has failed. */
  finished(): Promise<void>;
}

/**
 * Draw charts here and not in the notebook's process: that one computes meanwhile and need not read Vega, and here Vega
 * is read once however many notebooks are run.
 */
export function drawCharts({ onDrawn, onFailed }: DrawListeners): ChartDrawer {
  const drawings: Promise<void>[] = [];
  const drawn = async (shown: ShownChart) => {
    const draw = await chartDrawing();
    return draw(shown.chart);
  };
  return {
    // Why there is no drawing is told of the first chart that needs it.
    prepare: () => void chartDrawing().catch(() => undefined),
    draw: (shown) => {
      const told = drawn(shown).then(
        (data) => onDrawn(shown, data),
        (error: Error) => onFailed(shown, error),
      );
      drawings.push(told);
    },
    finished: async () => void (await Promise.all(drawings)),
  };
}
