import { describe, expect, test } from "vitest";
import { monthName, monthNumber } from "../../../src/metrics/months/month.ts";
import { runRules } from "../../../src/metrics/months/run-rules.ts";

// Synthetic months around a centre line of 0 with sigma 1: the limits are at ±3, two thirds of the way is ±2.
const LINES = { centre: 0, sigma: 1, upperRangeLimit: 100 };

function signals(values: readonly (number | null)[], lines = LINES) {
  const points = values.map((value, index) => {
    const before = values[index - 1] ?? null;
    const movingRange = value === null || before === null ? null : Math.abs(value - before);
    return { period: monthName(monthNumber("2021-01") + index), value, movingRange };
  });
  return runRules(points, lines).map(({ rule, side, periods }) => [
    rule,
    side,
    periods.map((one) => one.slice(5)).join(" "),
  ]);
}

describe("outside", () => {
  test("a value beyond a limit, not one on it", () => {
    expect(signals([0, 3.1, 0, -3.1, 0, 3, 0, -3])).toEqual([
      ["outside", "above", "02"],
      ["outside", "below", "04"],
    ]);
  });
});

describe("eight-in-a-row", () => {
  test("eight on one side, not seven", () => {
    expect(signals(Array(8).fill(0.5))).toEqual([["eight-in-a-row", "above", "01 02 03 04 05 06 07 08"]]);
    expect(signals(Array(7).fill(-0.5))).toEqual([]);
  });
  test("ten are one signal of ten", () => {
    expect(signals(Array(10).fill(-0.5))).toEqual([["eight-in-a-row", "below", "01 02 03 04 05 06 07 08 09 10"]]);
  });
  test.each([
    ["the other side", -0.5],
    ["the centre line itself", 0],
    ["a missing month", null],
  ])("is broken by %s", (_, value) => {
    expect(signals([...Array(4).fill(0.5), value, ...Array(4).fill(0.5)])).toEqual([]);
  });
});

describe("two-of-three", () => {
  test("two of three on one side, beyond two thirds of the way", () => {
    expect(signals([2.5, 0, 2.5])).toEqual([["two-of-three", "above", "01 03"]]);
    expect(signals([0, -2.5, -2.5])).toEqual([["two-of-three", "below", "02 03"]]);
  });
  test("not on two sides, not on the line, not further apart", () => {
    expect(signals([2.5, 0, -2.5])).toEqual([]);
    expect(signals([2, 0, 2])).toEqual([]);
    expect(signals([2.5, 0, 0, 2.5])).toEqual([]);
  });
  test("is broken by a missing month", () => expect(signals([2.5, null, 2.5])).toEqual([]));
});

describe("range", () => {
  test("names the two months, and whether it went up or down", () => {
    const lines = { ...LINES, upperRangeLimit: 1 };
    expect(signals([0, 1.5, 0.5, -1], lines)).toEqual([
      ["range", "above", "01 02"],
      ["range", "below", "03 04"],
    ]);
  });
});
