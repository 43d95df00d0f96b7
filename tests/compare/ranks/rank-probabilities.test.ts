import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gaussianDraws } from "../../../src/compare/ranks/gaussian-draws.ts";
import { rankProbabilities } from "../../../src/compare/ranks/rank-probabilities.ts";

const three = [
  { id: "a", estimate: 1, standardError: 1 },
  { id: "b", estimate: 2, standardError: 2 },
  { id: "c", estimate: 3, standardError: 0.5 },
];

describe("rankProbabilities", () => {
  // R 4.2: integrate(function(x) dnorm(x, e[j], s[j]) * prod(pnorm(x, e[-j], s[-j])), -30, 30), and 1 − pnorm for worst
  test("best and worst of three normal estimates, as R integrates them", () => {
    const rows = rankProbabilities(three, { good: "high", draws: 200_000 });
    for (const [i, wanted] of [0.02494317, 0.31090062, 0.66415621].entries()) {
      expect(Math.abs((rows[i]?.best ?? 0) - wanted)).toBeLessThan(0.005);
    }
    for (const [i, wanted] of [0.66076361, 0.32444814, 0.01478825].entries()) {
      expect(Math.abs((rows[i]?.worst ?? 0) - wanted)).toBeLessThan(0.005);
    }
  });

  // R 4.2: pnorm(1 / sqrt(5))
  test("of two, the better one is best with the probability of the normal distribution, 0.6726396", () => {
    const [, b] = rankProbabilities(three.slice(0, 2), { good: "high", draws: 200_000 });
    expect(Math.abs((b?.best ?? 0) - 0.6726396)).toBeLessThan(0.005);
    expect(b?.topHalf).toBe(b?.best);
  });

  test("when low is good the first and the last change places", () => {
    const [high, low] = (["high", "low"] as const).map((good) => rankProbabilities(three, { good, draws: 100_000 }));
    for (const i of [0, 1, 2]) expect(Math.abs((high?.[i]?.best ?? 0) - (low?.[i]?.worst ?? 0))).toBeLessThan(0.01);
  });

  test("one alone is best, worst and in the top half; one without an estimate has no probabilities", () => {
    expect(rankProbabilities([{ id: "x", estimate: null }, ...three.slice(0, 1)], { good: "high" })).toEqual([
      { id: "x", best: null, worst: null, topHalf: null },
      { id: "a", best: 1, worst: 1, topHalf: 1 },
    ]);
  });

  test("law: probabilities sum to 1, and to the places of the top half, also when certain estimates are equal", () => {
    const items = fc.array(fc.record({ estimate: fc.nat(5), standardError: fc.nat(2) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(items, (drawn) => {
        const rows = rankProbabilities(
          drawn.map((one, i) => ({ id: `${i}`, ...one })),
          { good: "high", draws: 50 },
        );
        const sum = (of: (row: (typeof rows)[number]) => number | null) =>
          rows.reduce((total, row) => total + (of(row) ?? 0), 0);
        expect(sum((row) => row.best)).toBeCloseTo(1, 9);
        expect(sum((row) => row.worst)).toBeCloseTo(1, 9);
        expect(sum((row) => row.topHalf)).toBeCloseTo(Math.ceil(rows.length / 2), 9);
      }),
    );
  });

  test("refuses what rankIntervals refuses", () => {
    const unknown = { good: "high", drawn: 5 } as { good: "high" };
    expect(() => rankProbabilities(three, unknown)).toThrow(/no other names than good, draws, seed, was given drawn/);
    expect(() => rankProbabilities([{ id: "a", estimate: 1 }], { good: "high" })).toThrow(/standardError of a/);
    expect(() => rankProbabilities(three, { good: "high", draws: 0 })).toThrow(
      "draws must be a whole number 1–1000000, was 0",
    );
  });
});

describe("gaussianDraws", () => {
  test("have the moments of the standard normal distribution", () => {
    const values = gaussianDraws(1000, 100, 7);
    const mean = (of: (z: number) => number) => values.reduce((sum, z) => sum + of(z), 0) / values.length;
    expect(Math.abs(mean((z) => z))).toBeLessThan(0.02);
    expect(Math.abs(mean((z) => z * z) - 1)).toBeLessThan(0.02);
    expect(Math.abs(mean((z) => z ** 4) - 3)).toBeLessThan(0.1);
  });

  // MT19937 with seed 5489 starts 3499211612, 581869302, 3890346734, 3586334585 (Matsumoto and Nishimura; C++ std::mt19937);
  // 26 low bits of one and 27 of the next are a uniform number. R 4.2: qnorm((a %% 2^26) / 2^26 + (b %% 2^27) / 2^53)
  test("are the normal quantiles of the Mersenne twister's numbers: -1.0699705308241, 1.89093956637655 for seed 5489", () => {
    const [first, second] = gaussianDraws(1, 2, 5489);
    expect(first).toBeCloseTo(-1.0699705308241, 12);
    expect(second).toBeCloseTo(1.89093956637655, 12);
  });

  test("another seed gives other numbers", () => {
    expect(gaussianDraws(1, 5, 1)).not.toEqual(gaussianDraws(1, 5, 2));
  });
});
