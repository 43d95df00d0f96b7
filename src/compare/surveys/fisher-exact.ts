import { hypergeometric } from "../../metrics/distributions/hypergeometric.ts";
import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";

// Two tables as likely as each other may differ in their last digits (as in R's fisher.test).
const AS_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test of two shares (Fishers exakta test), two-sided: the probability of all tables with the same margins
 * that are no more likely than the one seen.
 *
 * For two groups whose numbers asked are not known. Conservative: the true risk of a false finding is below the p.
 *
 * @see R. A. Fisher (1935), The Logic of Inductive Inference, J. R. Statist. Soc. 98
 * @example
 * fisherExact({ positive: 3, answered: 4 }, { positive: 1, answered: 4 }).toFixed(4); // => "0.4857"
 */
export function fisherExact(a: SurveyCounts, b: SurveyCounts): number {
  const population = a.answered + b.answered;
  const tables = hypergeometric({ population, successes: a.positive + b.positive, draws: a.answered });
  const limit = tables.pmf(a.positive) * AS_LIKELY;
  let p = 0;
  for (let k = tables.least; k <= tables.most; k++) {
    const likely = tables.pmf(k);
    if (likely <= limit) p += likely;
  }
  return Math.min(1, p);
}
