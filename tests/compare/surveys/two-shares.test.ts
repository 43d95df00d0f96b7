import { describe, expect, test } from "vitest";
import { finiteExact, finiteWork, MOST_WORK } from "../../../src/compare/surveys/finite-exact.ts";
import { fisherExact } from "../../../src/compare/surveys/fisher-exact.ts";
import { minimalDetectable } from "../../../src/compare/surveys/minimal-detectable.ts";
import { newcombeInterval } from "../../../src/compare/surveys/newcombe-interval.ts";
import { pooledShare, scorePValue, scoreStatistic } from "../../../src/compare/surveys/two-share-score.ts";
import { effectiveSize } from "../../../src/metrics/shares/effective-size.ts";

const counts = (positive: number, answered: number, asked?: number) => ({ positive, answered, asked });
const weighed = (positive: number, answered: number, asked?: number) => ({
  share: positive / answered,
  size: effectiveSize({ answered, asked }),
});

// R 4.2.2, by the formula of Newcombe (1998), Statistics in Medicine 17, method 10, from Wilson intervals; the pairs are
// contrasts (a)–(h) of his Table II, whose printed page was not at hand.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])("Newcombe's method 10: %i/%i − %i/%i", (x, m, y, n, lower, upper) => {
  const interval = newcombeInterval(counts(x, m), counts(y, n), 0.95);
  expect(interval.lower / 100).toBeCloseTo(lower, 4);
  expect(interval.upper / 100).toBeCloseTo(upper, 4);
});

describe("the score test", () => {
  // R 4.2.2: prop.test(c(x, y), c(m, n), correct = FALSE)$p.value
  test.each([
    [56, 70, 48, 80, 0.0080450813682],
    [80, 100, 60, 100, 0.00202823114845],
    [162, 211, 138, 197, 0.123820056636],
    [50, 51, 40, 60, 2.60243908707e-5],
  ])("without numbers asked is R's prop.test: %i/%i and %i/%i", (x, m, y, n, p) =>
    expect(scorePValue(weighed(x, m), weighed(y, n))).toBeCloseTo(p, 12),
  );
  // R: 2 * pnorm(-|z|) with the effective sizes in place of the numbers of answers.
  test("with numbers asked uses the effective sizes: 46/65 of 79 and 39/51 of 78", () => {
    expect(scoreStatistic(weighed(46, 65, 79), weighed(39, 51, 78))).toBeCloseTo(-1.2992769466, 9);
    expect(scorePValue(weighed(46, 65, 79), weighed(39, 51, 78))).toBeCloseTo(0.1938489029, 9);
  });
  test("against a group that answered in full, the common share is that group's", () =>
    expect(pooledShare(weighed(8, 10, 10), weighed(5, 10, 40)).share).toBe(0.8));
  test("two groups that answered in full differ without any doubt, or not at all", () => {
    expect(scorePValue(weighed(8, 10, 10), weighed(7, 10, 10))).toBe(0);
    expect(scorePValue(weighed(8, 10, 10), weighed(4, 5, 5))).toBe(1);
  });
});

// R 4.2.2: fisher.test(matrix(c(x, m - x, y, n - y), 2, byrow = TRUE))$p.value; the first is Fisher's tea-tasting lady.
test.each([
  [3, 4, 1, 4, 0.485714285714],
  [9, 10, 3, 10, 0.0197666110979],
  [5, 56, 0, 29, 0.160621443209],
  [6, 7, 2, 7, 0.102564102564],
  [32, 36, 27, 31, 1],
  [0, 10, 0, 20, 1],
  [1, 20, 7, 19, 0.019656019656],
])("Fisher's exact test as R's fisher.test: %i/%i and %i/%i", (x, m, y, n, p) =>
  expect(fisherExact(counts(x, m), counts(y, n))).toBeCloseTo(p, 11),
);

