import { checkNumber, checkObject } from "../check.ts";
import type { CountDistribution } from "./count-distribution.ts";

/** A finite population in which some are successes, and how many are drawn from it without putting back. */
export interface Drawing {
  readonly population: number;
  readonly successes: number;
  readonly draws: number;
}

// Below this a double no longer carries all its digits; relative to the mode nothing there can be seen.
const SMALLEST = 1e-300;

/**
 * The hypergeometric distribution (hypergeometriska fördelningen): the number of successes X among `draws` drawn at
 * random without putting back, of a `population` that holds `successes`.
 *
 *     P(X = k) = C(K, k) · C(N − K, n − k) / C(N, n)
 *
 * For a survey that asked all N of a small group, and n answered. Not for draws with putting back, nor when the
 * population is unknown: use the binomial distribution there.
 *
 * Computed by the ratio of neighbouring probabilities from the mode outward and divided by their sum, with no
 * factorials or log-gammas to lose digits in; each tail is summed from its small end, so that small tails keep their
 * digits too (agrees with R's phyper to a relative 1e-10). Probabilities below 1e-300 of the largest are given as 0.
 *
 * @param drawing whole numbers; `successes` and `draws` at most `population`
 * @throws {TypeError|RangeError} naming the argument
 * @see N. L. Johnson, A. W. Kemp & S. Kotz (2005), Univariate Discrete Distributions, 3rd ed., ch. 6
 * @example
 * const drawn = hypergeometric({ population: 4, successes: 2, draws: 2 });
 * [drawn.least, drawn.most]; // => [0, 2]
 * drawn.upper(0); // => 1
 * Math.round(drawn.pmf(1) * 1000) / 1000; // => 0.667
 */
export function hypergeometric(drawing: Drawing): CountDistribution {
  checkObject("drawing", drawing, ["population", "successes", "draws"]);
  const population = checkNumber("population", drawing.population, "count");
  const successes = atMost("successes", drawing.successes, population);
  const draws = atMost("draws", drawing.draws, population);
  const least = Math.max(0, draws + successes - population);
  const most = Math.min(draws, successes);
  const failures = population - successes;
  const oneMore = (k: number) => ((successes - k) / (k + 1)) * ((draws - k) / (failures - draws + k + 1));
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) / (population + 2)) * (successes + 1))));

  const rising: number[] = [];
  for (let k = mode, weight = 1; k < most; k++) {
    weight *= oneMore(k);
    if (weight < SMALLEST) break;
    rising.push(weight);
  }
  const falling: number[] = [];
  for (let k = mode, weight = 1; k > least; k--) {
    weight /= oneMore(k - 1);
    if (weight < SMALLEST) break;
    falling.push(weight);
  }
  const weights = [...falling.reverse(), 1, ...rising];
  const first = mode - falling.length;
  const fromBelow = runningSums(weights);
  const fromAbove = runningSums(weights.toReversed()).reverse();
  const total = fromBelow.at(-1) ?? 1;

  return {
    least,
    most,
    pmf: (k) => (weights[checkNumber("k", k, "finite") - first] ?? 0) / total,
    lower: (k) =>
      checkNumber("k", k, "finite") < first ? 0 : Math.min(1, (fromBelow[Math.floor(k) - first] ?? total) / total),
    upper: (k) =>
      checkNumber("k", k, "finite") <= first ? 1 : Math.min(1, (fromAbove[Math.ceil(k) - first] ?? 0) / total),
  };
}

function atMost(argument: string, value: unknown, population: number): number {
  const count = checkNumber(argument, value, "count");
  if (count > population) throw new RangeError(`${argument} must be at most population (${population}), was ${count}`);
  return count;
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
