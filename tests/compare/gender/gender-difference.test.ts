import { describe, expect, test } from "vitest";
import { type GenderDifferenceOptions, genderDifference } from "../../../src/compare/gender/gender-difference.ts";
import { jointGenderCounts } from "../../../src/compare/gender/joint-gender-counts.ts";
import { suggest } from "../../../src/compare/gender/suggest-unmotivated.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
type Figure = { readonly period: number; readonly gender: string; readonly value: number };
const figures = (kpi: string) => run.figures(kpi, { areas: ["0126"] }).objects() as Figure[];
const figure = (kpi: string, period: number, gender: string) =>
  figures(kpi).find((row) => row.period === period && row.gender === gender)?.value ?? Number.NaN;
const ANSWERS = { U28519: "U33964", U28526: "U33966", U28532: "U33960" } as const;
const joint = (kpi: keyof typeof ANSWERS, period: number) =>
  jointGenderCounts({
    total: { share: figure(kpi, period, "T"), answered: figure(ANSWERS[kpi], period, "T") },
    women: figure(kpi, period, "K"),
    men: figure(kpi, period, "M"),
  });

describe("jointGenderCounts of Huddinge's LSS surveys, from the published shares and the printed number of answers", () => {
  test.each([
    // kpi, year, women, men, total, in the total but neither
    ["U28519", 2020, [35, 43], [24, 30], [60, 74], [1, 1]],
    ["U28519", 2021, [32, 36], [27, 31], [62, 70], [3, 3]],
    ["U28526", 2020, [7, 11], [29, 36], [38, 50], [2, 3]],
    ["U28526", 2021, [11, 17], [30, 41], [46, 65], [5, 7]],
    ["U28532", 2020, [46, 52], [60, 76], [109, 132], [3, 4]],
    ["U28532", 2021, [28, 35], [24, 31], [52, 66], [0, 0]],
  ] as const)("%s %i: women %j, men %j of %j, others %j", (kpi, period, ...counts) => {
    const [first] = joint(kpi, period);
    const pairs = [first?.women, first?.men, first?.total, first?.others].map((c) => [c?.positive, c?.answered]);
    expect(pairs).toEqual(counts);
    // The shares follow from the counts to the last published decimal.
    const [women, men] = [first?.women, first?.men];
    expect((100 * (women?.positive ?? 0)) / (women?.answered ?? 0)).toBeCloseTo(figure(kpi, period, "K"), 7);
    expect((100 * (men?.positive ?? 0)) / (men?.answered ?? 0)).toBeCloseTo(figure(kpi, period, "M"), 7);
  });

  test("of the twelve that fit U28532 2020, the first leaves fewest of the printed 136 answers unaccounted for", () => {
    const unaccounted = joint("U28532", 2020).map((counts) => counts.unaccounted);
    expect(unaccounted).toHaveLength(12);
    expect(unaccounted.slice(0, 3)).toEqual([8, 13, 15]);
  });

  test("every pair that fits any of them gives the same suggestion", () => {
    const all = (["U28519", "U28526", "U28532"] as const).flatMap((kpi) => [2020, 2021].flatMap((y) => joint(kpi, y)));
    expect(all.length).toBeGreaterThan(6);
    expect(new Set(all.map((counts) => genderDifference(counts).suggestion))).toEqual(new Set(["kan inte bedömas"]));
  });

  test.each(["U28519", "U28526", "U28532"] as const)(
    "%s 2022 was published in whole percents: nothing is recovered",
    (kpi) => {
      expect(joint(kpi, 2022)).toEqual([]);
    },
  );

  test("women's and men's counts that cannot go into the total's do not fit", () => {
    expect(jointGenderCounts({ total: { share: 12.5, answered: 8 }, women: 80, men: 100 })).toEqual([]);
  });
});

