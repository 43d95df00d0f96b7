import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectiveSize } from "../../../src/metrics/shares/effective-size.ts";
import { possibleRange } from "../../../src/metrics/shares/possible-range.ts";
import { type ProportionMethod, proportionInterval } from "../../../src/metrics/shares/proportion-interval.ts";
import { DISPLAY } from "../../../src/text/mime.ts";

const ALL: readonly ProportionMethod[] = [
  "wald",
  "wilson",
  "agresti-coull",
  "clopper-pearson",
  "jeffreys",
  "hypergeometric",
];
const ENDLESS = ALL.filter((method) => method !== "hypergeometric");
const FINITE = ALL.filter((method) => method !== "clopper-pearson" && method !== "jeffreys");

describe("proportionInterval without the number asked", () => {
  // R 4.2: 100 * prop.test(x, n, conf.level, correct = FALSE)$conf.int; 100 * binom.test(x, n, conf.level)$conf.int;
  // 100 * qbeta(c(α/2, 1 − α/2), x + .5, n − x + .5), with 0 and 100 for x = 0 and x = n.
  // statsmodels: 100 * proportion_confint(x, n, α, "normal") and "agresti_coull".
  test.each([
    [46, 65, 0.95, 58.8039627635, 80.41658901232, 58.17413241612, 81.39710481632, 58.99017678302, 80.74503128398],
    [46, 65, 0.9, 60.80952166161, 79.06904458652, 60.12298364471, 79.93732835104, 60.93529447804, 79.26383384325],
    [62, 70, 0.95, 79.03577841785, 94.09387105336, 78.71719578309, 94.93478012096, 79.59198300934, 94.44596756254],
    [62, 70, 0.9, 80.83306574214, 93.43912511783, 80.32277265796, 94.18461580221, 81.17597483422, 93.65879553974],
    [0, 7, 0.95, 0, 35.43304350667, 0, 40.9616397225, 0, 29.24361736623],
    [0, 7, 0.9, 0, 27.87626954525, 0, 34.81636551312, 0, 23.24647816129],
    [70, 70, 0.95, 94.79769375897, 100, 94.8666202849, 100, 96.48751237028, 100],
    [70, 70, 0.9, 96.27876592958, 100, 95.81066559331, 100, 97.30294314368, 100],
    [1, 5, 0.95, 3.622410863243, 62.44653702375, 0.5050763379468, 71.64179361181, 2.251276599916, 62.8626400632],
    [1, 5, 0.9, 4.59624538806, 56.47074465785, 1.020621831301, 65.74083180011, 3.644726804539, 56.2844610535],
    [500, 1000, 0.95, 46.90696003681, 53.09303996319, 46.85491729718, 53.14508270282, 46.90477126991, 53.09522873009],
    [500, 1000, 0.9, 47.40276914784, 52.59723085216, 47.35177312357, 52.64822687643, 47.40166510721, 52.59833489279],
  ])("agrees with R's prop.test, binom.test and qbeta: %i of %i at %d", (positive, answered, confidence, ...ends) => {
    const [wilsonLower, wilsonUpper, exactLower, exactUpper, jeffreysLower, jeffreysUpper] = ends;
    const survey = { positive, answered, confidence };
    expectEnds(proportionInterval({ ...survey, method: "wilson" }), wilsonLower, wilsonUpper);
    expectEnds(proportionInterval({ ...survey, method: "clopper-pearson" }), exactLower, exactUpper);
    expectEnds(proportionInterval({ ...survey, method: "jeffreys" }), jeffreysLower, jeffreysUpper);
  });

  test.each([
    [46, 65, 0.95, 59.71232082535, 81.82614071311, 58.74544139958, 80.47511037624],
    [46, 65, 0.9, 61.48997943221, 80.04848210626, 60.77337715797, 79.10518909016],
    [62, 70, 0.95, 81.11824412069, 96.02461302216, 78.7864233135, 94.34322615771],
    [62, 70, 0.9, 82.31651900532, 94.82633813754, 80.67763583755, 93.59455502241],
    [0, 7, 0.95, 0, 0, 0, 40.44392305846],
    [70, 70, 0.9, 100, 100, 95.53266735713, 100],
    [1, 5, 0.95, 0, 55.06090162306, 2.032063129372, 64.03688475762],
    [1, 5, 0.9, 0, 49.4240361832, 3.243616420653, 57.82337362525],
    [500, 1000, 0.95, 46.90102483848, 53.09897516152, 46.90696003681, 53.09303996319],
  ])("agrees with statsmodels' proportion_confint: %i of %i at %d", (positive, answered, confidence, ...ends) => {
    const survey = { positive, answered, confidence };
    expectEnds(proportionInterval({ ...survey, method: "wald" }), ends[0], ends[1]);
    expectEnds(proportionInterval({ ...survey, method: "agresti-coull" }), ends[2], ends[3]);
  });

  test("is Wilson's unless another is asked for", () => {
    expect(proportionInterval({ positive: 46, answered: 65 }).method).toBe("wilson");
  });
});

