import { checkArray, checkNumber } from "../check.ts";

// A product such as 280 · 0.025 can come out a hair above the whole number that it is.
const ROUNDING = 1e-9;

/**
 * Quantile by the inverse of the empirical distribution function (R type 1: no interpolation): the smallest of the
 * values that at least the share `p` of them do not exceed. The result is always one of the values.
 *
 * This is the definition behind RKA's indices. Use another, interpolated one to describe small samples.
 *
 * @param values finite numbers, in any order
 * @param p a fraction, 0 < p < 1
 * @throws {TypeError|RangeError} when there are no values, or one of them is not a finite number
 * @see Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), definition 1
 * @example
 * inverseEcdf([15, 20, 35, 40, 50], 0.3); // => 20
 * inverseEcdf([15, 20, 35, 40, 50], 0.4); // => 20
 */
export function inverseEcdf(values: readonly number[], p: number): number {
  checkNumber("p", p, "fraction");
  const sorted = Float64Array.from(checkArray("values", values), (value) =>
    checkNumber("values", value, "finite"),
  ).sort();
  const found = sorted[Math.max(0, Math.ceil(sorted.length * p - ROUNDING) - 1)];
  if (found === undefined) throw new RangeError("values must hold at least one number, was empty");
  return found;
}
