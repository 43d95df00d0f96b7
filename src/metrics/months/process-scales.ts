import { normalQuantile } from "../distributions/normal.ts";

// The range of two independent values of a normal distribution with standard deviation 1 is |N(0, 2)|, of which
const MEAN = 2 / Math.sqrt(Math.PI); // d₂ = 1.12837916709551…
const DEVIATION = Math.sqrt(2 - 4 / Math.PI); // d₃ = 0.85250246…
const MEDIAN = Math.SQRT2 * normalQuantile(0.75); // 0.95387255…

/**
 * By what the average moving range is multiplied: for the distance from the centre line to a limit (three standard
 * deviations of the values), and for the upper range limit (the mean range and three standard deviations of the ranges).
 *
 *     of the mean range     3 / d₂ = 2.6587      (d₂ + 3·d₃) / d₂ = D₄ = 3.2665
 *     of the median range   3 / d̃ = 3.1451       (d₂ + 3·d₃) / d̃ = 3.8641
 *
 * where d₂ = 2/√π, d₃ = √(2 − 4/π) and d̃ = √2·Φ⁻¹(3/4) are the mean, the standard deviation and the median of the range of
 * two values. Unrounded: the tables of the books round d₂ and d₃ first, to 2.66, 3.268, 3.145 and 3.865.
 *
 * @see Tippett, Biometrika 17 (1925) 364–387, on d₂ and d₃; Wheeler, Understanding Variation (1993), for the rounded ones
 */
export const PROCESS_SCALES = {
  mean: { limit: 3 / MEAN, range: (MEAN + 3 * DEVIATION) / MEAN, method: "xmr-mean-range" },
  median: { limit: 3 / MEDIAN, range: (MEAN + 3 * DEVIATION) / MEDIAN, method: "xmr-median-range" },
} as const;
