import type { chartBundle } from "../charts/chart-bundle.ts";
import { madeUpCharts } from "./made-up-charts.ts";

let started: Promise<typeof chartBundle> | undefined;

/**
 * What draws charts, read once in a process and at the first call. It then draws what nobody sees: the notebook's own
 * process is still starting, and the first real chart is drawn sooner.
 */
export function chartDrawing(): Promise<typeof chartBundle> {
  started ??= start().catch((error: unknown) => {
    // What could not be read now may be there the next time.
    started = undefined;
    throw error;
  });
  return started;
}

async function start(): Promise<typeof chartBundle> {
  const [{ chartBundle }, { rankedBars }, { trendChart }] = await Promise.all([
    import("../charts/chart-bundle.ts"),
    import("../charts/ranked-bars.ts"),
    import("../charts/trend-chart.ts"),
  ]);
  for (const chart of madeUpCharts({ rankedBars, trendChart })) await chartBundle(chart);
  return chartBundle;
}
