import { hypergeometric } from "../src/metrics/distributions/hypergeometric.ts";
import type { Interval } from "../src/metrics/shares/interval.ts";
import { holds } from "./methods.ts";

/** How often an interval holds the true share, and how wide it is, when silence is random. */
export interface Coverage {
  /** Percent, over all true shares weighed alike. */
  readonly mean: number;
  /** Percent, at the true share where it is least. */
  readonly least: number;
  /** Mean width in percentage points. */
  readonly width: number;
}

/**
 * Actual coverage of an interval for a group of `asked` of whom `answered` answer at random, exactly: for every number
 * of positives in the group that makes a true share of 5–95 percent, the hypergeometric probabilities of the answers
 * whose interval holds the truth are summed. Nothing is simulated.
 *
 * @param interval the interval for a number of positive answers, in percent
 */
export function exactCoverage(
  survey: { readonly asked: number; readonly answered: number },
  interval: (positive: number) => Interval,
): Coverage {
  const { asked, answered } = survey;
  const intervals = Array.from({ length: answered + 1 }, (_, positive) => interval(positive));
  const first = Math.ceil(0.05 * asked - 1e-9);
  const last = Math.floor(0.95 * asked + 1e-9);
  const rows: { coverage: number; width: number }[] = [];
  for (let successes = first; successes <= last; successes++) {
    const share = (100 * successes) / asked;
    const drawn = hypergeometric({ population: asked, successes, draws: answered });
    let [coverage, width] = [0, 0];
    for (let positive = drawn.least; positive <= drawn.most; positive++) {
      const found = intervals[positive];
      if (found === undefined) throw new RangeError(`there is no interval for ${positive} positive answers`);
      const probability = drawn.pmf(positive);
      if (holds(found, share)) coverage += probability;
      width += probability * (found.upper - found.lower);
    }
    rows.push({ coverage: 100 * coverage, width });
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean: mean(rows.map(({ coverage }) => coverage)),
    least: Math.min(...rows.map(({ coverage }) => coverage)),
    width: mean(rows.map(({ width }) => width)),
  };
}
