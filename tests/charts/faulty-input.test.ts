import { describe, expect, it } from "vitest";
import { agreementChart } from "../../src/charts/agreement-chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { decompositionChart } from "../../src/charts/decomposition-chart.ts";
import { dumbbell } from "../../src/charts/dumbbell.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";
import { genderPairs } from "../../src/charts/gender-pairs.ts";
import { processChart } from "../../src/charts/process-chart.ts";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { serviceMixChart } from "../../src/charts/service-mix-chart.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { type ServiceMix, serviceMix } from "../../src/metrics/costs/service-mix.ts";

const words = { title: "t", subtitle: "s", source: "k", focus: "0126", unit: "%" };
const municipality = { municipality: "0126", name: "Huddinge" };
type Value = number | null;

const oneService = (value: number): ServiceMix => ({
  parts: [{ service: "a", value, share: value, missing: null }],
  total: value,
  known: value,
  missing: [],
  method: "share-of-total",
});

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
  funnelPlot: (values: Value[]) =>
    funnelPlot({
      ...words,
      centre: { value: 50, label: "m" },
      rows: values.map((value, index) => ({
        name: "n",
        municipality: index === 0 ? "0126" : `${index}`,
        share: value,
        answered: value === null ? null : 1,
      })),
    }),
  serviceMixChart: (values: Value[]) =>
    serviceMixChart({
      title: "t",
      subtitle: "s",
      source: "k",
      unit: "mnkr",
      rows: values.map((value) => ({
        name: "n",
        mix: value === null ? null : oneService(value),
      })),
    }),
  smallMultiples: (values: Value[]) =>
    smallMultiples({
      ...words,
      scale: "own",
      panels: values.map((value) => ({ title: "p", series: [{ ...municipality, value, period: 2016 }] })),
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

describe("funnelPlot", () => {
  const row = { municipality: "0126", name: "n", share: 50, answered: 10 };
  const plot = (change: object, centre = 50) =>
    funnelPlot({ ...words, rows: [{ ...row, ...change }], centre: { value: centre, label: "m" } });
  it("refuses shares outside 0–100, parts of answers, and a centre without chance in it", () => {
    expect(() => plot({ share: 101 })).toThrow("a share must be 0–100 percent, that of 0126 was 101");
    expect(() => plot({ answered: 9.5 })).toThrow("answered must be a whole number from 1, that of 0126 was 9.5");
    expect(() => plot({}, 100)).toThrow("centre must be between 0 and 100 percent, was 100");
  });
  it("refuses rows of which none has both a share and its number of answers", () => {
    expect(() => plot({ answered: null })).toThrow("at least one row must have both share and answered, none has");
  });
  it("refuses a focus that is not among the rows", () => {
    expect(() => plot({ municipality: "0127" })).toThrow("focus must be one of 0127, was 0126");
  });
});

describe("serviceMixChart", () => {
  const mixOf = (...services: string[]) => serviceMix(Object.fromEntries(services.map((service) => [service, 1])));
  const chart = (...mixes: ServiceMix[]) =>
    serviceMixChart({ ...words, focus: "0", rows: mixes.map((mix, index) => ({ name: `${index}`, mix })) });
  it("refuses rows that are not divided alike", () => {
    expect(() => chart(mixOf("a", "b"), mixOf("b", "a"))).toThrow(
      "must have the services a, b in that order, one had b, a",
    );
  });
  it("refuses more services than can be told apart", () => {
    expect(() => chart(mixOf("a", "b", "c", "d", "e", "f", "g"))).toThrow("services must be at most 6");
  });
  it("refuses a focus that is not the name of a row", () => {
    expect(() => serviceMixChart({ ...words, rows: [{ name: "2022", mix: mixOf("a") }] })).toThrow(
      "focus must be one of 2022, was 0126",
    );
  });
});

describe("smallMultiples", () => {
  const row = { ...municipality, value: 1, period: 2016 };
  const chart = (series: readonly (typeof row)[], units: readonly string[] = ["%"]) =>
    smallMultiples({ ...words, scale: "shared", panels: units.map((unit) => ({ title: "p", unit, series })) });
  it("refuses two values for one area and year, and a year that is not a whole number", () => {
    expect(() => chart([row, row])).toThrow("0126 has two for 2016 in p");
    expect(() => chart([{ ...row, period: 2016.5 }])).toThrow("was 2016.5");
  });
  it("refuses one scale for different units", () => {
    expect(() => chart([row], ["%", "kr"])).toThrow("panels of one scale must have one unit, had %, kr");
  });
  it("refuses a focus that no panel has", () => {
    expect(() => chart([{ ...row, municipality: "0127" }])).toThrow("focus must be an area of some panel, was 0126");
  });
});
