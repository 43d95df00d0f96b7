import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fallingDraws } from "../../../src/compare/ranks/falling-draws.ts";
import { gaussianDraws } from "../../../src/compare/ranks/gaussian-draws.ts";
import { largestDifferences } from "../../../src/compare/ranks/largest-differences.ts";
import { rankIntervals } from "../../../src/compare/ranks/rank-intervals.ts";
import type { RankItem } from "../../../src/compare/ranks/rank-items.ts";
import { stepDown } from "../../../src/compare/ranks/step-down.ts";

const item = (id: string, estimate: number | null, standardError?: number) => ({ id, estimate, standardError });
const places = (items: readonly RankItem[], options: { simultaneous?: boolean; seed?: number; draws?: number } = {}) =>
  rankIntervals(items, { good: "high", ...options }).map(({ id, lower, upper }) => `${id}:${lower}-${upper}`);

// 26 synthetic areas, so as to know nothing of the world: 60 … 85, standard errors 2 … 6.
const synthetic = Array.from({ length: 26 }, (_, i) => item(`a${i}`, 60 + ((i * 11) % 26), 2 + ((i * 7) % 5)));

describe("against R 4.2: all ordered pairs as matrices, max of (e_j z_j − e_k z_k)/s over open pairs, rnorm, quantile(type = 1), repeat until none is rejected", () => {
  const six = [
    ...[item("1", 90, 2), item("2", 80, 3), item("3", 79, 1)],
    ...[item("4", 70, 4), item("5", 85, 0), item("6", 60, 2.5)],
  ];

  test("marginal sets, 200 000 draws a family, set.seed(20240)", () => {
    expect(places(six)).toEqual(["1:1-1", "2:2-5", "3:3-5", "4:3-6", "5:2-3", "6:5-6"]);
  });

  test("simultaneous sets; R's critical values were 2.774, 2.684, 2.674", () => {
    expect(places(six, { simultaneous: true })).toEqual(["1:1-2", "2:2-5", "3:3-5", "4:3-6", "5:1-3", "6:5-6"]);
    const [estimates, errors] = [six.map((s) => s.estimate ?? 0), six.map((s) => s.standardError ?? 0)];
    const draws = fallingDraws(200_000, 6, 1);
    const { critical } = stepDown(Float64Array.from(estimates), Float64Array.from(errors), draws, 0.95);
    expect(Math.abs(critical - 2.674423)).toBeLessThan(0.01);
  });
});

describe("critical values that are known exactly", () => {
  const equal = (n: number) => [new Float64Array(n), new Float64Array(n).fill(3)] as const;

  test("of two areas it is the normal quantile, 1.959964", () => {
    const { critical } = stepDown(...equal(2), fallingDraws(400_000, 2, 1), 0.95);
    expect(Math.abs(critical - 1.959964)).toBeLessThan(0.01);
  });

  // R 4.2: qtukey(0.95, c(3, 10, 26), Inf) / sqrt(2)
  test.each([
    [3, 2.343701],
    [10, 3.163684],
    [26, 3.677556],
  ])("of all pairs of %i areas with equal standard errors it is the studentised range, %f", (n, wanted) => {
    const { critical } = stepDown(...equal(n), fallingDraws(100_000, n, 1), 0.95);
    expect(Math.abs(critical - wanted)).toBeLessThan(0.015);
  });

  test("two areas are told apart a little above 1.96 standard errors of the difference, and not a little below", () => {
    const pair = (z: number) => [item("a", 50 + z * 5, 3), item("b", 50, 4)];
    expect(places(pair(2.02))).toEqual(["a:1-1", "b:2-2"]);
    expect(places(pair(1.9))).toEqual(["a:1-2", "b:1-2"]);
  });
});

