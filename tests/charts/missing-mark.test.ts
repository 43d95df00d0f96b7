import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { processChart } from "../../src/charts/process-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { theme } from "../../src/charts/theme.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";

// Synthetic: zero is the lowest value of every scale, and one area really has it.
const words = { title: "t", subtitle: "s", source: "k", unit: "" };
const series = [
  ...[2019, 2020, 2021].map((period) => ({
    municipality: "a",
    name: "A",
    period,
    value: period === 2020 ? null : 100,
  })),
  ...[2019, 2020, 2021].map((period) => ({ municipality: "b", name: "B", period, value: 0 })),
];
const points = [0, null, 100, 0, 100].map((value, index) => ({
  ...{ period: `2021-0${index + 1}`, value, missing: value === null ? "bortfall" : null, movingRange: null },
}));
const charts: readonly (readonly [name: string, chart: Chart])[] = [
  ["a trend", trendChart({ ...words, series, focus: "a" })],
  ["a panel", smallMultiples({ ...words, panels: [{ title: "p", series }], focus: "a", scale: "own" })],
  [
    "a process chart",
    processChart({
      ...words,
      limits: {
        ...{ centre: 50, lower: 0, upper: 100, points, signals: [], provisional: true },
        baseline: { from: "2021-01", to: "2021-05", values: 4 },
      },
    }),
  ],
];

/** Of the hollow mark with its outline, in pixels. */
const RADIUS = Math.sqrt(40 / Math.PI) + 0.75;

interface Mark {
  readonly data: { readonly values: readonly { readonly x: number; readonly y: number; readonly tip?: string }[] };
  readonly mark: { readonly type: string; readonly fill?: string; readonly stroke?: string };
  readonly name?: string;
}

describe.each(charts)("the mark of a missing value in %s", (_, chart) => {
  it.each(["spec", "narrowSpec"] as const)("lies below everything that has a value, zero too (%s)", (size) => {
    const layers = chart[size].layer as unknown as Mark[];
    const hollow = layers.filter(
      ({ mark: { type, fill, stroke } }) =>
        type === "point" && fill === theme.background.light && stroke === theme.quiet.light,
    );
    // The first is in the plot, the other in the key.
    expect(hollow).toHaveLength(2);
    const mark = hollow[0]?.data.values[0]?.y ?? 0;
    const lines = layers.filter(({ mark: { type } }) => type === "rule").flatMap(({ data }) => data.values);
    const axis = Math.max(...lines.filter(({ y }) => y < mark).map(({ y }) => y));
    expect(mark - axis).toBeGreaterThan(RADIUS);
    expect(lines.filter(({ y }) => Math.abs(y - mark) < RADIUS && y !== hollow[1]?.data.values[0]?.y)).toEqual([]);
  });
});
