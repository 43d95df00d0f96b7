import { describe, expect, test } from "vitest";
import { exactCoverage } from "../../bench/exact-coverage.ts";
import { intervalOf, METHODS, type Method } from "../../bench/methods.ts";
import { seededRandom } from "../../bench/random.ts";
import { simulateSilence } from "../../bench/silence-simulation.ts";

function coverage(method: Method, asked: number, answered: number) {
  return exactCoverage({ asked, answered }, (positive) => intervalOf(method, { positive, answered, asked }));
}

describe("exactCoverage", () => {
  // R 4.2: for each number of positives D in the group, sum(dhyper(k, D, N - D, n)) over the k whose interval holds D/N;
  // intervals by qnorm, qbeta and, for the exact one, brute force over phyper, cut to x/N … (x + N − n)/N. Mean, least, mean width.
  test.each<[Method, number, number, number, number, number]>([
    ["margin", 20, 6, 98.6988756722, 95.0154798762, 59.3496260748],
    ["margin", 100, 70, 97.5610078425, 94.8055418244, 12.9140331084],
    ["wilson", 20, 6, 96.2381185161, 92.1052631579, 47.4053163367],
    ["wilson", 100, 70, 95.0985915742, 92.1596798853, 10.6280623967],
    ["clopper-pearson", 20, 6, 99.7767638912, 98.9164086687, 60.7777442459],
    ["clopper-pearson", 100, 70, 99.9788920994, 99.9123853942, 19.1217883155],
    ["hypergeometric", 20, 6, 98.8906088751, 95.8101135191, 51.5789473684],
    ["hypergeometric", 100, 70, 97.2947858036, 95.1418368387, 10.8199487625],
  ])("agrees with R: %s, N %i, n %i", (method, asked, answered, mean, least, width) => {
    const found = coverage(method, asked, answered);
    expect(found.mean).toBeCloseTo(mean, 8);
    expect(found.least).toBeCloseTo(least, 8);
    expect(found.width).toBeCloseTo(width, 8);
  });

  test.each([
    [20, 10],
    [50, 43],
    [79, 65],
    [101, 70],
    [200, 60],
  ])("the exact interval never covers less than it says: N %i, n %i", (asked, answered) => {
    expect(coverage("hypergeometric", asked, answered).least).toBeGreaterThanOrEqual(95);
  });

  test("every method is certain, and a point, when all answered", () => {
    for (const method of METHODS) {
      expect(coverage(method, 30, 30), method).toEqual({ mean: 100, least: 100, width: 0 });
    }
  });
});

describe("simulateSilence", () => {
  const group = { asked: 100, satisfied: 80, response: 70 };
  const options = { draws: 2000, seed: 1 };

  test("the same seed gives the same figures, another seed others", () => {
    const silence = { ...group, ratio: 0.75 };
    const once = simulateSilence(silence, ["wilson"], options);
    expect(simulateSilence(silence, ["wilson"], options)).toEqual(once);
    expect(simulateSilence(silence, ["wilson"], { ...options, seed: 2 })).not.toEqual(once);
  });

  // The expected share among those who answer: 80·1 / (80·1 + 20·½) = 88.9 percent (up to the bias of a ratio).
  test("half as eager dissatisfied give the share that arithmetic says, and the possible range holds the truth", () => {
    const found = simulateSilence({ ...group, ratio: 0.5 }, ["hypergeometric"], options);
    expect(Math.abs(found.observed - 100 * (80 / 90))).toBeLessThan(0.5);
    expect(found.possibleRange).toBe(100);
  });

  test("a response that cannot be reached is an error", () => {
    expect(() => simulateSilence({ ...group, response: 95, ratio: 0.5 }, [], options)).toThrow(/80 of 100 can reach/);
  });
});

// The mean of 100 000 fractions has a standard error of 0.0009; a seed gives one and the same mean.
test("seededRandom gives fractions that are spread evenly", () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 100_000 }, random);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / drawn.length - 0.5)).toBeLessThan(0.004);
  const tenths = drawn.filter((value) => value < 0.1).length / drawn.length;
  expect(Math.abs(tenths - 0.1)).toBeLessThan(0.004);
});
