import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trend } from "../../../src/metrics/trends/trend.ts";
import type { TrendOptions } from "../../../src/metrics/trends/trend-options.ts";
import { TREND_METHODS, type TrendMethod, type TrendPoint } from "../../../src/metrics/trends/trend-types.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const yearly = (from: number, values: readonly (number | null)[]): TrendPoint[] =>
  values.map((value, index) => ({ period: from + index, value }));

// Kolada, as published 2024-08-30: Huddinge N28018 (net cost deviation LSS, percent) and N28016 (net cost LSS, kr).
const DEVIATION = [4.8474, 2.3961, 1.9958, 2.0031, 0.6198, 0.7951, -3.0116];
const NET_COST = [3880.55385, 3781.542321, 3817.090635, 3945.112009, 3998.949078, 4270.537336, 4389.506043];

describe("trend with least-squares agrees with R 4.2: coef, confint and summary of lm(y ~ x)", () => {
  test.each<[string, number[], number, number, number, number, number]>([
    ["N28018 2016–2022", DEVIATION, 0.95, -1.0055357142856, -1.52504317953577, -0.486028249035421, 0.00419187822211785],
    [
      "N28018 2016–2020",
      DEVIATION.slice(0, 5),
      0.95,
      -0.884820000000027,
      -1.63047723591419,
      -0.13916276408587,
      0.0325234928649965,
    ],
    [
      "N28018 at 90 percent",
      DEVIATION,
      0.9,
      -1.0055357142856,
      -1.4127714063279,
      -0.598300022243293,
      0.00419187822211785,
    ],
    ["N28016 2016–2022", NET_COST, 0.95, 95.9537518571227, 40.7457617997854, 151.16174191446, 0.00659281071984314],
  ])("%s", (_, values, confidence, slope, lower, upper, p) => {
    const found = trend(yearly(2016, values), { method: "least-squares", confidence });
    expect(found.slope).toBeCloseTo(slope, 9);
    expect(found.lower).toBeCloseTo(lower, 9);
    expect(found.upper).toBeCloseTo(upper, 9);
    expect(found.p).toBeCloseTo(p, 11);
    expect(found.direction).toBe(slope < 0 ? "decreasing" : "increasing");
  });

  test("equal values have slope 0 and p 1, also when their mean is not exact", () => {
    const found = trend(yearly(2016, [0.1, 0.1, 0.1]), { method: "least-squares" });
    expect(found).toMatchObject({ slope: 0, lower: 0, upper: 0, p: 1, direction: "unchanged" });
  });
});

describe("trend with theil-sen agrees with brute force in R 4.2: every slope b that cor.test(x, y − b·x, method = kendall) keeps", () => {
  test.each<[string, number, number[], number, number, number, number]>([
    ["exact, n = 7", 2016, DEVIATION, 0.95, -0.9481, -1.67156666666667, -0.400233333333333],
    ["exact, n = 7, 90 percent", 2016, DEVIATION, 0.9, -0.9481, -1.4258, -0.40025],
    ["exact, n = 5: all pairwise slopes", 2016, DEVIATION.slice(0, 5), 0.95, -0.81805, -2.4513, 0.0073],
    ["exact, n = 7, rising", 2016, NET_COST, 0.95, 90.9292215, 29.5988070000001, 151.148900333333],
    ["exact, n = 8, equal values", 2001, [1, 2, 2, 1, 3, 3, 2, 4], 0.95, 1 / 3, 0, 0.5],
    ["normal, n = 12, equal values", 2001, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8], 0.95, 11 / 30, 0, 0.8],
  ])("%s", (_, from, values, confidence, slope, lower, upper) => {
    const found = trend(yearly(from, values), { method: "theil-sen", confidence });
    expect(found.slope).toBeCloseTo(slope, 10);
    expect(found.lower).toBeCloseTo(lower, 10);
    expect(found.upper).toBeCloseTo(upper, 10);
  });

  test("four years give no 95 percent interval, and the result says why", () => {
    const found = trend(yearly(2016, DEVIATION.slice(0, 4)), { method: "theil-sen" });
    expect(found).toMatchObject({ lower: null, upper: null, direction: "unchanged" });
    expect(found.slope).toBeCloseTo(-0.6742, 10);
    expect(found.noInterval).toBe("4 värden är för få för ett intervall med den säkerheten");
  });
});

