import { describe, expect, test } from "vitest";
import { testChange } from "../../../src/compare/surveys/test-change.ts";
import { testDifference } from "../../../src/compare/surveys/test-difference.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { NBSP } from "../../../src/text/number.ts";

const run = await openRun("huddinge-2016-2022");
const plain = (text: string) => text.replaceAll(NBSP, " ");
const published = (kpi: string, period: number) => {
  const rows = run.figures(kpi, { areas: ["0126"], periods: [period], genders: ["T"] }).objects() as {
    value: number;
  }[];
  return rows[0]?.value ?? Number.NaN;
};

describe("Huddinge's service housing 2020 → 2021 (VB2021: no certain change)", () => {
  const change = testChange({ positive: 39, answered: 51, asked: 78 }, { positive: 46, answered: 65, asked: 79 });

  // R 4.2.2, by the formulas of the doc comments with effective sizes; p by brute force over all populations that could be.
  test("is not shown: −5.70 points, −13.56 to 3.03, p 0.195", () => {
    expect(change).toMatchObject({
      verdict: "not shown",
      direction: "lower",
      method: "finite exact",
      confidence: 0.95,
    });
    expect(change.difference).toBeCloseTo((100 * 46) / 65 - (100 * 39) / 51, 12);
    expect(change.lower).toBeCloseTo(-13.559728085, 8);
    expect(change.upper).toBeCloseTo(3.03467218, 8);
    expect(change.p).toBeCloseTo(0.194996854671, 11);
    expect(change.minimalDetectable).toBeCloseTo(12.2936367354, 9);
  });
  test("with the printed margins, 8 and 5 points, the intervals overlap", () => {
    expect(change.overlap.rule).toBe("intervals overlap");
    expect(change.overlap.margins.map((margin) => Math.round(margin ?? Number.NaN))).toEqual([5, 8]);
    expect(change.overlap.overlap).toBe(true);
  });
  test("whatever the silent ones think, 39–66 of 78 became 46–60 of 79", () => {
    expect(change.possible?.lower).toBeCloseTo((100 * 46) / 79 - (100 * 66) / 78, 12);
    expect(change.possible?.upper).toBeCloseTo((100 * 60) / 79 - (100 * 39) / 78, 12);
  });
  test("the sentence says so, and what it rests on is told", () => {
    expect(plain(change.summary)).toBe(
      "Ingen förändring är visad: från 76,5 till 70,8 procent, −5,7 procentenheter (95 procents intervall −13,6 till 3,0 procentenheter; p = 0,195).",
    );
    expect(change.assumes).toEqual([
      "Räknat som om de som inte svarade vore tysta av en slump, så att de skulle ha svarat som de andra.",
      "Räknat som om de två åren frågat olika personer: har samma personer svarat båda gångerna är den verkliga osäkerheten mindre.",
    ]);
  });
});

describe("Huddinge's care homes 2019 → 2020, whole percents (VB2020: significantly much lower)", () => {
  const shares = [published("U23471", 2019), published("U23471", 2020)] as const;
  // Response rates 49 and 37 percent: 211/0.49 and 197/0.37, rounded.
  const [before, after] = [
    { share: shares[0], answered: 211, asked: 431 },
    { share: shares[1], answered: 197, asked: 532 },
  ];

  test("the published shares are 77 and 70", () => expect(shares).toEqual([77, 70]));

  // R: 162–163 of 211 and 137–138 of 197 round to them; the largest p (brute force) and the widest interval of the four pairs.
  // A change is also one of what lies behind the answers, and the p without the finite correction does not show that: R,
  // prop.test(c(162, 138), c(211, 197), correct = FALSE) of the closest pair.
  test("depends on method: shown for those who were asked, p at most 0.0467, and not beyond them, p 0.124", () => {
    const change = testChange(before, after);
    expect(change).toMatchObject({ verdict: "depends on method", direction: "lower", difference: -7 });
    expect(change.methods.map(({ method, holds }) => [method, holds])).toEqual([
      ["finite exact", true],
      ["newcombe", true],
      ["without finite correction", false],
    ]);
    expect(change.methods.at(-1)?.p).toBeCloseTo(0.1238200566, 9);
    expect(plain(change.summary)).toMatch(
      /^Om andelen har minskat beror på metoden: .* \(scoretest\): tvåsidigt p = 0,124\.$/,
    );
    expect(testDifference(after, before).verdict).toBe("holds");
    expect(change).toMatchObject({ method: "finite exact" });
    expect(change.p).toBeCloseTo(0.046689228184, 11);
    expect(change.lower).toBeCloseTo(-14.23342129, 7);
    expect(change.upper).toBeCloseTo(-0.2661289726, 8);
    expect(change.assumes.some((line) => line.includes("avrundad"))).toBe(true);
  });
  test("although the reports' margins overlap, by the weaker rule", () =>
    expect(testChange(before, after).overlap.overlap).toBe(true));
  test("is not shown as a change beyond those who were asked: p 0.124 without numbers asked", () => {
    const change = testChange({ ...before, asked: undefined }, { ...after, asked: undefined });
    expect(change.verdict).toBe("not shown");
    expect(change.p).toBeCloseTo(0.1238200566, 9);
    expect(change.possible).toBeUndefined();
  });
});