describe("rankIntervals", () => {
  test("far apart: each has one place, also when low is good", () => {
    const items = [item("a", 10, 1), item("b", 30, 1), item("c", 20, 1)];
    const rows = rankIntervals(items, { good: "low", simultaneous: true });
    expect(rows).toEqual([
      { id: "a", rank: 1, rankRange: [1, 1], lower: 1, upper: 1 },
      { id: "b", rank: 3, rankRange: [3, 3], lower: 3, upper: 3 },
      { id: "c", rank: 2, rankRange: [2, 2], lower: 2, upper: 2 },
    ]);
  });

  test("all equal: rank 1, range and interval 1–n", () => {
    const rows = rankIntervals([item("a", 5, 1), item("b", 5, 2), item("c", 5, 0)], { good: "high" });
    for (const row of rows) expect(row).toMatchObject({ rank: 1, rankRange: [1, 3], lower: 1, upper: 3 });
  });

  test("certain estimates have their places, equal ones share them, without any division by zero", () => {
    const items = [item("a", 5, 0), item("b", 7, 0), item("c", 5, 0)];
    for (const simultaneous of [false, true]) {
      expect(places(items, { simultaneous })).toEqual(["a:2-3", "b:1-1", "c:2-3"]);
    }
  });

  test("a set of one: rank 1, interval 1–1", () => {
    expect(rankIntervals([item("a", 5, 1)], { good: "high", simultaneous: true })).toEqual([
      { id: "a", rank: 1, rankRange: [1, 1], lower: 1, upper: 1 },
    ]);
  });

  test("an item without an estimate is left out, and its row says so", () => {
    const rows = rankIntervals([item("a", null), item("b", 5, 1)], { good: "high" });
    expect(rows).toEqual([
      { id: "a", rank: null, rankRange: null, lower: null, upper: null },
      { id: "b", rank: 1, rankRange: [1, 1], lower: 1, upper: 1 },
    ]);
  });

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [null]])(
    "standard error %s is a RangeError that names the id",
    (standardError) => {
      const items = [item("0126", 5, 1), { id: "0136", estimate: 6, standardError }];
      expect(() => rankIntervals(items, { good: "high" })).toThrow(
        new RangeError(`standardError of 0136 must be a number of 0 or more, was ${standardError}`),
      );
    },
  );

  test("refuses nothing at all, an id twice, an unknown direction, and too few draws for the confidence", () => {
    expect(() => rankIntervals([], { good: "high" })).toThrow("no item has an estimate to place, of 0");
    expect(() => rankIntervals([item("a", 1, 1), item("a", 2, 1)], { good: "high" })).toThrow(/a stands twice/);
    expect(() => rankIntervals([item("a", Number.NaN, 1)], { good: "high" })).toThrow(/estimate of a must be a finite/);
    expect(() => rankIntervals(synthetic, { good: "best" as "high" })).toThrow(/good must be "low" or "high"/);
    expect(() => places(synthetic, { draws: 19 })).toThrow("draws must be at least 20 for confidence 0.95, was 19");
    expect(() => rankIntervals(synthetic, { good: "high", confidence: 95 })).toThrow(/confidence must be a fraction/);
    expect(() => places(synthetic, { draws: 1_000_001 })).toThrow(
      "draws must be a whole number 1–1000000, was 1000001",
    );
    expect(() => places(synthetic, { seed: 2 ** 32 })).toThrow(
      "seed must be a whole number 0–4294967295, was 4294967296",
    );
    expect(() => places(synthetic, { simultaneous: "no" as unknown as boolean })).toThrow(
      'simultaneous must be true or false, was "no"',
    );
    expect(() => rankIntervals({} as RankItem[], { good: "high" })).toThrow(/items must be an array/);
    expect(() => rankIntervals([1 as unknown as RankItem], { good: "high" })).toThrow(/items\[0\] must be an object/);
    expect(() => rankIntervals(synthetic, { good: "high", drawn: 5 } as { good: "high" })).toThrow(/was given drawn/);
    expect(() => places(synthetic, { seed: 1.5 })).toThrow(/seed must be a whole number/);
  });

  test("one seed gives the same intervals every time; at 10 000 draws other seeds move an end by a place at most", () => {
    for (const simultaneous of [false, true]) {
      const rows = (seed: number) => rankIntervals(synthetic, { good: "high", simultaneous, seed });
      const first = rows(1);
      expect(rows(1)).toEqual(first);
      for (const seed of [2, 3, 4, 5]) {
        for (const [i, { lower, upper }] of rows(seed).entries()) {
          expect(Math.abs((lower ?? 0) - (first[i]?.lower ?? 0))).toBeLessThanOrEqual(1);
          expect(Math.abs((upper ?? 0) - (first[i]?.upper ?? 0))).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  const anyItems = fc.array(
    fc.record({ estimate: fc.integer({ min: 0, max: 40 }), standardError: fc.integer({ min: 0, max: 5 }) }),
    { minLength: 1, maxLength: 9 },
  );

  test("laws: lower ≤ rank range ≤ upper, the simultaneous interval holds the marginal, more confidence is wider", () => {
    fc.assert(
      fc.property(anyItems, (drawn) => {
        const items = drawn.map((one, i) => ({ id: `a${i}`, ...one }));
        const options = { good: "high", draws: 300 } as const;
        const marginal = rankIntervals(items, options);
        const together = rankIntervals(items, { ...options, simultaneous: true });
        const wider = rankIntervals(items, { ...options, confidence: 0.99 });
        for (const [i, { rankRange, lower, upper }] of marginal.entries()) {
          expect(lower).toBeLessThanOrEqual(rankRange?.[0] ?? 0);
          expect(upper).toBeGreaterThanOrEqual(rankRange?.[1] ?? 0);
          for (const other of [together[i], wider[i]]) {
            expect(other?.lower).toBeLessThanOrEqual(lower ?? 0);
            expect(other?.upper).toBeGreaterThanOrEqual(upper ?? 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("laws: turning the scale turns the places", () => {
    fc.assert(
      fc.property(anyItems, (drawn) => {
        const items = drawn.map((one, i) => ({ id: `a${i}`, ...one }));
        const turned = items.map((one) => ({ ...one, estimate: -one.estimate }));
        expect(rankIntervals(turned, { good: "low", draws: 200 })).toEqual(
          rankIntervals(items, { good: "high", draws: 200 }),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("looking at few pairs finds the same largest difference as looking at all", () => {
    const shape = fc.record({
      errors: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 12 }),
      seed: fc.nat(1e6),
      closed: fc.array(fc.nat(143), { maxLength: 60 }),
      focused: fc.boolean(),
    });
    fc.assert(
      fc.property(shape, ({ errors, seed, closed, focused }) => {
        const n = errors.length;
        const draws = fallingDraws(20, n, seed);
        const values = gaussianDraws(20, n, seed);
        const better = new Uint8Array(n * n);
        for (const place of closed) better[place % (n * n)] = 1;
        const focus = focused ? seed % n : undefined;
        const found = largestDifferences(Float64Array.from(errors), draws, better, focus)();
        for (let d = 0; d < 20; d++) {
          const z = [...values.subarray(d * n, (d + 1) * n)];
          const all = z.flatMap((zj, j) =>
            z.map((zk, k) => {
              const [e = 0, f = 0] = [errors[j], errors[k]];
              const inFamily = j !== k && (focus === undefined || j === focus || k === focus) && e + f > 0;
              return inFamily && better[j * n + k] === 0 ? (e * zj - f * zk) / Math.hypot(e, f) : 0;
            }),
          );
          expect(found[d]).toBeCloseTo(Math.max(0, ...all), 12);
        }
      }),
    );
  });
});