describe("trend with mann-kendall", () => {
  // R 4.2: cor.test(seq_along(y), y, method = "kendall", exact = TRUE); S = 2·T − n(n − 1)/2
  test.each<[string, number[], number, number, number]>([
    ["N28018 2016–2022", DEVIATION, -17, -0.80952380952381, 0.0107142857142857],
    ["N28018 2016–2020", DEVIATION.slice(0, 5), -8, -0.8, 0.0833333333333333],
    ["n = 10", [3, 1, 4, 15, 9, 2, 6, 5, 35, 8], 17, 0.377777777777778, 0.15574184303351],
  ])("%s agrees with R's exact Kendall test", (_, values, s, tau, p) => {
    const found = trend(yearly(2010, values), { method: "mann-kendall" });
    expect(found.kendall).toEqual({ s, tau: expect.closeTo(tau, 12), distribution: "exact" });
    expect(found.p).toBeCloseTo(p, 12);
  });

  // R 4.2: all n! orders of the values written out, the share with |S| at least as large; tau from cor(method = "kendall")
  test.each<[number[], number, number, number]>([
    [[84, 84, 82, 80], -5, -0.912870929175277, 0.166666666666667],
    [[1, 1, 2, 2, 3, 3, 3], 16, 0.872871560943969, 0.00952380952380952],
    [[5, 4, 4, 3, 4, 2, 2], -15, -0.793884186037445, 0.019047619047619],
    [[1, 2, 2, 1, 3, 3, 2, 4], 15, 0.591082804679326, 0.0678571428571429],
    [[90, 88, 88, 85, 85, 85, 84, 82], -24, -0.925820099772552, 0.000595238095238095],
  ])("equal values %j agree with all permutations counted in R", (values, s, tau, p) => {
    const found = trend(yearly(2010, values), { method: "mann-kendall" });
    expect(found.kendall).toEqual({ s, tau: expect.closeTo(tau, 12), distribution: "exact" });
    expect(found.p).toBeCloseTo(p, 12);
  });

  test("above 10 years agrees with R's cor.test(exact = FALSE, continuity = TRUE), equal values among them", () => {
    const found = trend(yearly(2001, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]), { method: "mann-kendall" });
    expect(found.kendall).toEqual({ s: 25, tau: expect.closeTo(0.394006261282049, 12), distribution: "normal" });
    expect(found.p).toBeCloseTo(0.0952928380234567, 12);
  });

  test.each([7, 12])("%i equal values: S 0, no tau, p 1", (n) => {
    const found = trend(yearly(2001, new Array<number>(n).fill(5)), { method: "mann-kendall" });
    expect(found).toMatchObject({ slope: 0, p: 1, direction: "unchanged", kendall: { s: 0, tau: null } });
  });
});

describe("trend with endpoint", () => {
  test("is last minus first per year, without interval or p, and says so", () => {
    const found = trend(yearly(2016, DEVIATION.slice(0, 5)), { method: "endpoint" });
    expect(found.slope).toBeCloseTo((0.6198 - 4.8474) / 4, 12);
    expect(found).toMatchObject({ lower: null, upper: null, p: null, direction: "decreasing" });
    expect(found.noInterval).toBe("två värden säger inget om slumpen: varken intervall eller p-värde");
  });
});

