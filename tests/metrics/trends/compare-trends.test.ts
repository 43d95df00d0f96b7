import { describe, expect, test } from "vitest";
import { compareTrends } from "../../../src/metrics/trends/compare-trends.ts";
import type { TrendPoint } from "../../../src/metrics/trends/trend-types.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const SEVEN = ["0126", "0136", "0123", "0182", "0163", "0180", "0117"];

async function netCostDeviationLss(): Promise<Map<string, TrendPoint[]>> {
  const run = await openRun("huddinge-2016-2022");
  const table = run.figures("N28018", { areas: SEVEN, periods: [2016, 2017, 2018, 2019, 2020], genders: ["T"] });
  const rows = table.objects() as (TrendPoint & { municipality: string })[];
  return new Map(SEVEN.map((area) => [area, rows.filter(({ municipality }) => municipality === area)]));
}

// The report says: "the strongest trend since 2016 of all the peers" (VB2021, LSS).
test("LSS net cost deviation 2016–2020: Huddinge has the largest endpoint fall of the seven, but not the steepest slope", async () => {
  const compared = compareTrends(await netCostDeviationLss(), { steepest: "fall" });
  expect(compared.steepest).toEqual([
    { method: "endpoint", series: ["0126"] },
    { method: "least-squares", series: ["0182"] },
    { method: "theil-sen", series: ["0180"] },
  ]);
  expect(compared.verdict).toBe("depends on method");
  expect(compared.rows.filter(({ series }) => series === "0126").map(({ place }) => place)).toEqual([1, 5, 4]);
  expect(compared.summary).toBe(
    "Störst minskning per år: 0126 (första mot sista året), 0182 (minsta kvadratmetoden), 0180 (Theil–Sen); svaret beror på metoden.",
  );
});

// R 4.2: (y[5] − y[1])/4; coef(lm(y ~ x))[2]; median of the ten pairwise slopes
test.each([
  ["0126", -1.0569, -0.88482, -0.81805],
  ["0136", -0.9421, -0.90715, -0.854725],
  ["0123", 2.2567, 1.88184, 2.19788333333333],
  ["0182", -0.50515, -1.03028, -0.695641666666667],
  ["0163", -0.855275, -0.99237, -0.9653375],
  ["0180", -0.810475, -0.91403, -1.0693625],
  ["0117", -0.150475, -0.1854, -0.2377875],
])("the slopes of %s agree with R", async (area, ...slopes) => {
  const { rows } = compareTrends(await netCostDeviationLss(), { steepest: "fall" });
  const found = rows.filter(({ series }) => series === area).map(({ slope }) => slope);
  for (const [index, slope] of slopes.entries()) expect(found[index]).toBeCloseTo(slope, 9);
});

const points = (...values: number[]): TrendPoint[] => values.map((value, index) => ({ period: 2001 + index, value }));

test("a series that rises most by every method holds; equals share the place", () => {
  const series = new Map([
    ["a", points(1, 2, 3)],
    ["b", points(5, 6, 7)],
    ["c", points(3, 2, 1)],
  ]);
  const { verdict, steepest } = compareTrends(series, { steepest: "rise", methods: ["endpoint", "theil-sen"] });
  expect(verdict).toBe("holds");
  expect(steepest.map((row) => row.series)).toEqual([
    ["a", "b"],
    ["a", "b"],
  ]);
});

test("series with unlike years say so", () => {
  const series = new Map([
    ["a", points(1, 2, 3)],
    ["b", points(5, 6, 7, 8)],
  ]);
  expect(compareTrends(series, { steepest: "rise" }).assumes).toContain(
    "Serierna har inte samma år, så lutningarna gäller olika tider.",
  );
});

test("says which series is wrong", () => {
  const series = new Map([
    ["a", points(1, 2, 3)],
    ["b", points(5)],
  ]);
  expect(() => compareTrends(series, { steepest: "fall" })).toThrow(
    "series b: points must hold at least 2 values for endpoint, held 1",
  );
  expect(() => compareTrends(new Map(), { steepest: "fall" })).toThrow(/at least 2 series, held 0/);
  expect(() => compareTrends(series, { steepest: "fall", methods: [] })).toThrow(/methods must name at least one/);
  expect(() => compareTrends(series, { steepest: "down" as "fall" })).toThrow(
    'steepest must be "fall" or "rise", was "down"',
  );
});

describe("when no series moves that way", () => {
  const rising = new Map([
    ["a", points(1, 2, 3)],
    ["b", points(5, 6, 8)],
  ]);
  test("none falls: the steepest are none, and the sentence says so", () => {
    const compared = compareTrends(rising, { steepest: "fall" });
    expect(compared.verdict).toBe("none");
    expect(compared.steepest.map(({ series }) => series)).toEqual([[], [], []]);
    expect(compared.summary).toBe(
      "Ingen av serierna minskar (första mot sista året, minsta kvadratmetoden, Theil–Sen).",
    );
    expect(compareTrends(rising, { steepest: "rise" }).verdict).toBe("holds");
  });
  test("one that does by one method only: it depends on the method", () => {
    const series = new Map([...rising, ["c", points(2, 6, 1)]]); // ends lower; the median of 4, −5 and −0.5 is −0.5
    const up = new Map([...rising, ["d", points(5, 1, 2, 4.5)]]); // ends lower; the median of the six slopes is 0.417
    expect(compareTrends(series, { steepest: "fall" }).verdict).toBe("holds");
    const compared = compareTrends(up, { steepest: "fall", methods: ["endpoint", "theil-sen"] });
    expect(compared.steepest.map((row) => row.series)).toEqual([["d"], []]);
    expect(compared.summary).toBe(
      "Störst minskning per år: d (första mot sista året), ingen (Theil–Sen); svaret beror på metoden.",
    );
  });
});

test("carries its confidence", () => {
  const series = new Map([
    ["a", points(1, 2, 3)],
    ["b", points(5, 6, 8)],
  ]);
  expect(compareTrends(series, { steepest: "rise" }).confidence).toBe(0.95);
  expect(compareTrends(series, { steepest: "rise", confidence: 0.9 }).confidence).toBe(0.9);
});

test("names the argument, the series or the option that is wrong", () => {
  const good: [string, TrendPoint[]] = ["a", points(1, 2, 3)];
  const compare = (bySeries: unknown, options: object = {}) =>
    compareTrends(bySeries as Map<string, TrendPoint[]>, { steepest: "fall", ...options });
  expect(() => compare([])).toThrow(new TypeError("bySeries must be a Map, was []"));
  expect(() => compare({ a: good[1] })).toThrow(/^bySeries must be a Map, was \{a: /);
  expect(() => compare(new Map<string, unknown>([good, ["b", "text"]]))).toThrow(
    new TypeError('series b: points must be an array, was "text"'),
  );
  expect(() => compare(new Map<string, unknown>([good, ["b", [{ period: 2001, value: "5" }]]]))).toThrow(
    new TypeError('series b: value of 2001 must be a finite number, was "5"'),
  );
  expect(() => compare(new Map([good, good]), { break: [2018] })).toThrow(
    "options must have no other names than steepest, methods, breaks, acrossBreak, confidence, was given break",
  );
  expect(() => compare(new Map([good, ["b", good[1]]]), { confidence: 2 })).toThrow(/^confidence must be a fraction/);
});
