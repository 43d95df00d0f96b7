import { describe, expect, test } from "vitest";
import { compositeIndex } from "../../../src/metrics/indices/composite-index.ts";
import { indexBounds, normalise } from "../../../src/metrics/indices/normalise.ts";
import { largestDifference, recomputeIndex } from "../../../src/metrics/indices/recompute-index.ts";
import { openRun } from "../../../src/sources/open-run.ts";

describe("the resource index U20008 of the embedded run", () => {
  test.each([2016, 2017, 2018, 2019, 2020, 2021, 2022])(
    "recomputes the values that Kolada published for %i to the last digit",
    async (period) => {
      const rows = recomputeIndex(await openRun("huddinge-2016-2022"), "U20008", { period });
      expect(rows.filter(({ published }) => published !== null).length).toBeGreaterThanOrEqual(25);
      expect(largestDifference(rows)).toBeLessThan(1e-6);
    },
  );
});

describe("recomputeIndex", () => {
  test("refuses a composite index when the run holds one county only", async () => {
    const run = await openRun("huddinge-2016-2022");
    expect(() => recomputeIndex(run, "U28001", { period: 2020 })).toThrow(/holds 26 of 290/);
  });
  test("names the indices it has recipes for", async () => {
    const run = await openRun("huddinge-2016-2022");
    expect(() => recomputeIndex(run, "N20900", { period: 2020 })).toThrow(/U20008, U28001, U20900, U28900/);
  });
});

describe("normalise", () => {
  const values = new Map(Array.from({ length: 100 }, (_, index) => [`m${index}`, index + 1]));

  test("runs between percentiles 2.5 and 97.5 (R type 1: 3 and 98 of 1…100), clipped", () => {
    expect(indexBounds(values.values())).toEqual({ lower: 3, upper: 98 });
    const high = normalise(values, { good: "high" });
    expect([high.get("m0"), high.get("m2"), high.get("m97"), high.get("m99")]).toEqual([0, 0, 100, 100]);
  });
  test("low and high mirror each other", () => {
    const low = normalise(values, { good: "low" });
    for (const [area, score] of normalise(values, { good: "high" })) {
      expect((score ?? 0) + (low.get(area) ?? 0)).toBeCloseTo(100, 10);
    }
  });
  test("a missing value stays missing and takes no part in the bounds", () => {
    const withGap = new Map<string, number | null>([...values, ["gap", null]]);
    expect(normalise(withGap, { good: "high" }).get("gap")).toBeNull();
    expect(indexBounds(withGap.values())).toEqual({ lower: 3, upper: 98 });
  });
  test("refuses equal values, an unknown direction and what is not a number", () => {
    expect(() => normalise([5, 5, 5], { good: "low" })).toThrow(/bounds must differ/);
    expect(() => normalise([1, 2], { good: "up" as "low" })).toThrow('good must be "low" or "high", was "up"');
    expect(() => normalise([1, Number.NaN], { good: "low" })).toThrow(/values must be a finite number/);
    expect(() => normalise([null], { good: "low" })).toThrow(/at least one number/);
  });
});

describe("compositeIndex", () => {
  test("leaves out an area that lacks a component", () => {
    const a = new Map<string, number | null>([
      ["x", 1],
      ["y", 2],
      ["z", 3],
    ]);
    const b = new Map<string, number | null>([
      ["x", 1],
      ["y", 2],
      ["z", null],
    ]);
    expect([
      ...compositeIndex([
        { values: a, good: "high" },
        { values: b, good: "high" },
      ]).keys(),
    ]).toEqual(["x", "y"]);
  });
  test("does not depend on the order of municipalities", () => {
    const a = new Map([
      ["x", 1],
      ["y", 5],
      ["z", 3],
    ]);
    const turned = new Map([...a].reverse());
    const index = compositeIndex([{ values: a, good: "low" }]);
    expect(Object.fromEntries(compositeIndex([{ values: turned, good: "low" }]))).toEqual(Object.fromEntries(index));
  });
  test("no component is an error", () => expect(() => compositeIndex([])).toThrow(/at least one component/));
});

test("recomputeIndex names a component that nobody has that year", async () => {
  const run = await openRun("huddinge-2016-2022");
  expect(() => recomputeIndex(run, "U28900", { period: 2016 })).toThrow(/U28900 2016 .* component U28408/);
});
