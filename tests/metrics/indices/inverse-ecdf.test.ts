import { describe, expect, test } from "vitest";
import { inverseEcdf } from "../../../src/metrics/indices/inverse-ecdf.ts";

describe("inverseEcdf", () => {
  // R 4.2: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(.025, .25, .3, .5, .975), type = 1)
  test.each([
    [0.025, 1],
    [0.25, 1],
    [0.3, 2],
    [0.5, 3],
    [0.975, 9],
  ])("agrees with R's quantile(type = 1) at %f", (p, expected) => {
    expect(inverseEcdf([3, 1, 4, 1, 5, 9, 2, 6], p)).toBe(expected);
  });

  test("takes the k-th of n when n·p is a whole number, as R does: 7 of 280 at 0.025", () => {
    const values = Array.from({ length: 280 }, (_, index) => index + 1);
    expect(inverseEcdf(values, 0.025)).toBe(7);
    expect(inverseEcdf(values, 0.975)).toBe(273);
  });

  test("one value is every quantile", () => expect(inverseEcdf([42], 0.975)).toBe(42));
  test("no value is an error", () => expect(() => inverseEcdf([], 0.5)).toThrow(/at least one number/));
  test.each([[null], [Number.NaN], ["5"], [undefined]])("%o among the values is an error", (value) => {
    expect(() => inverseEcdf([1, value as number, 3], 0.5)).toThrow(/^values must be a finite number, was /);
  });
  test("a probability outside 0–1 is an error", () => expect(() => inverseEcdf([1], 1.5)).toThrow(/^p must be/));
});