describe("proportionInterval of a finite population", () => {
  // R 4.2, with m = n(N − 1)/(N − n) and p = x/n: the textbook formulas for wald and agresti-coull, cut to 0–100, and
  // 100 * prop.test(p * m, m, correct = FALSE)$conf.int for wilson. Of each, no more than is possible: x/N to (x + N − n)/N.
  test.each([
    [46, 65, 79, 66.08486834224, 75.45359319622, 65.88642186629, 75.21604205557, 65.88138422447, 75.22107969738],
    [62, 70, 101, 84.42167109399, 92.72118604887, 83.76104131528, 92.0914008246, 83.71219075091, 92.14025138897],
    [0, 7, 9, 0, 0, 0, 12.06433047658, 0, 14.3016383102],
    [70, 70, 101, 100, 100, 98.32723981096, 100, 97.98575665456, 100],
    [600, 1000, 2000, 57.85243006793, 62.14756993207, 57.83522480684, 62.12641510426, 57.83513924522, 62.12650066588],
  ])("agrees with R at the effective size: %i of %i of %i", (positive, answered, asked, ...ends) => {
    const survey = { positive, answered, asked };
    const [least, most] = [(100 * positive) / asked, (100 * (positive + asked - answered)) / asked];
    for (const [i, method] of (["wald", "wilson", "agresti-coull"] as const).entries()) {
      const [lower = 0, upper = 0] = ends.slice(2 * i);
      expectEnds(proportionInterval({ ...survey, method }), Math.max(least, lower), Math.min(most, upper));
    }
  });

  // Brute force in R 4.2 over K = x … x + N − n: range of the K with phyper(x − 1, K, N − K, n, lower.tail = FALSE) and
  // phyper(x, K, N − K, n) both at least α/2 (less 1e-9 of it, for ties such as 39 of 39 of 40: a tail of exactly 1/40).
  test.each([
    [46, 65, 79, 0.95, 52, 59],
    [46, 65, 79, 0.99, 51, 60],
    [62, 70, 101, 0.95, 84, 93],
    [62, 70, 101, 0.99, 82, 93],
    [0, 7, 9, 0.95, 0, 2],
    [0, 7, 9, 0.99, 0, 2],
    [7, 7, 9, 0.95, 7, 9],
    [70, 70, 101, 0.95, 98, 101],
    [70, 70, 101, 0.99, 97, 101],
    [1, 5, 2000, 0.95, 11, 1431],
    [1, 5, 2000, 0.99, 3, 1628],
    [38, 51, 119, 0.95, 76, 99],
    [38, 51, 119, 0.99, 72, 101],
    [5, 5, 6, 0.95, 5, 6],
    [3, 6, 7, 0.95, 3, 4],
    [39, 39, 40, 0.95, 39, 40],
    [12, 600, 2000, 0.95, 24, 64],
    [12, 600, 2000, 0.99, 21, 73],
    [81, 180, 490, 0.95, 192, 250],
    [81, 180, 490, 0.99, 183, 259],
    [9000, 10000, 20000, 0.95, 17915, 18082],
    [9000, 10000, 20000, 0.99, 17888, 18107],
    [210000, 300000, 1000000, 0.95, 698625, 701372],
    [210000, 300000, 1000000, 0.99, 698193, 701802],
  ])("hypergeometric is the brute force over phyper: %i of %i of %i at %d", (...row) => {
    const [positive, answered, asked, confidence, fewest, most] = row;
    const found = proportionInterval({ positive, answered, asked, confidence });
    expect(found.method).toBe("hypergeometric");
    expect([found.lower, found.upper]).toEqual([(100 * fewest) / asked, (100 * most) / asked]);
  });

  test.each(["clopper-pearson", "jeffreys"] as const)(
    "%s leaves the number asked out of account, and says so",
    (method) => {
      const known = proportionInterval({ positive: 46, answered: 65, asked: 79, method });
      const unknown = proportionInterval({ positive: 46, answered: 65, method });
      expect(known.lower).toBe(Math.max((100 * 46) / 79, unknown.lower));
      expect(known.upper).toBe((100 * 60) / 79); // Both would reach above 80 percent.
      expect(known.assumes.join(" ")).toMatch(/inte hänsyn till att gruppen bara är 79\u00a0personer/);
    },
  );
});

