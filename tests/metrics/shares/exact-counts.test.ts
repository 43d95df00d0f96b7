import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactCounts } from "../../../src/metrics/shares/exact-counts.ts";

describe("exactCounts", () => {
  test("servicebostad 2021: 70.76923077 with at most 67 answers is 46 of 65 (Kolada U28526, VB2021)", () => {
    expect(exactCounts({ share: 70.76923077, answered: 67 })).toEqual([{ positive: 46, answered: 65 }]);
  });
  test("gruppbostad 2021: 88.57142857 with at most 71 answers is 62 of 70, or half of that (Kolada U28519, VB2021)", () => {
    expect(exactCounts({ share: 88.57142857, answered: 71 })).toEqual([
      { positive: 62, answered: 70 },
      { positive: 31, answered: 35 },
    ]);
  });
  test("zeros at the end of a share count when they are told", () => {
    // 92.00000000 of at most 60: only multiples of 25 answers; as a whole percent many more fit.
    expect(exactCounts({ share: 92, answered: 60, decimals: 8 })).toEqual([
      { positive: 46, answered: 50 },
      { positive: 23, answered: 25 },
    ]);
    expect(exactCounts({ share: 92, answered: 60 }).length).toBeGreaterThan(2);
  });
  test("0 and 100 percent fit every number of answers from 5", () => {
    expect(exactCounts({ share: 100, answered: 6, decimals: 8 })).toEqual([
      { positive: 6, answered: 6 },
      { positive: 5, answered: 5 },
    ]);
    expect(exactCounts({ share: 0, answered: 4 })).toEqual([]);
  });
  test("no pair fits a share that no count gives", () => {
    expect(exactCounts({ share: 33.3, answered: 5, decimals: 8 })).toEqual([]);
  });
  test("always finds the counts that a share was computed from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 400 }), fc.nat(), fc.nat({ max: 20 }), (answered, seed, more) => {
        const positive = seed % (answered + 1);
        const share = Number(((100 * positive) / answered).toFixed(8));
        expect(exactCounts({ share, answered: answered + more, decimals: 8 })).toContainEqual({ positive, answered });
      }),
    );
  });
  test("refuses a list that nobody could use, and says what would help", () => {
    expect(() => exactCounts({ share: 50, answered: 100_000 })).toThrow(
      new RangeError(
        "share must have more decimals, or answered be smaller: more than 100000 pairs fit share 50 of at most 100000 answers",
      ),
    );
    expect(() => exactCounts({ share: 50, answered: 1e9 })).toThrow(
      new RangeError("answered must be at most 1000000, was 1000000000"),
    );
  });
  test("refuses names that it does not know, null, and more than ten decimals", () => {
    const call = (published: unknown) => () => exactCounts(published as Parameters<typeof exactCounts>[0]);
    expect(call({ share: 50, answered: 60, decimal: 8 })).toThrow(
      new TypeError("published must have no other names than share, answered, decimals, was given decimal"),
    );
    expect(call(null)).toThrow(new TypeError("published must be an object with share, answered, decimals, was null"));
    expect(call({ share: null, answered: 60 })).toThrow(TypeError);
    expect(call({ share: 50, answered: 60, decimals: null })).toThrow(TypeError);
    expect(call({ share: 50, answered: 60, decimals: 11 })).toThrow(
      new RangeError("decimals must be a whole number 0–10, was 11"),
    );
  });
  test("says what is wrong", () => {
    expect(() => exactCounts({ share: 101, answered: 67 })).toThrow("share must be a percentage 0–100, was 101");
    expect(() => exactCounts({ share: 50, answered: 0 })).toThrow(
      "answered must be a whole number of 1 or more, was 0",
    );
  });
});
