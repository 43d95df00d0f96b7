import { binomial } from "../metrics/distributions/binomial.ts";

/** The control limits of a funnel plot at one number of answers, in percent. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

/**
 * Control limits (kontrollgränser) of a share: where so many answers would give shares if only chance made them differ
 * from the centre. 95 and 99.8 percent are the two and three standard deviations of control charts, but exact:
 *
 *     y(p) = (r − a)/n,   r the least count with P(X ≤ r) ≥ p,   a = (P(X ≤ r) − p)/P(X = r)
 *
 * with X binomial. The a between 0 and 1 smooths the steps that whole counts make; a limit is never outside 0–100.
 *
 * @param centre in percent, between 0 and 100
 * @param answered whole number from 1
 * @see D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * appendix A.1.1
 * @example
 * const { lower95, upper95 } = funnelLimits(50, 100);
 * [lower95.toFixed(1), upper95.toFixed(1)]; // => ["39.7", "59.3"]
 */
export function funnelLimits(centre: number, answered: number): FunnelLimits {
  const at = (probability: number): number => limit(centre / 100, answered, probability);
  return { lower95: at(0.025), upper95: at(0.975), lower998: at(0.001), upper998: at(0.999) };
}

function limit(centre: number, answered: number, probability: number): number {
  const { lower, pmf } = binomial({ trials: answered, probability: centre });
  let [low, high] = [0, answered];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lower(middle) >= probability) high = middle;
    else low = middle + 1;
  }
  const count = low - (lower(low) - probability) / pmf(low);
  return (100 * Math.max(0, Math.min(answered, count))) / answered;
}