describe("what a proportionInterval carries", () => {
  const result = proportionInterval({ positive: 46, answered: 65, asked: 79 });

  test("its method, confidence and counts", () => {
    expect(result).toMatchObject({ method: "hypergeometric", confidence: 0.95, positive: 46, answered: 65, asked: 79 });
    expect(result.share).toBeCloseTo(70.76923077, 8);
  });
  test("what it assumes of those who did not answer; nothing when nobody was silent", () => {
    expect(result.assumes.join(" ")).toMatch(/de som inte svarade vore tysta av en slump/);
    expect(proportionInterval({ positive: 46, answered: 79, asked: 79 }).assumes).toEqual([]);
  });
  test("a Swedish sentence", () => {
    expect(result.summary).toBe(
      "46 av 65 svarande är 70,8\u00a0procent; 95\u00a0procents intervall (exakt hypergeometriskt) för alla 79 tillfrågade: 65,8–74,7\u00a0procent.",
    );
    expect(proportionInterval({ positive: 46, answered: 65, confidence: 0.999 }).summary).toMatch(
      /; 99,9\u00a0procents intervall \(Wilson\) för hela gruppen: /,
    );
  });
  test("the sentence of a group where everybody answered has no confidence in it", () => {
    expect(proportionInterval({ positive: 46, answered: 79, asked: 79 }).summary).toBe(
      "46 av alla 79 tillfrågade, som alla svarade, är 58,2\u00a0procent.",
    );
  });
  test.each([
    ["wald", "Wald"],
    ["agresti-coull", "Agresti–Coull"],
    ["clopper-pearson", "Clopper–Pearson"],
    ["jeffreys", "Jeffreys"],
  ] as const)("the sentence names the method: %s", (method, name) =>
    expect(proportionInterval({ positive: 46, answered: 65, method }).summary).toContain(`intervall (${name})`),
  );
  test("a confidence just below certainty is not written as 100 percent", () => {
    const { summary } = proportionInterval({ positive: 46, answered: 65, confidence: 0.999999999999 });
    expect(summary).toContain("99,9999999999\u00a0procents intervall");
  });
  test("the only one asked is one person", () => {
    expect(proportionInterval({ positive: 1, answered: 1, asked: 1 }).summary).toBe(
      "Den enda tillfrågade svarade: andelen är 100,0\u00a0procent.",
    );
  });
  test("whether it was cut to what is possible", () => {
    const assumes = (method: ProportionMethod) =>
      proportionInterval({ positive: 46, answered: 65, asked: 79, method }).assumes.join(" ");
    expect(assumes("clopper-pearson")).toMatch(/Avkortat till det som är möjligt/);
    expect(assumes("hypergeometric")).not.toMatch(/Avkortat/);
  });
  test("both in what a notebook shows", () => {
    const shown = result[DISPLAY]() as Record<string, string>;
    expect(shown["text/plain"]).toBe([result.summary, ...result.assumes].join("\n"));
  });
});

