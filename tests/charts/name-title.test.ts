import { describe, expect, test } from "vitest";
import { agreementChart } from "../../src/charts/agreement-chart.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";
import type { NameTitle } from "../../src/charts/name-title.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";

const words = { title: "t", subtitle: "s", source: "k", unit: "%" };
const a = { municipality: "a", name: "A" };
const axis = { title: "Kostnad", unit: "kr" };
const series = [{ ...a, period: 2020, value: 1 }];
const place = {
  ...a,
  value: 1,
  rank: 1,
  rankRange: [1, 1],
  rankInterval: [1, 1],
  simultaneous: [1, 1],
  note: null,
} as const;

const charts: Readonly<Record<string, (options: NameTitle) => Chart>> = {
  agreementChart: (more) =>
    agreementChart({ ...words, rows: [{ ...a, published: 1, recomputed: 1 }], tolerance: 0.5, ...more }),
  costQualityChart: (more) =>
    costQualityChart({
      ...words,
      ...{ rows: [{ ...a, cost: 1, quality: 2 }], focus: "a", peers: [] },
      ...{ cost: { ...axis, good: "low" }, quality: { ...axis, good: "high" } },
      quadrants: { cost: 1, quality: 2, label: "mitten" },
      ...more,
    }),
  funnelPlot: (more) =>
    funnelPlot({
      ...{ ...words, rows: [{ ...a, share: 50, answered: 40 }], focus: "a", centre: { value: 50, label: "mitten" } },
      ...more,
    }),
  rankIntervalChart: (more) => rankIntervalChart({ ...words, rows: [place], focus: "a", ...more }),
  rankedBars: (more) => rankedBars({ ...words, rows: [place], focus: "a", good: "high", ...more }),
  smallMultiples: (more) =>
    smallMultiples({ ...words, panels: [{ title: "p", series }], focus: "a", scale: "own", ...more }),
  trendChart: (more) => trendChart({ ...words, series, focus: "a", ...more }),
};

describe.each(Object.entries(charts))("%s", (_, make) => {
  const head = (options: NameTitle) => make(options).data.columns.find(({ name }) => name === "name")?.title;
  test("heads its names Kommun, unless the rows are something else", () => {
    expect([head({}), head({ nameTitle: "Verksamhet" })]).toEqual(["Kommun", "Verksamhet"]);
  });
});
