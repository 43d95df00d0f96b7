import { normalCdf } from "../../metrics/distributions/normal.ts";

/** A share as a fraction, with the effective number of answers behind it: infinite when everybody answered. */
export interface WeighedShare {
  readonly share: number;
  readonly size: number;
}

/**
 * What two shares have in common if they are the same (gemensam andel), and the standard error of their difference then:
 * the mean weighted by the effective numbers of answers, which is the one known exactly when everybody answered there.
 *
 * @example
 * pooledShare({ share: 0.5, size: 10 }, { share: 0.8, size: 20 }).share.toFixed(2); // => "0.70"
 */
export function pooledShare(a: WeighedShare, b: WeighedShare): { share: number; standardError: number } {
  const [u, v] = [1 / a.size, 1 / b.size];
  const share = u + v === 0 ? (a.share + b.share) / 2 : (a.share * v + b.share * u) / (u + v);
  return { share, standardError: Math.sqrt(Math.max(0, share * (1 - share)) * (u + v)) };
}

/**
 * Score statistic of two shares (scoretest): z = (a − b)/√(p̄(1 − p̄)(1/n*₁ + 1/n*₂)); 0 when they are equal, infinite
 * when they differ without any uncertainty. It grows with a and falls with b.
 *
 * @example
 * scoreStatistic({ share: 0.5, size: 8 }, { share: 0.5, size: 9 }); // => 0
 */
export function scoreStatistic(a: WeighedShare, b: WeighedShare): number {
  return a.share === b.share ? 0 : (a.share - b.share) / pooledShare(a, b).standardError;
}

/**
 * Two-sided p of the score test; without known populations that of a chi-square test without continuity correction.
 *
 * @see R. G. Newcombe (1998), Statistics in Medicine 17, 873–890; W. G. Cochran (1977), Sampling Techniques, 3rd ed.
 * @example
 * scorePValue({ share: 0.5, size: 8 }, { share: 0.5, size: 9 }); // => 1
 */
export function scorePValue(a: WeighedShare, b: WeighedShare): number {
  return 2 * normalCdf(-Math.abs(scoreStatistic(a, b)));
}