describe("laws of proportionInterval", () => {
  const confidences = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
  const surveys = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(400))
    .map(([answered, seed, silent]) => ({ positive: seed % (answered + 1), answered, asked: answered + silent }));

  test.each(ALL)("%s is a pair of ends within 0–100", (method) => {
    fc.assert(
      fc.property(surveys, confidences, (survey, confidence) => {
        const { lower, upper } = proportionInterval({ ...survey, method, confidence });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeGreaterThanOrEqual(lower);
        expect(upper).toBeLessThanOrEqual(100);
      }),
    );
  });
  test.each(ENDLESS)("%s contains the share", (method) => {
    fc.assert(
      fc.property(surveys, confidences, (survey, confidence) => {
        const { lower, upper, share } = proportionInterval({ ...survey, method, confidence });
        expect(lower).toBeLessThanOrEqual(share + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
  test("hypergeometric contains the share, or is less than one person from it", () => {
    fc.assert(
      fc.property(surveys, confidences, (survey, confidence) => {
        const { lower, upper, share } = proportionInterval({ ...survey, confidence });
        expect(lower).toBeLessThan(share + 100 / survey.asked);
        expect(upper).toBeGreaterThan(share - 100 / survey.asked);
      }),
    );
  });
  test.each(ALL)("%s grows with the confidence", (method) => {
    fc.assert(
      fc.property(surveys, confidences, confidences, (survey, one, other) => {
        const wide = proportionInterval({ ...survey, method, confidence: Math.max(one, other) });
        const narrow = proportionInterval({ ...survey, method, confidence: Math.min(one, other) });
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower + 1e-9);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper - 1e-9);
      }),
    );
  });
  test.each(ALL)("%s mirrors: those who said no get the mirrored interval", (method) => {
    fc.assert(
      fc.property(surveys, confidences, (survey, confidence) => {
        const yes = proportionInterval({ ...survey, method, confidence });
        const no = proportionInterval({ ...survey, positive: survey.answered - survey.positive, method, confidence });
        expect(no.lower).toBeCloseTo(100 - yes.upper, 9);
        expect(no.upper).toBeCloseTo(100 - yes.lower, 9);
      }),
    );
  });
  test.each(ALL)("%s is the share itself when everybody answered", (method) => {
    fc.assert(
      fc.property(surveys, confidences, ({ positive, answered }, confidence) => {
        const found = proportionInterval({ positive, answered, asked: answered, method, confidence });
        expect(found.lower).toBeCloseTo(found.share, 10);
        expect(found.upper).toBeCloseTo(found.share, 10);
      }),
    );
  });
  test.each(ENDLESS)("%s shrinks with the number of answers at the same share", (method) => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 2, max: 10 }), ({ positive, answered }, times) => {
        const few = proportionInterval({ positive, answered, method });
        const many = proportionInterval({ positive: positive * times, answered: answered * times, method });
        expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower + 1e-9);
      }),
    );
  });
  test.each(FINITE)("%s shrinks with the number of answers out of the same group", (method) => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 2, max: 10 }), fc.nat(400), ({ positive, answered }, times, silent) => {
        const asked = answered * times + silent;
        const few = proportionInterval({ positive, answered, asked, method });
        const many = proportionInterval({ positive: positive * times, answered: answered * times, asked, method });
        expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower + 1e-9);
      }),
    );
  });
  test.each(ALL)("%s always lies within the possible range", (method) => {
    fc.assert(
      fc.property(surveys, fc.double({ min: 0.01, max: 0.999999, noNaN: true }), (survey, confidence) => {
        const sure = possibleRange(survey);
        const { lower, upper } = proportionInterval({ ...survey, confidence, method });
        expect(lower).toBeGreaterThanOrEqual(sure.lower);
        expect(upper).toBeLessThanOrEqual(sure.upper);
      }),
    );
  });
  test("Agresti–Coull contains Wilson (Agresti & Coull 1998)", () => {
    fc.assert(
      fc.property(surveys, confidences, (survey, confidence) => {
        const wilson = proportionInterval({ ...survey, method: "wilson", confidence });
        const wider = proportionInterval({ ...survey, method: "agresti-coull", confidence });
        expect(wider.lower).toBeLessThanOrEqual(wilson.lower + 1e-9);
        expect(wider.upper).toBeGreaterThanOrEqual(wilson.upper - 1e-9);
      }),
    );
  });
});

