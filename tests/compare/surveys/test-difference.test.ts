import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testDifference } from "../../../src/compare/surveys/test-difference.ts";
import type { Verdict } from "../../../src/compare/surveys/verdict.ts";
import { exactCounts } from "../../../src/metrics/shares/exact-counts.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { NBSP } from "../../../src/text/number.ts";

const plain = (text: string) => text.replaceAll(NBSP, " ");

describe("women and men in Huddinge's group housing 2021, of the embedded run", async () => {
  const figures = (await openRun("huddinge-2016-2022")).figures("U28519", { areas: ["0126"], periods: [2021] });
  const shareOf = (gender: string) => {
    const rows = figures.objects() as { gender: string; value: number }[];
    return rows.find((row) => row.gender === gender)?.value ?? Number.NaN;
  };
  // 70 answered in all. The men's share fits 27 of 31 and 54 of 62, and the women's multiples of 9; women are at least 9, so
  // the men are 31 and the women at most 36.
  const [men] = exactCounts({ share: shareOf("M"), answered: 61, decimals: 8 });
  const [women] = exactCounts({ share: shareOf("K"), answered: 39, decimals: 8 });

  test("their counts are 32 of 36 and 27 of 31", () => {
    expect(women).toEqual({ positive: 32, answered: 36 });
    expect(men).toEqual({ positive: 27, answered: 31 });
  });
  // R 4.2.2: fisher.test(rbind(c(32, 4), c(27, 4))), as 3.7 are expected in a cell; Newcombe by the formula.
  test("no difference is shown: Fisher's p is 1, Newcombe −14.40 to 19.09", () => {
    const found = testDifference(
      { positive: 32, answered: 36 },
      { positive: 27, answered: 31 },
      { names: ["kvinnor", "män"] },
    );
    expect(found).toMatchObject({ verdict: "not shown", direction: "higher", method: "fisher", possible: undefined });
    expect(found.p).toBeCloseTo(1, 12);
    expect(found.lower).toBeCloseTo(-14.397433571, 8);
    expect(found.upper).toBeCloseTo(19.093163388, 8);
    expect(plain(found.summary)).toBe(
      "Ingen skillnad är visad: kvinnor 88,9 procent, män 87,1 procent, +1,8 procentenheter (95 procents intervall −14,4 till 19,1 procentenheter; p = 1,000).",
    );
    expect(found.assumes[1]).toMatch(/mycket större än antalet svar/);
  });
});

describe("which test gives p", () => {
  const few = [
    { positive: 1, answered: 12, asked: 20 },
    { positive: 8, answered: 15, asked: 22 },
  ] as const;
  test("few expected and both asked known: the exact one for finite groups (R, brute force: 0.000163)", () => {
    const found = testDifference(...few);
    expect(found.method).toBe("finite exact");
    expect(found.p).toBeCloseTo(0.000162946064853, 12);
  });
  test("few expected and one asked unknown: Fisher's", () =>
    expect(testDifference(few[0], { ...few[1], asked: undefined }).method).toBe("fisher"));
  test("5 or more expected in each cell: score, R's prop.test without correction for 80/100 and 60/100", () => {
    const found = testDifference({ positive: 80, answered: 100 }, { positive: 60, answered: 100 });
    expect(found.method).toBe("score");
    expect(found.p).toBeCloseTo(0.00202823114845, 12);
    expect(found.verdict).toBe("holds");
  });
});

// R: prop.test p 0.0498, and Newcombe's interval −37.4 to 0.15 contains 0.
test("depends on method when p shows it and the interval does not: 21/30 and 38/43", () => {
  const found = testDifference({ positive: 21, answered: 30 }, { positive: 38, answered: 43 });
  expect(found.methods.map(({ method, holds }) => [method, holds])).toEqual([
    ["score", true],
    ["newcombe", false],
  ]);
  expect(found.p).toBeCloseTo(0.04980147094, 10);
  expect(found.upper).toBeCloseTo(0.147725808, 8);
  expect(plain(found.summary)).toBe(
    "Om skillnaden är visad beror på metoden: den första gruppen 70 procent, den andra 88,4 procent, −18,4 procentenheter (95 procents intervall −37,4 till 0,1 procentenheter; p = 0,050). Scoretest: tvåsidigt p = 0,050. Newcombes intervall för skillnaden: −37,4 till 0,1 procentenheter.",
  );
});

describe("rounded shares", () => {
  test("that overlap by rounding show nothing, even when everybody answered", () => {
    const everybody = { share: 70, answered: 200, asked: 200 };
    const found = testDifference(everybody, everybody);
    expect(found).toMatchObject({ verdict: "not shown", direction: "same", p: 1, difference: 0 });
    expect(found.lower).toBeLessThan(0);
    expect(found.upper).toBeGreaterThan(0);
    expect(found.methods.every(({ holds }) => !holds)).toBe(true);
  });
});

