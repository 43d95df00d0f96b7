import { describe, expect, test } from "vitest";
import { betaQuantile } from "../../../src/metrics/distributions/beta-quantile.ts";
import { binomial } from "../../../src/metrics/distributions/binomial.ts";
import { normalCdf, normalQuantile } from "../../../src/metrics/distributions/normal.ts";
import { studentTCdf, studentTQuantile } from "../../../src/metrics/distributions/student-t.ts";

// Expected values: R 4.2, the function named in the test, 15 significant digits.
describe("distributions agree with R to 1e-10 of the value", () => {
  test.each([
    [-37, 5.72557122252458e-300],
    [-20, 2.75362411860623e-89],
    [-10, 7.61985302416053e-24],
    [-5, 2.86651571879194e-7],
    [-1.96, 0.0249978951482204],
    [-0.3, 0.382088577811047],
    [1, 0.841344746068543],
    [2.5, 0.993790334674224],
    [6, 0.999999999013412],
  ])("normalCdf(%d): pnorm", (z, expected) => expectRelative(normalCdf(z), expected));

  test.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.26234008979841],
    [1e-10, -6.36134090240406],
    [1e-5, -4.26489079392283],
    [0.001, -3.09023230616781],
    [0.025, -1.95996398454005],
    [0.3, -0.524400512708041],
    [0.9, 1.2815515655446],
    [0.975, 1.95996398454005],
    [0.995, 2.5758293035489],
    [0.9999, 3.71901648545571],
  ])("normalQuantile(%d): qnorm", (p, expected) => expectRelative(normalQuantile(p), expected));

  test.each([
    [-100, 1, 0.00318299276490825],
    [-40, 3, 1.71903403945793e-5],
    [-12, 9, 3.84994311149282e-7],
    [-5, 30, 1.16483427335039e-5],
    [-2, 5, 0.0509697394149291],
    [-0.01, 200, 0.496015627576641],
    [0.3, 2, 0.603757169579911],
    [4, 10000, 0.999968100665588],
  ])("studentTCdf(%d, %i): pt", (t, df, expected) => expectRelative(studentTCdf(t, df), expected));

  test.each([
    [1e-10, 1, -3183098861.83791],
    [1e-5, 3, -47.9277283759339],
    [0.001, 9, -4.29680566272992],
    [0.025, 5, -2.57058183563632],
    [0.3, 200, -0.525237334015553],
    [0.975, 2, 4.30265272974946],
    [0.975, 5, 2.57058183563631],
    [0.9995, 10000, 3.29149996594164],
  ])("studentTQuantile(%d, %i): qt", (p, df, expected) => expectRelative(studentTQuantile(p, df), expected));

  test.each([
    [0.025, 46, 20, 0.581741324161224],
    [0.975, 47, 19, 0.813971048163201],
    [0.025, 0.5, 7.5, 6.76864642438303e-5],
    [0.975, 0.5, 7.5, 0.29243617366231],
    [1e-8, 62.5, 8.5, 0.580045787705847],
    [0.9999, 500.5, 500.5, 0.558585507853879],
    [0.005, 50000, 50001, 0.495922334242564],
    [0.025, 1000000, 1, 0.99999631112735],
    [0.95, 300000.5, 700000.5, 0.300754193407303],
  ])("betaQuantile(%d, %d, %d): qbeta", (p, alpha, beta, expected) =>
    expectRelative(betaQuantile(p, alpha, beta), expected),
  );

  test.each([
    [62, 70, 0.83, 0.063302554627247, 0.925586028122123, 0.137716526505124],
    [70, 70, 0.83, 2.16504270094402e-6, 1, 2.16504270094402e-6],
    [20, 70, 0.83, 1.29781701230324e-23, 1.41044047317641e-23, 1],
    [46, 65, 0.78, 0.0429584496361948, 0.106615512069136, 0.936342937567059],
    [0, 5, 0.5, 0.03125, 0.03125, 1],
    [5, 5, 0.5, 0.03125, 1, 0.03125],
    [100, 1000, 0.1, 0.0420167908610854, 0.526599081295165, 0.51541770956592],
    [10, 1000, 0.1, 1.32043150711679e-32, 1.45089883217826e-32, 1],
    [300, 1000, 0.1, 5.06309938404055e-69, 1, 6.8233491078447e-69],
    [49000, 100000, 0.5, 5.19465920988929e-12, 1.29435801917345e-10, 0.999999999875759],
    [52000, 100000, 0.5, 4.46125709242097e-38, 1, 5.76546933336153e-37],
    [0, 7, 0, 1, 1, 1],
    [7, 7, 1, 1, 1, 1],
  ])(
    "binomial, %i of %i, p %d: dbinom, pbinom, pbinom(k - 1, lower.tail = FALSE)",
    (k, trials, probability, ...expected) => {
      const { pmf, lower, upper } = binomial({ trials, probability });
      [pmf(k), lower(k), upper(k)].forEach((actual, i) => {
        expectRelative(actual, expected[i] ?? Number.NaN);
      });
    },
  );
});

describe("binomial", () => {
  test("names its possible counts", () => {
    expect(binomial({ trials: 7, probability: 0.5 })).toMatchObject({ least: 0, most: 7 });
    expect(binomial({ trials: 7, probability: 0 })).toMatchObject({ least: 0, most: 0 });
    expect(binomial({ trials: 7, probability: 1 })).toMatchObject({ least: 7, most: 7 });
  });
  test("tails beyond the possible counts are 0 and 1", () => {
    const { lower, upper } = binomial({ trials: 7, probability: 0.3 });
    expect([lower(-1), lower(7), upper(0), upper(8)]).toEqual([0, 1, 1, 0]);
  });
  test("says what is wrong", () => {
    expect(() => binomial({ trials: -1, probability: 0.5 })).toThrow(
      /trials must be a whole number of 0 or more, was -1/,
    );
    expect(() => binomial({ trials: 7, probability: 50 })).toThrow(/probability must be a probability 0–1, was 50/);
  });
});

function expectRelative(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-10 * Math.abs(expected));
}
