import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactDifferenceError } from "../../../bench/exact-error.ts";
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
  test("few expected and both asked known: the exact one for finite groups (R, brute force: 0.0000332)", () => {
    const found = testDifference(...few);
    expect(found.method).toBe("finite exact");
    expect(found.p).toBeCloseTo(3.32282171464e-5, 12);
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
    "Om skillnaden är visad beror på metoden: den första gruppen 70,0 procent, den andra 88,4 procent, −18,4 procentenheter (95 procents intervall −37,4 till 0,1 procentenheter; p = 0,0498). Scoretest: tvåsidigt p = 0,0498. Newcombes intervall för skillnaden: −37,4 till 0,1 procentenheter.",
  );
});

describe("when most of those asked have answered", () => {
  // The score test gives 2 * pnorm(-|z|) = 0.0433 in R; the exact finite test by brute force 0.120.
  test("23/48 of 50 against 25/48 of 50 is not shown by the test: two of 50 are silent in each", () => {
    const found = testDifference({ positive: 23, answered: 48, asked: 50 }, { positive: 25, answered: 48, asked: 50 });
    expect(found.method).toBe("finite exact");
    expect(found.p).toBeCloseTo(0.119950020825, 11);
    expect(found.verdict).not.toBe("holds");
  });

  // Exact: the verdicts' probabilities summed over every pair of answers, for every share that both groups can have.
  const sizes: [answered: number, asked: number][] = [];
  for (let asked = 2; asked <= 12; asked++)
    for (let answered = 1; answered < asked; answered++) sizes.push([answered, asked]);
  const twice = (sizes: [number, number][]) => sizes.map(([n, N]) => [n, N, n, N] as const);
  const pairs: (readonly [number, number, number, number])[] = [
    ...twice(sizes),
    ...twice([
      [19, 20],
      [18, 20],
      [10, 20],
      [38, 40],
      [48, 50],
    ]),
    [5, 6, 11, 12],
    [3, 8, 14, 16],
    [9, 10, 10, 20],
    [7, 12, 17, 18],
  ];
  test('"holds" and "certain" err in at most 5 percent, whatever the share that two groups have in common', () => {
    let largest = 0;
    for (const [n, N, m, M] of pairs) {
      const [a, b] = [
        { answered: n, asked: N },
        { answered: m, asked: M },
      ];
      const error = exactDifferenceError(a, b, (x, y) => {
        const { verdict, direction } = testDifference({ ...a, positive: x }, { ...b, positive: y });
        return (verdict === "holds" || verdict === "certain") && direction !== "same";
      });
      expect(error, `${n} of ${N} and ${m} of ${M}`).toBeLessThanOrEqual(5);
      largest = Math.max(largest, error);
    }
    expect(largest).toBeGreaterThan(3); // And the test is not so careful that it never finds anything.
  });
});

describe("a group too large for the exact test", () => {
  test("is judged by the score test, and named so, at once", () => {
    const survey = (positive: number) => ({ positive, answered: 5_000_000, asked: 10_000_000 });
    const found = testDifference(survey(2_500_000), survey(2_510_000));
    expect(found).toMatchObject({ method: "score", verdict: "holds" });
  });
  test("by Fisher's when few are expected among the silent: 20 of 10 millions", () => {
    const survey = (positive: number) => ({ positive, answered: 9_999_980, asked: 10_000_000 });
    expect(testDifference(survey(1_000_000), survey(1_000_010)).method).toBe("fisher");
  });
  test("rounded shares of it stand for their least and most", () => {
    const survey = (share: number) => ({ share, answered: 5_000_000, asked: 10_000_000 });
    const found = testDifference(survey(52), survey(50));
    expect(found).toMatchObject({ verdict: "holds", method: "score" });
    // 51.5 − 50.5 and 52.5 − 49.5 points, give or take Newcombe's hundredths.
    expect([found.lower, found.upper].map((end) => Math.round(end * 10) / 10)).toEqual([1, 3]);
  });
});

describe("the interval stays within what is possible", () => {
  test("2 of 49 against 40 of 49, 50 asked of each: Newcombe's would reach further", () => {
    const found = testDifference({ positive: 2, answered: 48, asked: 50 }, { positive: 40, answered: 48, asked: 50 });
    const possible = found.possible ?? { lower: Number.NaN, upper: Number.NaN };
    expect(found.lower).toBeGreaterThanOrEqual(possible.lower);
    expect(found.upper).toBeLessThanOrEqual(possible.upper);
  });
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
    [
      [good, undefined],
      TypeError,
      "b must be an object with positive, share, decimals, answered, asked, was undefined",
    ],
    [[good, good, { confidence: 1 }], RangeError, "confidence must be a fraction above 0 and below 1, was 1"],
    [[good, good, { confidence: null }], TypeError, "confidence must be a fraction above 0 and below 1, was null"],
    [[good, good, null], TypeError, "options must be an object with confidence, names, was null"],
    [[good, { share: null, answered: 5 }], TypeError, "b.share must be a percentage 0–100, was null"],
    [[good, { share: 80, answered: 5, decimals: 11 }], RangeError, "b.decimals must be a whole number 0–10, was 11"],
    [[good, { share: 80, answered: 5, decimals: null }], TypeError, "b.decimals must be a whole number 0–10, was null"],
    [[good, { ...good, decimals: 1 }], TypeError, "b.decimals must be left out when there is no share, was 1"],
    [
      [good, { ...good, aksed: 9 }],
      TypeError,
      "b must have no other names than positive, share, decimals, answered, asked, was given aksed",
    ],
    [[good, good, { names: null }], TypeError, "names must be two strings, was null"],
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
        fc.integer({ min: 100, max: 300 }),
        fc.nat(100),
        fc.nat(100),
        fc.nat(100),
        (n, silent, one, other) => {
          const size = { answered: n, asked: n + silent };
          const within = (share: number) =>
            Array.from({ length: n + 1 }, (_, k) => k).filter((k) => Math.abs(200 * k - 2 * share * n) <= n);
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
