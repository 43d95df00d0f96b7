import { describe, expect, test } from "vitest";
import { shareStandardError } from "../../../src/compare/ranks/share-standard-error.ts";
import { marginOfError } from "../../../src/metrics/shares/margin-of-error.ts";

describe("shareStandardError", () => {
  // R 4.2: p <- 62/70; 100 * sqrt(p * (1 - p) / 69), and * sqrt((99 - 70) / 98) for the finite population
  test("62 of 70: 3.830172; of 99 asked: 2.083551", () => {
    expect(shareStandardError({ positive: 62, answered: 70 })).toBeCloseTo(3.830172, 6);
    expect(shareStandardError({ positive: 62, answered: 70, asked: 99 })).toBeCloseTo(2.083551, 6);
  });

  test("times 1.96 it is the margin of error", () => {
    const survey = { positive: 46, answered: 65, asked: 79 };
    const margin = marginOfError({ answered: 65, asked: 79, share: (100 * 46) / 65 });
    expect(shareStandardError(survey) * 1.959963984540054).toBeCloseTo(margin, 9);
  });

  // R 4.2: 100 * diff(prop.test(13, 13, correct = FALSE)$conf.int) / qnorm(0.975); prop.test(0, 22, …) likewise
  test("at 100 and 0 percent it is not zero: Wilson's width, 13 of 13: 11.63773; 0 of 22: 7.584572", () => {
    expect(shareStandardError({ positive: 13, answered: 13 })).toBeCloseTo(11.63773, 5);
    expect(shareStandardError({ positive: 0, answered: 22 })).toBeCloseTo(7.584572, 6);
  });

  // R 4.2: sqrt(prop.test(c(13, 56), c(13, 80), correct = FALSE)$statistic), the score test of the two shares: 2.292711
  test("with it, 13 of 13 against 56 of 80 is as many standard errors apart as the score test says, within a tenth", () => {
    const [all, some] = [
      { positive: 13, answered: 13 },
      { positive: 56, answered: 80 },
    ];
    const z = 30 / Math.hypot(shareStandardError(all), shareStandardError(some));
    expect(Math.abs(z - 2.292711)).toBeLessThan(0.1);
  });

  test("a group that answered as one, everybody, has no sampling error", () => {
    expect(shareStandardError({ positive: 5, answered: 9, asked: 9 })).toBe(0);
    expect(shareStandardError({ positive: 9, answered: 9, asked: 9 })).toBe(0);
  });

  test("a whole percent: the count nearest to half, and the rounding added in square", () => {
    // 77 percent of 211 is 162 or 163 of 211; 162 has the larger standard error: sqrt(162·49/211²/210 + (0.005²)/3).
    const by = 100 * Math.sqrt((162 * 49) / (211 * 211 * 210) + 0.005 ** 2 / 3);
    expect(shareStandardError({ share: 77, answered: 211 })).toBeCloseTo(by, 10);
  });

  test("refuses what cannot be", () => {
    expect(() => shareStandardError({ positive: 10, answered: 9 })).toThrow(/positive must be at most answered/);
    expect(() => shareStandardError({ positive: 1, answered: 9, asked: 8 })).toThrow(/answered must be at most asked/);
    expect(() => shareStandardError({ share: 76, answered: 39 })).toThrow(/share must be one that a count of 39/);
  });
});
