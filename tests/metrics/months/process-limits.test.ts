import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthName, monthNumber } from "../../../src/metrics/months/month.ts";
import { processLimits } from "../../../src/metrics/months/process-limits.ts";

const period = (index: number) => monthName(monthNumber("2020-01") + index);
const months = (values: readonly (number | null)[]) => values.map((value, index) => ({ period: period(index), value }));

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rates of ten batches: mean 50.81, mean moving range
// 1.8778, limits 45.8159 and 55.8041, by 3/1.128: the handbook rounds d2 = 2/√π = 1.128379….
const NIST = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe("processLimits", () => {
  test("reproduces the published limits of the NIST handbook's ten batches, when d2 is rounded as it does", () => {
    const limits = processLimits(months(NIST));
    expect(limits.centre).toBeCloseTo(50.81, 12);
    expect(limits.averageRange).toBeCloseTo(1.8778, 4);
    const rounded = (limit: number) => limits.centre + ((limit - limits.centre) * (2 / Math.sqrt(Math.PI))) / 1.128;
    expect(rounded(limits.lower ?? Number.NaN)).toBeCloseTo(45.8159, 4);
    expect(rounded(limits.upper)).toBeCloseTo(55.8041, 4);
    expect(limits.signals).toEqual([]);
  });

  // R 4.2: mr <- abs(diff(x)); d2 <- 2/sqrt(pi); d3 <- sqrt(2-4/pi); mean(x) ± 3/d2*mean(mr); (1+3*d3/d2)*mean(mr)
  test("mean ranges agree with R", () => {
    expect(processLimits(months(NIST))).toMatchObject({
      lower: expect.closeTo(45.81758831994946, 10),
      upper: expect.closeTo(55.80241168005054, 10),
      upperRangeLimit: expect.closeTo(6.133821048441932, 10),
      method: "xmr-mean-range",
    });
  });
  // R 4.2: d <- sqrt(2)*qnorm(.75); mean(x) ± 3/d*median(mr); (d2+3*d3)/d*median(mr)
  test("median ranges agree with R", () => {
    expect(processLimits(months(NIST), { ranges: "median" })).toMatchObject({
      centre: expect.closeTo(50.81, 12),
      averageRange: expect.closeTo(1.5, 12),
      lower: expect.closeTo(46.09238862871612, 10),
      upper: expect.closeTo(55.52761137128389, 10),
      upperRangeLimit: expect.closeTo(5.796193459602108, 10),
      method: "xmr-median-range",
    });
  });

  // R 4.2, by integrate and uniroot over the density f of |N(0, 2)|: mean 1.128379167095513, sd 0.8525024664274214, median
  // 0.9538725524089394; 3/d2, 1+3*d3/d2, 3/d, (d2+3*d3)/d
  test.each([
    ["mean", 2.658680776358274, 3.2665319192886013, 2.66, 3.268],
    ["median", 3.1450742475225915, 3.8641289730680723, 3.145, 3.865],
  ] as const)(
    "the factors of the %s range are exact: %f and %f; the books' tables round them to %f and %f",
    (ranges, limit, range, bookLimit, bookRange) => {
      const found = processLimits(months([0, 1]), { ranges });
      expect(found.averageRange).toBe(1);
      expect(found.upper - found.centre).toBeCloseTo(limit, 14);
      expect(found.upperRangeLimit).toBeCloseTo(range, 14);
      expect(Math.abs(limit / bookLimit - 1)).toBeLessThan(0.0006);
      expect(Math.abs(range / bookRange - 1)).toBeLessThan(0.0006);
    },
  );

  test("with a floor of 0, a lower limit below 0 is none, and the sentence says so", () => {
    const few = months([2, 0, 3, 1, 2]); // synthetic: incidents by month
    expect(processLimits(few).lower).toBeLessThan(0);
    const found = processLimits(few, { floor: 0, digits: 1 });
    expect(found.lower).toBeNull();
    expect(found.summary).toMatch(
      /^Värdena varierar normalt upp till 6,9 \(ingen nedre gräns\) kring 1,6; inget tyder/,
    );
    expect(processLimits(months(NIST), { floor: 0 }).lower).toBeCloseTo(45.81758831994946, 10);
    expect(() => processLimits(few, { floor: 1 })).toThrow("value of 2020-02 must be at least floor (1), was 0");
  });

  // R 4.2: y <- c(8.1,8.4,NA,6.5,6.2,5.8,4.9); mean(y, na.rm=T) 6.65; m <- abs(diff(y)); mean(m, na.rm=T) 0.475, four of them
  test("a missing month has a reason and breaks the moving ranges on both sides", () => {
    const limits = processLimits(months([8.1, 8.4, null, 6.5, 6.2, 5.8, 4.9]));
    expect(limits.centre).toBeCloseTo(6.65, 12);
    expect(limits.averageRange).toBeCloseTo(0.475, 12);
    expect(limits.points[2]).toEqual({ period: "2020-03", value: null, missing: "skäl ej angivet", movingRange: null });
    expect(limits.points[3]?.movingRange).toBeNull();
    expect(limits.baseline.values).toBe(6);
  });
  test("a month left out is missing too", () => {
    const limits = processLimits(months([8.1, 8.4, 7, 6.5, 6.2]).filter((_, index) => index !== 2));
    expect(limits.points[2]).toMatchObject({ period: "2020-03", value: null, missing: "ingen uppgift" });
  });

  test("fewer than twenty values make provisional limits, and the summary says how many", () => {
    expect(processLimits(months(NIST), { digits: 1 }).summary).toBe(
      "Värdena varierar normalt mellan 45,8 och 55,8 kring 50,8; inget tyder på att något särskilt har hänt. " +
        "Gränserna är preliminära: de bygger på 10 värden, färre än 20.",
    );
    const steady = months(Array.from({ length: 20 }, (_, index) => 5 + (index % 2)));
    expect(processLimits(steady).provisional).toBe(false);
    expect(processLimits(steady).summary).not.toContain("preliminära");
  });

  test("a baseline sets the limits for the months after it", () => {
    const values = [...NIST, 70];
    const limits = processLimits(months(values), { baseline: { from: "2020-01", to: "2020-10" } });
    expect(limits.upper).toBeCloseTo(55.80241168005054, 10);
    expect(limits.baseline).toEqual({ from: "2020-01", to: "2020-10", values: 10 });
    expect(limits.signals).toEqual([
      { rule: "range", side: "above", periods: ["2020-10", "2020-11"] },
      { rule: "outside", side: "above", periods: ["2020-11"] },
    ]);
    expect(limits.summary).toContain("signaler finns i 2020-10, 2020-11.");
  });
  test("the change into the baseline's first month is not part of it", () => {
    const limits = processLimits(months([1000, ...NIST]), { baseline: { from: "2020-02", to: "2020-11" } });
    expect(limits.averageRange).toBeCloseTo(16.9 / 9, 10);
  });

  test("equal values have no signals, though their mean is a hair from them", () => {
    expect(processLimits(months(Array(10).fill(0.1))).signals).toEqual([]);
  });

  test("adding to every month moves the limits and leaves ranges and signals", () => {
    const value = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), value, (values, constant) => {
        const [before, after] = [values, values.map((one) => one + constant)].map((all) => processLimits(months(all)));
        expect(after?.lower ?? Number.NaN).toBeCloseTo((before?.lower ?? Number.NaN) + constant, 8);
        expect(after?.upper).toBeCloseTo((before?.upper ?? Number.NaN) + constant, 8);
        expect(after?.averageRange).toBeCloseTo(before?.averageRange ?? Number.NaN, 8);
        expect(after?.signals).toEqual(before?.signals);
      }),
    );
  });
  test("turning the values upside down turns the sides", () => {
    const value = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 40 }), (values) => {
        const signals = (sign: number) => processLimits(months(values.map((one) => sign * one))).signals;
        const key = (signal: { rule: string; side: string; periods: readonly string[] }) => JSON.stringify(signal);
        const turned = signals(-1).map((one) => key({ ...one, side: one.side === "above" ? "below" : "above" }));
        expect(turned.sort()).toEqual(signals(1).map(key).sort());
      }),
    );
  });

  test("says what is wrong", () => {
    expect(() => processLimits([])).toThrow("points must hold at least one month, was empty");
    expect(() => processLimits(months([1, null, 2]))).toThrow(
      "limits need two consecutive months with values; the months 2020-01 to 2020-03 hold 2 with a value",
    );
    expect(() => processLimits(months(NIST), { baseline: { from: "2020-05", to: "2020-01" } })).toThrow(
      "baseline.from must be at most baseline.to (2020-01), was 2020-05",
    );
    expect(() => processLimits(months(NIST), { baseline: { from: "2020", to: "2020-09" } })).toThrow(RangeError);
    expect(() => processLimits(months(NIST), { baseline: { form: "2020-01", to: "2020-09" } as never })).toThrow(
      "baseline must have no other names than from, to, was given form",
    );
    expect(() => processLimits(months(NIST), { baseline: { from: "2020-01" } as never })).toThrow(
      'baseline.to must be a month such as "2021-01", was undefined',
    );
    expect(() => processLimits(months(NIST), { ranges: "mode" as "mean" })).toThrow(TypeError);
    expect(() => processLimits(months([1, Number.NaN]))).toThrow("value of 2020-02 must be a finite number, was NaN");
  });
});
