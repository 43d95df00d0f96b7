import { describe, expect, it } from "vitest";
import { agreementChart } from "../../src/charts/agreement-chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { decompositionChart } from "../../src/charts/decomposition-chart.ts";
import { dumbbell } from "../../src/charts/dumbbell.ts";
import { genderPairs } from "../../src/charts/gender-pairs.ts";
import { processChart } from "../../src/charts/process-chart.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";

const words = { title: "t", subtitle: "s", source: "k", focus: "0126", unit: "%" };
const municipality = { municipality: "0126", name: "Huddinge" };
type Value = number | null;

const makers = {
  trendChart: (values: Value[]) =>
    trendChart({ ...words, series: values.map((value, index) => ({ ...municipality, value, period: 2016 + index })) }),
  rankedBars: (values: Value[]) =>
    rankedBars({
      ...words,
      good: "low",
      rows: values.map((value, index) => ({
        name: "n",
        municipality: index === 0 ? "0126" : `${index}`,
        value,
        rank: 1,
      })),
    }),
  rankIntervalChart: (values: Value[]) =>
    rankIntervalChart({
      ...words,
      rows: values.map((value, index) => ({
        name: "n",
        municipality: index === 0 ? "0126" : `${index}`,
        value,
        rank: 1,
        rankInterval: null,
        simultaneous: null,
      })),
    }),
  decompositionChart: (values: Value[]) =>
    decompositionChart({
      title: "t",
      subtitle: "s",
      source: "k",
      rows: values.map((value) => ({
        name: "n",
        change: value === null ? null : { own: value, others: 0, total: value },
      })),
    }),
  processChart: (values: Value[]) =>
    processChart({
      ...words,
      limits: {
        centre: 1,
        lower: null,
        upper: 2,
        points: values.map((value, index) => ({
          period: `2021-0${index + 1}`,
          value,
          missing: null,
          movingRange: null,
        })),
        signals: [],
        baseline: { from: "2021-01", to: "2021-02", values: 1 },
        provisional: true,
      },
    }),
  genderPairs: (values: Value[]) =>
    genderPairs({
      title: "t",
      subtitle: "s",
      source: "k",
      unit: "%",
      rows: values.map((value) => ({ name: "n", women: value, men: value })),
    }),
  dumbbell: (values: Value[]) =>
    dumbbell({
      ...words,
      good: "low",
      periods: ["a", "b"],
      rows: values.map((value, index) => ({
        name: "n",
        municipality: index === 0 ? "0126" : `${index}`,
        before: value,
        after: value,
      })),
    }),
  costQualityChart: (values: Value[]) =>
    costQualityChart({
      ...words,
      peers: [],
      rows: values.map((value) => ({ ...municipality, cost: value, quality: value })),
      cost: { title: "c", unit: "kr", good: "low" },
      quality: { title: "q", unit: "%", good: "high" },
      quadrants: { cost: 1, quality: 1, label: "m" },
    }),
  agreementChart: (values: Value[]) =>
    agreementChart({
      ...words,
      tolerance: 0.1,
      rows: values.map((value) => ({ ...municipality, published: value, recomputed: value })),
    }),
};

for (const [name, make] of Object.entries(makers)) {
  describe(name, () => {
    it("refuses no rows", () => {
      expect(() => make([])).toThrow(new RangeError(`${name}: rows must hold at least one row, was empty`));
    });
    it("refuses rows of which none has a value", () => {
      expect(() => make([null, null])).toThrow(/^\w+: at least one row must have a value, all \d are missing$/);
    });
    it("refuses a value that is not a finite number", () => {
      expect(() => make([1, Number.NaN])).toThrow(`${name}: a value must be a finite number or null, was NaN`);
    });
    it("draws one value alone", () => {
      expect(make([0]).data.rows).toHaveLength(1);
    });
  });
}

describe("trendChart", () => {
  const row = { ...municipality, value: 1, period: 2016 };
  it("refuses a focus that is not among the series", () => {
    expect(() => trendChart({ ...words, focus: "9999", series: [row] })).toThrow(
      new RangeError("trendChart: focus must be one of 0126, was 9999"),
    );
  });
  it("refuses two values for one area and year", () => {
    expect(() => trendChart({ ...words, series: [row, row] })).toThrow("0126 has two for 2016");
  });
  it("refuses a year that is not a whole number", () => {
    expect(() => trendChart({ ...words, series: [{ ...row, period: 2016.5 }] })).toThrow("was 2016.5");
  });
});

describe("rankedBars", () => {
  it("refuses an area that comes twice and a value without a rank", () => {
    const row = { ...municipality, value: 1, rank: 1 };
    expect(() => rankedBars({ ...words, good: "low", rows: [row, row] })).toThrow("comes twice");
    expect(() => rankedBars({ ...words, good: "low", rows: [{ ...row, rank: null }] })).toThrow("0126 has none");
  });
});