// R 4.2.2, brute force: twice the largest sum of dhyper() * dhyper() over all results with as large a score statistic, over
// every pair of populations (K1, K2) with x1 <= K1, K2 <= x2 + N2 - n2 and K1/N1 <= K2/N2, 1 being the higher share.
test.each([
  [1, 12, 20, 8, 15, 22, 3.32282171464e-5],
  [2, 9, 30, 7, 11, 12, 0.0144696882328],
  [12, 12, 25, 10, 14, 40, 0.0137945194777],
  [0, 20, 30, 3, 18, 35, 0.00736996993155],
  [4, 20, 60, 12, 22, 70, 0.0061574710185],
  [1, 30, 100, 6, 25, 90, 0.00878779789714],
  [10, 11, 40, 7, 13, 26, 0.0189333400401],
  [2, 8, 8, 5, 9, 31, 0.0235703488206],
  [9, 10, 14, 3, 10, 13, 0],
  [46, 65, 79, 39, 51, 78, 0.194996854671],
  [23, 48, 50, 25, 48, 50, 0.119950020825],
  [20, 50, 90, 41, 60, 95, 2.61012398261e-6],
  [143, 285, 300, 150, 285, 300, 0.0135729986735],
  [30, 70, 100, 40, 70, 100, 0.00327073415733],
])("the exact test for finite groups as by brute force: %i/%i of %i and %i/%i of %i", (x, m, M, y, n, N, p) => {
  const [a, b] = [
    { positive: x, answered: m, asked: M },
    { positive: y, answered: n, asked: N },
  ];
  expect(finiteExact(a, b)).toBeCloseTo(p, 11);
  expect(finiteExact(b, a)).toBe(finiteExact(a, b));
});

describe("the work of the exact test", () => {
  const half = (asked: number) => ({ answered: asked / 2, asked });
  test("is small when few are asked, or few are silent", () => {
    expect(finiteWork(half(1000), half(1000))).toBeLessThan(MOST_WORK);
    expect(finiteWork({ answered: 99_990, asked: 100_000 }, { answered: 99_990, asked: 100_000 })).toBeLessThan(
      MOST_WORK,
    );
  });
  test("is more than it is worth for two groups of 10 000 with half of each silent", () =>
    expect(finiteWork(half(10_000), half(10_000))).toBeGreaterThan(MOST_WORK));
});

test("p of the exact test never grows as the answers move apart, in every group of at most 9", () => {
  for (const [n, N] of designs(9)) {
    for (const [m, M] of designs(9)) {
      for (let y = 0; y <= m; y++) {
        let before = 1;
        for (let x = Math.floor((y * n) / m) + 1; x <= n; x++) {
          const p = finiteExact({ positive: x, answered: n, asked: N }, { positive: y, answered: m, asked: M });
          expect(p, `${x}/${n} of ${N} and ${y}/${m} of ${M}`).toBeLessThanOrEqual(before + 1e-12);
          before = p;
        }
      }
    }
  }
});

function designs(most: number): [answered: number, asked: number][] {
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((asked) =>
    Array.from({ length: asked }, (_, i): [number, number] => [i + 1, asked]),
  );
}

describe("the smallest difference that can be detected", () => {
  // R: 100 * (qnorm(.975) + qnorm(.8)) * sqrt(p(1 - p)(1/n1 + 1/n2)), n the effective sizes.
  test("46/65 of 79 and 39/51 of 78: 12.3 points", () =>
    expect(minimalDetectable(weighed(46, 65, 79), weighed(39, 51, 78), 0.95)).toBeCloseTo(12.2936367354, 9));
  test("without numbers asked, 162/211 and 138/197: 12.2 points", () =>
    expect(minimalDetectable(weighed(162, 211), weighed(138, 197), 0.95)).toBeCloseTo(12.24537023, 7));
  test("is 0 when everybody answered", () =>
    expect(minimalDetectable(weighed(10, 10, 10), weighed(5, 9, 9), 0.95)).toBe(0));
  test("is not known when all or none were positive, or more than 100 points would be needed", () => {
    expect(minimalDetectable(weighed(10, 10), weighed(12, 12), 0.95)).toBeUndefined();
    expect(minimalDetectable(weighed(1, 2), weighed(1, 2), 0.95)).toBeUndefined();
  });
});
