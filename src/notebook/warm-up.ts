import type { rankedBars } from "../charts/ranked-bars.ts";
import type { trendChart } from "../charts/trend-chart.ts";
import { DISPLAY } from "../text/mime.ts";

/** The words that are used here, as the package exports them. */
interface Words {
  readonly openRun: (name: string) => Promise<{
    readonly held: readonly string[];
    figures(ids: readonly string[]): unknown;
  }>;
  readonly rankedBars: typeof rankedBars;
  readonly trendChart: typeof trendChart;
}

/** The run that the package ships. */
const RUN = "huddinge-2016-2022";
/** Drawings until the engine has compiled what they pass. */
const ROUNDS = 3;

const PLACES = ["1", "2", "3", "4", "5", "6", "7"].map((place) => ({ municipality: place, name: place }));
const YEARS = [2018, 2019, 2020, 2021, 2022];
const words = { title: "-", subtitle: "-", focus: "1", unit: "-", source: "-" };

/** Read a run and draw made-up charts that nobody sees, in a process that waits for its notebook. */
export async function warmUp({ openRun, rankedBars, trendChart }: Words): Promise<void> {
  // A run of that name may be another, or damaged: the notebook that opens it is told.
  const run = await openRun(RUN).catch(() => undefined);
  run?.figures(run.held);
  const rows = PLACES.map((place, at) => ({ ...place, value: at, rank: at + 1 }));
  const series = YEARS.flatMap((period) => PLACES.map((place, at) => ({ ...place, period, value: at + period })));
  for (let round = 0; round < ROUNDS; round++) {
    await rankedBars({ ...words, rows, good: "high" })[DISPLAY]();
    await trendChart({ ...words, series })[DISPLAY]();
  }
}
