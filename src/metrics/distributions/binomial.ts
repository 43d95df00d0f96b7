import cdf from "@stdlib/stats-base-dists-binomial-cdf";
import pmf from "@stdlib/stats-base-dists-binomial-pmf";
import { checkNumber, checkObject } from "../check.ts";
import type { CountDistribution } from "./count-distribution.ts";

/**
 * The binomial distribution (binomialfördelningen): the number of successes in `trials` independent trials, each with
 * the same `probability`.
 *
 *     P(X = k) = C(n, k) · pᵏ · (1 − p)ⁿ⁻ᵏ
 *
 * Not for a survey that reached a large part of a small group: the hypergeometric distribution is the right one there.
 *
 * @param experiment `trials` as a whole number, `probability` as a fraction 0–1
 * @throws {TypeError|RangeError} naming the argument
 * @example
 * const heads = binomial({ trials: 4, probability: 0.5 });
 * heads.pmf(2).toFixed(3); // => "0.375"
 * heads.upper(0); // => 1
 */
export function binomial(experiment: { readonly trials: number; readonly probability: number }): CountDistribution {
  checkObject("experiment", experiment, ["trials", "probability"]);
  const trials = checkNumber("trials", experiment.trials, "count");
  const probability = checkNumber("probability", experiment.probability, "probability");
  return {
    least: probability === 1 ? trials : 0,
    most: probability === 0 ? 0 : trials,
    pmf: (k) => pmf(k, trials, probability),
    lower: (k) => cdf(k, trials, probability),
    // At least k successes are at most n − k failures: counted directly, a small tail keeps its digits.
    upper: (k) => cdf(trials - k, trials, 1 - probability),
  };
}