describe("breaks", () => {
  // Domain: the net cost deviation of elderly care has a new model from 2019. Kolada N20900, Huddinge.
  const points = yearly(2016, [7.6862, 2.9799, -0.7863, -6.9617, -8.4142, -11.5909, -16.3466]);
  const breaks = [{ after: 2018, label: "new equalisation model" }];

  test("a trend across a break is refused, and the break is named", () => {
    expect(() => trend(points, { method: "endpoint", breaks })).toThrow(
      new RangeError(
        "points 2016–2022 cross the break 2018|2019 (new equalisation model): use splitAtBreaks, or ask for acrossBreak: true",
      ),
    );
    expect(() => trend(points, { method: "endpoint", breaks: [2018] })).toThrow(/cross the break 2018\|2019:/);
  });
  test("asked for by name it is given, and says so", () => {
    const { assumes, slope } = trend(points, { method: "endpoint", breaks, acrossBreak: true });
    expect(slope).toBeCloseTo((-16.3466 - 7.6862) / 6, 12);
    expect(assumes).toContain(
      "Går över brott i tidsserien: 2018|2019 (new equalisation model); nivåerna är inte jämförbara.",
    );
  });
  test("points on one side of it are no matter, not even when the other side has only missing values", () => {
    expect(trend(points.slice(3), { method: "endpoint", breaks }).from).toBe(2019);
    const gone = points.map((point) => (point.period < 2019 ? { ...point, value: null } : point));
    expect(trend(gone, { method: "endpoint", breaks }).from).toBe(2019);
    expect(trend(points.slice(0, 3), { method: "endpoint", breaks }).to).toBe(2018);
  });
});

describe("missing values", () => {
  test("are left out, counted and named with their reason", () => {
    const found = trend(
      [
        { period: 2020, value: 1 },
        { period: 2018, value: 3 },
        { period: 2019, value: null, missing: "bortfall" },
        { period: 2021, value: null },
      ],
      { method: "endpoint" },
    );
    expect(found).toMatchObject({ slope: -1, n: 2, from: 2018, to: 2020 });
    expect(found.missing).toEqual([
      { period: 2019, missing: "bortfall" },
      { period: 2021, missing: "skäl ej angivet" },
    ]);
    expect(found.assumes).toContain("År utan värde är utelämnade: 2019 (bortfall), 2021 (skäl ej angivet).");
  });
});

describe("the sentence", () => {
  test("says the slope, the years, the method and how certain", () => {
    const points = yearly(2016, DEVIATION.slice(0, 5));
    const says = (method: TrendMethod) => trend(points, { method }).summary;
    expect(says("least-squares")).toBe(
      "Minskar: −0,885 per år 2016–2020 enligt minsta kvadratmetoden (95\u00a0procents intervall −1,63 till −0,139, p = 0,033).",
    );
    expect(says("theil-sen")).toBe(
      "Ingen trend visad: −0,818 per år 2016–2020 enligt Theil–Sen (95\u00a0procents intervall −2,45 till 0,00730, p = 0,083).",
    );
    expect(says("endpoint")).toBe("Minskar: −1,06 per år 2016–2020 enligt första mot sista året (utan intervall).");
  });
});

describe("bad input", () => {
  const good = yearly(2018, [1, 2, 4]);
  test.each<[string, TrendPoint[], Partial<TrendOptions>, RegExp, typeof RangeError | typeof TypeError]>([
    ["no points", [], {}, /points must hold at least 3 values for least-squares, held 0/, RangeError],
    ["only missing values", yearly(2018, [null, null, null]), {}, /held 0/, RangeError],
    ["two points", good.slice(1), {}, /held 2/, RangeError],
    ["a year twice", [...good, { period: 2019, value: 3 }], {}, /each period once, held 2019 twice/, RangeError],
    [
      "a year that is not whole",
      [...good, { period: 2019.5, value: 3 }],
      {},
      /period must be a whole number/,
      RangeError,
    ],
    [
      "NaN",
      [...good, { period: 2022, value: Number.NaN }],
      {},
      /value of 2022 must be a finite number, was NaN/,
      RangeError,
    ],
    [
      "an unknown method",
      good,
      { method: "eye" as TrendMethod },
      /method must be "endpoint" or .*, was "eye"/,
      TypeError,
    ],
    ["a confidence in percent", good, { confidence: 95 }, /confidence must be a fraction/, RangeError],
    ["a break that is no year", good, { breaks: [Number.NaN] }, /breaks.after must be a whole number/, RangeError],
  ])("%s is refused", (_, points, options, message, kind) => {
    const attempt = () => trend(points, { method: "least-squares", ...options });
    expect(attempt).toThrow(kind);
    expect(attempt).toThrow(message);
  });
});

