import type { SurveyCounts } from "../../metrics/shares/check-counts.ts";
import type { Interval } from "../../metrics/shares/interval.ts";
import { wilsonInterval } from "../../metrics/shares/wilson-interval.ts";

/**
 * Newcombe's hybrid score interval for the difference between two shares a − b (Newcombes intervall, metod 10), built
 * from the Wilson interval (l, u) of each, which take a finite population by the effective number of answers.
 *
 *     lower = a − b − √((a − l_a)² + (u_b − b)²)     upper = a − b + √((u_a − a)² + (b − l_b)²)
 *
 * @returns percentage points; one point when everybody answered in both
 * @see R. G. Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17, 873–890
 * @example
 * const { lower, upper } = newcombeInterval({ positive: 56, answered: 70 }, { positive: 48, answered: 80 }, 0.95);
 * [lower.toFixed(2), upper.toFixed(2)]; // => ["5.24", "33.39"]
 */
export function newcombeInterval(a: SurveyCounts, b: SurveyCounts, confidence: number): Interval {
  const [p, q] = [(100 * a.positive) / a.answered, (100 * b.positive) / b.answered];
  const [first, second] = [wilsonInterval(a, confidence), wilsonInterval(b, confidence)];
  return {
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower),
  };
}