describe("refuses, in one line that names the argument", () => {
  const good = { positive: 4, answered: 5 };
  test.each([
    [[{ positive: 6, answered: 5 }, good], RangeError, "a.positive must be at most answered (5), was 6"],
    [
      [good, { positive: Number.NaN, answered: 5 }],
      RangeError,
      "b.positive must be a whole number of 0 or more, was NaN",
    ],
    [[good, undefined], TypeError, "b must be an object with positive or share, and answered, was undefined"],
    [[good, good, { confidence: 1 }], RangeError, "confidence must be a fraction above 0 and below 1, was 1"],
    [[good, good, { names: ["män"] }], TypeError, 'names must be two strings, was ["män"]'],
    [
      [good, good, { method: "wald" }],
      TypeError,
      "options must have no other names than confidence, names, was given method",
    ],
  ])("%j", (given, kind, message) =>
    expect(() => testDifference(...(given as unknown as Parameters<typeof testDifference>))).toThrow(new kind(message)),
  );
});

describe("whatever the surveys", () => {
  const counted = (most: number) =>
    fc
      .record({ asked: fc.integer({ min: 1, max: most }), known: fc.boolean(), u: fc.nat(), v: fc.nat() })
      .map(({ asked, known, u, v }) => {
        const answered = 1 + (u % asked);
        return { positive: v % (answered + 1), answered, asked: known ? asked : undefined };
      });
  const survey = counted(80);
  const strength: Record<Verdict, number> = { certain: 3, holds: 2, "depends on method": 1, "not shown": 0 };

  test("p lies in 0–1, and the interval contains the difference", () =>
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        const { p, lower, upper, difference } = testDifference(a, b);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
      }),
    ));

  test("swapping the two flips the sign and nothing else", () =>
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        const [one, other] = [testDifference(a, b), testDifference(b, a)];
        expect(other.difference).toBeCloseTo(-one.difference, 10);
        expect(other.lower).toBeCloseTo(-one.upper, 10);
        expect(other.upper).toBeCloseTo(-one.lower, 10);
        expect(other.p).toBeCloseTo(one.p, 11);
        expect(other.verdict).toBe(one.verdict);
        expect(other.minimalDetectable ?? -1).toBeCloseTo(one.minimalDetectable ?? -1, 10);
        expect(other.direction).toBe({ higher: "lower", lower: "higher", same: "same" }[one.direction]);
      }),
    ));

  test("the complements mirror it", () =>
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        const complement = (s: typeof a) => ({ ...s, positive: s.answered - s.positive });
        const [one, other] = [testDifference(a, b), testDifference(complement(a), complement(b))];
        expect(other.difference).toBeCloseTo(-one.difference, 10);
        expect(other.lower).toBeCloseTo(-one.upper, 10);
        expect(other.p).toBeCloseTo(one.p, 11);
        expect(other.verdict).toBe(one.verdict);
      }),
    ));

  // Not Fisher's, whose two-sided p counts tables by their probability: 13/74 and 0/6 give 0.582, 14/74 and 0/6 give 0.584.
  test("p of the score and the finite exact test grows no larger as the higher share rises", () =>
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        fc.pre(a.positive < a.answered && a.positive * b.answered > b.positive * a.answered);
        const [one, further] = [testDifference(a, b), testDifference({ ...a, positive: a.positive + 1 }, b)];
        fc.pre(one.method === further.method && one.method !== "fisher");
        expect(further.p).toBeLessThanOrEqual(one.p + 1e-12);
      }),
    ));

  test("knowing how many were asked gives no wider interval", () =>
    fc.assert(
      fc.property(survey, survey, (a, b) => {
        const known = testDifference(a, b);
        const unknown = testDifference({ ...a, asked: undefined }, { ...b, asked: undefined });
        expect(known.upper - known.lower).toBeLessThanOrEqual(unknown.upper - unknown.lower + 1e-9);
      }),
    ));

  test("rounded shares are never judged stronger than any counts that round to them", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 500 }),
        fc.nat(300),
        fc.nat(100),
        fc.nat(100),
        (n, silent, one, other) => {
          const size = { answered: n, asked: n + silent };
          const within = (share: number) =>
            Array.from({ length: n + 1 }, (_, k) => k).filter((k) => Math.floor((200 * k + n) / (2 * n)) === share);
          const rounded = testDifference({ share: one, ...size }, { share: other, ...size });
          for (const x of within(one)) {
            for (const y of within(other)) {
              const exact = testDifference({ positive: x, ...size }, { positive: y, ...size });
              expect(strength[exact.verdict]).toBeGreaterThanOrEqual(strength[rounded.verdict]);
              expect(exact.lower).toBeGreaterThanOrEqual(rounded.lower - 1e-9);
              expect(exact.upper).toBeLessThanOrEqual(rounded.upper + 1e-9);
            }
          }
        },
      ),
      { numRuns: 40 },
    ));
});
