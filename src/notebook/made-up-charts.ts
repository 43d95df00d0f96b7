import type { Chart } from "../charts/chart.ts";
import type { rankedBars } from "../charts/ranked-bars.ts";
import type { trendChart } from "../charts/trend-chart.ts";

const PLACES = ["1", "2", "3", "4", "5", "6", "7"].map((place) => ({ municipality: place, name: place }));
const YEARS = [2018, 2019, 2020, 2021, 2022];
const words = { title: "-", subtitle: "-", focus: "1", unit: "-", source: "-" };

/** What makes them. */
export interface ChartMakers {
  readonly rankedBars: typeof rankedBars;
  readonly trendChart: typeof trendChart;
}

/** Charts of no figures, that nobody sees: who makes or draws them has the engine compile what real ones will use. */
export function madeUpCharts({ rankedBars, trendChart }: ChartMakers): readonly Chart[] {
  const rows = PLACES.map((place, at) => ({ ...place, value: at, rank: at + 1 }));
  const series = YEARS.flatMap((period) => PLACES.map((place, at) => ({ ...place, period, value: at + period })));
  return [rankedBars({ ...words, rows, good: "high" }), trendChart({ ...words, series })];
}
