import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Adjustment, adjust } from "../../../src/compare/surveys/adjust.ts";

// Expected: R 4.2.2, p.adjust(p, "holm" | "hochberg" | "BH" | "BY"), printed with 15 digits.
const METHODS: Adjustment[] = ["holm", "hochberg", "benjamini-hochberg", "benjamini-yekutieli"];
const CASES: [string, number[], number[][]][] = [
  [
    "an even ladder",
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [[0.05, 0.08, 0.09, 0.09, 0.09], Array(5).fill(0.05), Array(5).fill(0.05), Array(5).fill(0.114166666666667)],
  ],
  [
    "ties, out of order",
    [0.04, 0.01, 0.04, 0.5, 0.01, 1],
    [
      [0.16, 0.06, 0.16, 1, 0.06, 1],
      [0.12, 0.05, 0.12, 1, 0.05, 1],
      [0.06, 0.03, 0.06, 0.6, 0.03, 1],
      [0.147, 0.0735, 0.147, 1, 0.0735, 1],
    ],
  ],
  ["one value", [0.2], [[0.2], [0.2], [0.2], [0.2]]],
  [
    "0 and 1 among them",
    [0, 1, 0.5, 0.5, 0.001, 0.0101, 0.03, 0.9],
    [
      [0, 1, 1, 1, 0.007, 0.0606, 0.15, 1],
      [0, 1, 1, 1, 0.007, 0.0606, 0.15, 1],
      [0, 1, 0.666666666666667, 0.666666666666667, 0.004, 0.0269333333333333, 0.06, 1],
      [0, 1, 1, 1, 0.0108714285714286, 0.0732009523809524, 0.163071428571429, 1],
    ],
  ],
];

describe("adjust gives what R's p.adjust gives", () => {
  for (const [name, pValues, expected] of CASES) {
    test.each(METHODS.map((method, i) => [method, expected[i] ?? []] as const))(`${name}: %s`, (method, wanted) => {
      const adjusted = adjust(pValues, method);
      expect(adjusted).toHaveLength(wanted.length);
      for (const [i, value] of wanted.entries()) expect(adjusted[i]).toBeCloseTo(value, 13);
    });
  }
  test.each(METHODS)("nothing in, nothing out: %s", (method) => expect(adjust([], method)).toEqual([]));
});

describe("adjust refuses", () => {
  test("a value that is not a number, naming its place", () =>
    expect(() => adjust([0.1, Number.NaN], "holm")).toThrow(
      new RangeError("pValues[1] must be a probability 0–1, was NaN"),
    ));
  test.each([-0.01, 1.01, 5])("%d, which is no probability", (p) =>
    expect(() => adjust([0.1, 0.2, p], "hochberg")).toThrow(
      new RangeError(`pValues[2] must be a probability 0–1, was ${p}`),
    ),
  );
  test("a hole in the array", () =>
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
    expect(() => adjust([0.1, , 0.2] as number[], "holm")).toThrow(
      new TypeError("pValues[1] must be a probability 0–1, was undefined"),
    ));
  test("what is not an array", () =>
    expect(() => adjust(0.1 as unknown as number[], "holm")).toThrow(
      new TypeError("pValues must be an array, was 0.1"),
    ));
  test("an unknown method, naming those that there are", () =>
    expect(() => adjust([0.1], "bonferroni" as Adjustment)).toThrow(
      new TypeError(
        'method must be "holm" or "hochberg" or "benjamini-hochberg" or "benjamini-yekutieli", was "bonferroni"',
      ),
    ));
});

describe("whatever the p-values", () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
  const method = fc.constantFrom(...METHODS);

  test("an adjusted one is no smaller, at most 1, and in the same order as before", () =>
    fc.assert(
      fc.property(pValues, method, (given, how) => {
        const adjusted = adjust(given, how);
        for (const [i, p] of given.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          for (const [j, q] of given.entries()) if (p <= q) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
        }
      }),
    ));

  test("Hochberg is never above Holm, nor Benjamini–Hochberg above Hochberg", () =>
    fc.assert(
      fc.property(pValues, (given) => {
        const [holm = [], hochberg = [], bh = []] = METHODS.map((how) => adjust(given, how));
        for (const i of given.keys()) {
          expect(hochberg[i]).toBeLessThanOrEqual(holm[i] ?? 0);
          expect(bh[i]).toBeLessThanOrEqual((hochberg[i] ?? 0) * (1 + 1e-12));
        }
      }),
    ));
});