describe("what proportionInterval refuses", () => {
  test.each([
    [{ positive: 66, answered: 65 }, RangeError, "positive must be at most answered (65), was 66"],
    [{ positive: 46, answered: 80, asked: 79 }, RangeError, "answered must be at most asked (79), was 80"],
    [{ positive: 0, answered: 0 }, RangeError, "answered must be a whole number of 1 or more, was 0"],
    [{ positive: 0.5, answered: 5 }, RangeError, "positive must be a whole number of 0 or more, was 0.5"],
    [{ positive: Number.NaN, answered: 5 }, RangeError, "positive must be a whole number of 0 or more, was NaN"],
    [
      { positive: 1, answered: 5, confidence: 95 },
      RangeError,
      "confidence must be a fraction above 0 and below 1, was 95",
    ],
    [
      { positive: 1, answered: 5, method: "hypergeometric" },
      TypeError,
      'asked must be a whole number of 1 or more for method "hypergeometric", was undefined',
    ],
    [
      { positive: 1, answered: 5, confidence: null },
      TypeError,
      "confidence must be a fraction above 0 and below 1, was null",
    ],
    [
      { positive: 1, answered: 5, method: null },
      TypeError,
      'method must be "wald" or "wilson" or "agresti-coull" or "clopper-pearson" or "jeffreys" or "hypergeometric", was null',
    ],
    [
      { positive: 1, answered: 5, confidense: 0.9 },
      TypeError,
      "survey must have no other names than positive, answered, asked, method, confidence, was given confidense",
    ],
    [null, TypeError, "survey must be an object with positive, answered, asked, method, confidence, was null"],
    [
      undefined,
      TypeError,
      "survey must be an object with positive, answered, asked, method, confidence, was undefined",
    ],
    [
      { positive: 1, answered: 5, method: "bayes" },
      TypeError,
      'method must be "wald" or "wilson" or "agresti-coull" or "clopper-pearson" or "jeffreys" or "hypergeometric", was "bayes"',
    ],
  ])("%o", (survey, type, message) => {
    const refused = () => proportionInterval(survey as Parameters<typeof proportionInterval>[0]);
    expect(refused).toThrow(type);
    expect(refused).toThrow(message);
  });
});

test("effectiveSize is endless when everybody answered, also in a group of one", () => {
  expect(effectiveSize({ answered: 79, asked: 79 })).toBe(Number.POSITIVE_INFINITY);
  expect(effectiveSize({ answered: 1, asked: 1 })).toBe(Number.POSITIVE_INFINITY);
});

function expectEnds(found: { lower: number; upper: number }, lower: number | undefined, upper: number | undefined) {
  expect(found.lower).toBeCloseTo(lower ?? Number.NaN, 9);
  expect(found.upper).toBeCloseTo(upper ?? Number.NaN, 9);
}
