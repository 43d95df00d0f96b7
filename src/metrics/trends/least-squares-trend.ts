import { studentTCdf, studentTQuantile } from "../distributions/student-t.ts";
import { directionOfInterval, type TrendEstimate, type ValuePoint } from "./trend-types.ts";

/**
 * Least-squares slope (minsta kvadratmetoden) with the t interval and the two-sided p of slope 0.
 *
 *     b = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²,   b ± t(n − 2) · √( Σ residual² / (n − 2) / Σ(x − x̄)² )
 */
export function leastSquaresTrend(points: readonly ValuePoint[], confidence: number): TrendEstimate {
  const x = centred(points.map(({ period }) => period));
  const y = centred(points.map(({ value }) => value));
  const spread = sum(x.map((dx) => dx * dx));
  const slope = sum(x.map((dx, index) => dx * (y[index] ?? 0))) / spread;
  const residuals = x.map((dx, index) => (y[index] ?? 0) - slope * dx);
  const freedom = points.length - 2;
  const error = Math.sqrt(sum(residuals.map((residual) => residual ** 2)) / freedom / spread);
  // Of 1 − (1 − confidence)/2 the small side is exact, and the distribution is symmetric.
  const half = -studentTQuantile((1 - confidence) / 2, freedom) * error;
  const [lower, upper] = [slope - half, slope + half];
  const p = slope === 0 ? 1 : 2 * studentTCdf(-Math.abs(slope) / error, freedom);
  return { slope, lower, upper, p, noInterval: null, direction: directionOfInterval(lower, upper), kendall: null };
}

/** Deviations from the mean; taken from the first value first, so that equal values deviate by exactly 0. */
function centred(values: readonly number[]): number[] {
  const shifted = values.map((value) => value - (values[0] ?? 0));
  const mean = sum(shifted) / shifted.length;
  return shifted.map((value) => value - mean);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