describe("laws", () => {
  // Whole numbers, so that mirroring and shifting keep equal values equal.
  const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 14 });
  const method = fc.constantFrom(...TREND_METHODS);
  const close = (a: number | null, b: number | null) =>
    a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 8);
  const negative = (value: number | null) => (value === null ? null : -value);

  test("a series read backwards mirrors the trend", () => {
    fc.assert(
      fc.property(series, method, (values, name) => {
        const forward = trend(yearly(2001, values), { method: name });
        const backward = trend(yearly(2001, [...values].reverse()), { method: name });
        close(backward.slope, -forward.slope);
        close(backward.lower, negative(forward.upper));
        close(backward.upper, negative(forward.lower));
        close(backward.p, forward.p);
      }),
    );
  });
  test("adding a constant changes nothing; adding a slope adds it", () => {
    fc.assert(
      fc.property(series, method, fc.integer({ min: -9, max: 9 }), (values, name, by) => {
        const plain = trend(yearly(2001, values), { method: name });
        const shifted = trend(
          yearly(
            2001,
            values.map((value) => value + by),
          ),
          { method: name },
        );
        close(shifted.slope, plain.slope);
        close(shifted.lower, plain.lower);
        close(shifted.p, plain.p);
        const tilted = trend(
          yearly(
            2001,
            values.map((value, year) => value + by * year),
          ),
          { method: name },
        );
        close(tilted.slope, plain.slope + by);
        close(tilted.upper, plain.upper === null ? null : plain.upper + by);
      }),
    );
  });
  test("the order of the points does not matter", () => {
    fc.assert(
      fc.property(series, method, (values, name) => {
        const points = yearly(2001, values);
        expect(trend([...points].reverse(), { method: name })).toEqual(trend(points, { method: name }));
      }),
    );
  });
  test("an interval holds its slope, and a higher confidence never narrows it", () => {
    fc.assert(
      fc.property(series, fc.constantFrom("least-squares" as const, "theil-sen" as const), (values, name) => {
        const narrow = trend(yearly(2001, values), { method: name, confidence: 0.8 });
        const wide = trend(yearly(2001, values), { method: name, confidence: 0.95 });
        if (narrow.lower === null || narrow.upper === null) {
          expect(wide.lower).toBeNull();
          return;
        }
        expect(narrow.lower).toBeLessThanOrEqual(narrow.slope);
        expect(narrow.upper).toBeGreaterThanOrEqual(narrow.slope);
        if (wide.lower === null || wide.upper === null) return;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });
});

test("rows of a run's figures are points as they are", async () => {
  const run = await openRun("huddinge-2016-2022");
  const rows = run.figures("N28018", { areas: ["0126"], genders: ["T"] }).objects() as TrendPoint[];
  expect(trend(rows, { method: "least-squares" }).slope).toBeCloseTo(-1.0055357142856, 9);
});

test("a misspelled option is refused: break would have counted across the break in silence", () => {
  const points = [2017, 2018, 2019].map((period) => ({ period, value: period }));
  expect(() => trend(points, { method: "endpoint", break: [2018] } as never)).toThrow(
    "options must have no other names than method, breaks, acrossBreak, confidence, was given break",
  );
  expect(() => trend(points, { method: "endpoint", confidence: null } as never)).toThrow(TypeError);
});

// Of the 24 orders of four values 18 have at least 2 more pairs that rise than fall, or the other way: p = 0.75 exactly.
test("at exactly the limit no trend is shown, by Mann–Kendall and by the Theil–Sen interval alike", () => {
  const points = [2, 1, 4, 3].map((value, index) => ({ period: 2001 + index, value }));
  const direction = (method: "mann-kendall" | "theil-sen", confidence: number) =>
    trend(points, { method, confidence }).direction;
  expect(trend(points, { method: "mann-kendall" }).p).toBe(0.75);
  expect(direction("mann-kendall", 0.25)).toBe("unchanged");
  expect(direction("theil-sen", 0.25)).toBe("unchanged");
  expect(direction("mann-kendall", 0.24)).toBe("increasing");
  expect(direction("theil-sen", 0.24)).toBe("increasing");
});