describe("testChange", () => {
  test("is testDifference of after and before, with one more method", () => {
    const [before, after] = [
      { positive: 20, answered: 50, asked: 90 },
      { positive: 41, answered: 60, asked: 95 },
    ];
    const { before: _, after: __, assumes: ___, summary: ____, methods, ...change } = testChange(before, after);
    const difference = testDifference(after, before);
    expect(difference).toMatchObject(change);
    expect(methods.slice(0, 2)).toEqual(difference.methods);
    // R: prop.test(c(41, 20), c(60, 50), correct = FALSE)$p.value
    expect(methods.slice(2)).toMatchObject([{ method: "without finite correction", holds: true }]);
    expect(methods[2]?.p).toBeCloseTo(0.00291000397489, 12);
  });
  test("is certain when everybody answered both times", () => {
    const change = testChange({ positive: 8, answered: 10, asked: 10 }, { positive: 7, answered: 10, asked: 10 });
    expect(change).toMatchObject({ verdict: "certain", direction: "lower", p: 0, minimalDetectable: 0 });
    expect([change.lower, change.upper]).toEqual([change.difference, change.difference]);
    expect(plain(change.summary)).toBe(
      "Andelen har säkert minskat, från 80 till 70 procent: alla tillfrågade svarade.",
    );
  });
  test("says what a change that holds rests on", () => {
    const change = testChange({ positive: 20, answered: 60, asked: 100 }, { positive: 40, answered: 60, asked: 100 });
    expect(change.verdict).toBe("holds");
    expect(plain(change.summary)).toMatch(
      /^Andelen har ökat enligt både test och intervall, om de som inte svarade är som de andra: från 33,3 till 66,7 procent/,
    );
  });
  test("knows for certain that nothing changed when everybody answered alike", () => {
    const change = testChange({ positive: 8, answered: 10, asked: 10 }, { positive: 4, answered: 5, asked: 5 });
    expect(change).toMatchObject({ verdict: "certain", direction: "same", p: 1, difference: 0 });
    expect(plain(change.summary)).toBe(
      "Andelen är säkert oförändrad, från 80 till 80 procent: alla tillfrågade svarade.",
    );
  });
  test("is certain when no answers of the silent could undo it: 18–19 of 20 against 5–7 of 20", () => {
    const change = testChange({ positive: 5, answered: 18, asked: 20 }, { positive: 18, answered: 19, asked: 20 });
    expect(change.verdict).toBe("certain");
    expect(plain(change.summary)).toBe(
      "Andelen har säkert ökat, från 27,8 till 94,7 procent: vad de som inte svarade än tycker skiljer det minst 55 procentenheter.",
    );
  });
  test("names the survey whose counts are wrong", () => {
    const good = { positive: 4, answered: 5 };
    expect(() => testChange({ positive: 6, answered: 5 }, good)).toThrow(
      new RangeError("before.positive must be at most answered (5), was 6"),
    );
    expect(() => testChange(good, { ...good, asked: 4 })).toThrow(
      new RangeError("after.answered must be at most asked (4), was 5"),
    );
    expect(() => testChange(good, { share: 70.5, answered: 100 })).toThrow(
      new RangeError("after.share must be a percentage with at most 0 decimals, was 70.5"),
    );
    expect(() => testChange(good, good, { names: ["a", "b"] } as object)).toThrow(
      new TypeError("options must have no other names than confidence, was given names"),
    );
    expect(() => testChange(good, { ...good, aksed: 8 } as object as typeof good)).toThrow(
      new TypeError("after must have no other names than positive, share, decimals, answered, asked, was given aksed"),
    );
    expect(() => testChange(null as unknown as typeof good, good)).toThrow(
      new TypeError("before must be an object with positive, share, decimals, answered, asked, was null"),
    );
    expect(() => testChange(good, good, null as unknown as object)).toThrow(
      new TypeError("options must be an object with confidence, was null"),
    );
    expect(() => testChange(good, good, { confidence: null as unknown as number })).toThrow(
      new TypeError("confidence must be a fraction above 0 and below 1, was null"),
    );
  });
});
