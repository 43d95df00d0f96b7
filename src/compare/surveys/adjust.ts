import { checkArray, checkChoice, checkNumber } from "../../metrics/check.ts";

/** How p-values are adjusted: the first two hold the chance of any false finding, the last two the share of false ones. */
export type Adjustment = "holm" | "hochberg" | "benjamini-hochberg" | "benjamini-yekutieli";

// What the p-value at a place (1 = smallest) of m is multiplied by.
const FACTORS: Readonly<Record<Adjustment, (place: number, m: number) => number>> = {
  holm: (place, m) => m - place + 1,
  hochberg: (place, m) => m - place + 1,
  "benjamini-hochberg": (place, m) => m / place,
  "benjamini-yekutieli": (place, m) => (harmonic(m) * m) / place,
};
const ADJUSTMENTS = Object.keys(FACTORS) as Adjustment[];

/**
 * Adjusted p-values (p-värden justerade för många test): what each p-value is worth when many were looked at together.
 * Twenty indicators tested at 5 percent give one false finding on average; compare the adjusted value with 0.05 instead.
 *
 * - `holm`: the chance of even one false finding is held, whatever the tests have to do with each other. The safe choice.
 * - `hochberg`: the same, a little stronger, for tests that are independent or positively dependent.
 * - `benjamini-hochberg`: the expected share of false ones among the findings is held (false discovery rate), for tests
 *   that are independent or positively dependent. For screening, not for a finding that stands alone in a report.
 * - `benjamini-yekutieli`: the same, whatever the dependence.
 *
 * With m p-values in order, p₍₁₎ ≤ … ≤ p₍ₘ₎: Holm max over j ≤ i of (m − j + 1)p₍ⱼ₎; Hochberg min over j ≥ i of
 * (m − j + 1)p₍ⱼ₎; Benjamini–Hochberg min over j ≥ i of (m/j)p₍ⱼ₎, Benjamini–Yekutieli that times 1 + 1/2 + … + 1/m;
 * all at most 1. Not for p-values picked because they were small: give all that were looked at.
 *
 * @param pValues probabilities 0–1, of every test that was made
 * @param method see above
 * @returns adjusted p-values in the same order; none for none
 * @throws {TypeError|RangeError} naming the place of a value that is not a probability, or an unknown method
 * @see S. Holm (1979), Scand. J. Statist. 6; Y. Hochberg (1988), Biometrika 75; Y. Benjamini & Y. Hochberg (1995),
 * J. R. Statist. Soc. B 57; Y. Benjamini & D. Yekutieli (2001), Ann. Statist. 29
 * @example
 * adjust([0.01, 0.02, 0.5], "holm"); // => [0.03, 0.04, 0.5]
 */
export function adjust(pValues: readonly number[], method: Adjustment): number[] {
  checkArray("pValues", pValues);
  const factor = FACTORS[checkChoice("method", method, ADJUSTMENTS)];
  // Array.from, so that a hole in the array is seen as the missing value that it is.
  const checked = Array.from(pValues, (p: unknown, i) => checkNumber(`pValues[${i}]`, p, "probability"));
  const m = checked.length;
  const ordered = checked.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const scaled = ordered.map(({ p, index }, i) => ({ index, value: Math.min(1, factor(i + 1, m) * p) }));

  // Holm steps down from the smallest and never falls; the others step up from the largest and never rise.
  const [steps, pick] = method === "holm" ? [scaled, Math.max] : [scaled.toReversed(), Math.min];
  const adjusted = Array<number>(m);
  let last = steps[0]?.value ?? 1;
  for (const { index, value } of steps) {
    last = pick(last, value);
    adjusted[index] = last;
  }
  return adjusted;
}

function harmonic(m: number): number {
  let sum = 0;
  for (let i = 1; i <= m; i++) sum += 1 / i;
  return sum;
}