describe("genderDifference", () => {
  test("U28532 2020, women 88 and men 79, which VB2020 judged unmotivated: not shown (R: prop.test(c(46,60), c(52,76), correct=FALSE))", () => {
    const [counts] = joint("U28532", 2020);
    const result = genderDifference({ women: counts?.women ?? null, men: counts?.men ?? null });
    expect(result.test?.p).toBeCloseTo(0.161135022552467, 12);
    expect(result).toMatchObject({ suggestion: "kan inte bedömas", method: "score", confidence: 0.95 });
    expect(result.gap).toBeCloseTo(88.46153846 - 78.94736842, 7);
    expect(result.reason).toBe(
      "skillnaden är 9,5\u00a0procentenheter men så få svar att slumpen räcker som förklaring (p\u00a0=\u00a00,161)",
    );
  });

  // Synthetic counts from here on.
  const few = { positive: 8, answered: 10 };
  test("a difference that the test shows is suggested as unmotivated, with the reservation", () => {
    const result = genderDifference({ women: { positive: 90, answered: 100 }, men: { positive: 50, answered: 100 } });
    expect(result.suggestion).toBe("omotiverad");
    expect(result.reason).toBe(
      "skillnaden är 40\u00a0procentenheter och är visad (p\u00a0<\u00a00,001), om inte olika behov förklarar den",
    );
    expect(result.assumes.at(-1)).toMatch(/Omotiverad är en skillnad som inte svarar mot olika behov/);
  });

  test("equal shares of few answers are not thereby motivated", () => {
    const result = genderDifference({ women: few, men: few });
    expect([result.gap, result.suggestion]).toEqual([0, "kan inte bedömas"]);
    expect(result.reason).toMatch(/^andelarna är lika, men skillnaden kan vara −/);
  });

  test("equal shares when everybody answered are settled", () => {
    const all = { ...few, asked: 10 };
    expect(genderDifference({ women: all, men: all })).toMatchObject({
      ...{ suggestion: "inte omotiverad", reason: "alla har svarat och andelarna är lika" },
    });
  });

  test("an interval within what does not matter is not unmotivated, although the difference is shown", () => {
    const groups = { women: { positive: 72_000, answered: 100_000 }, men: { positive: 71_000, answered: 100_000 } };
    expect(genderDifference(groups).suggestion).toBe("omotiverad");
    const result = genderDifference(groups, { negligible: 2 });
    expect(result.suggestion).toBe("inte omotiverad");
    expect(result.reason).toMatch(/ligger inom de 2\u00a0procentenheter som angetts som betydelselösa$/);
  });

  test("methods that disagree are told", () => {
    const divided = { verdict: "depends on method", difference: 12, lower: -0.4, upper: 24, p: 0.048 } as const;
    expect(suggest(divided, undefined)).toEqual({
      suggestion: "kan inte bedömas",
      reason: "skillnaden är 12\u00a0procentenheter, och om den är visad beror på metoden (p\u00a0=\u00a00,048)",
    });
  });

  test("a survey without answers of women and men cannot be tested: U23471 2020, 70 and 70 printed in VB2020", () => {
    const result = genderDifference({ women: 70, men: 70 }, { basis: "survey", unit: "procent" });
    expect(result).toMatchObject({ gap: 0, test: null, suggestion: "kan inte bedömas" });
    expect(result.reason).toMatch(/^antalet svar bland kvinnor och bland män är inte känt/);
  });

  test("a figure of everybody has a gap and no test: sick leave 13.3 and 7.5 printed in VB2020", () => {
    const result = genderDifference({ women: 13.3, men: 7.5 }, { basis: "everybody", unit: "procent", digits: 1 });
    expect(result.gap).toBeCloseTo(5.8, 12);
    expect(result).toMatchObject({ test: null, suggestion: "kan inte bedömas", confidence: null });
    expect(result.reason).toMatch(/inget test är tillämpligt/);
  });

  test("a missing figure keeps its reason", () => {
    const result = genderDifference({ women: { value: null, missing: "sekretess" }, men: 7 }, { basis: "everybody" });
    expect(result).toMatchObject({ gap: null, reason: "värde saknas för kvinnor (sekretess)" });
  });

  test.each<[string, Parameters<typeof genderDifference>[0], GenderDifferenceOptions, RegExp]>([
    ["plain figures without a basis", { women: 1, men: 2 }, {}, /basis must be "everybody" or "survey", was undefined/],
    ["a survey against a figure", { women: few, men: 2 }, {}, /both be given with their answers, or both as plain/],
    ["a survey of everybody", { women: few, men: few }, { basis: "everybody" }, /basis must be "survey" for shares/],
    ["a negligible of 0", { women: few, men: few }, { negligible: 0 }, /negligible must be a number above 0/],
  ])("%s is an error", (_, groups, options, message) => {
    expect(() => genderDifference(groups, options)).toThrow(message);
  });
});
