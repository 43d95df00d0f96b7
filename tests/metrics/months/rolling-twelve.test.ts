import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthName, monthNumber } from "../../../src/metrics/months/month.ts";
import { rollingTwelve } from "../../../src/metrics/months/rolling-twelve.ts";

// Synthetic: thirteen months of sick leave in percent, with the thousands of hours that could have been worked.
const RATES = [8.1, 8.4, 7.9, 6.5, 6.2, 5.8, 4.9, 5.1, 6.0, 6.9, 7.7, 8.8, 9.3];
const HOURS = [160, 150, 170, 155, 165, 140, 90, 120, 165, 170, 165, 150, 158];
const period = (index: number) => monthName(monthNumber("2020-12") + index);
const months = (values: readonly (number | null)[]) => values.map((value, index) => ({ period: period(index), value }));
const weighted = RATES.map((value, index) => ({ period: period(index), value, weight: HOURS[index] ?? 0 }));

describe("rollingTwelve", () => {
  // R 4.2: weighted.mean(v[1:12], w[1:12]), weighted.mean(v[2:13], w[2:13]), mean(v[1:12]), sum(v[2:13])
  test("the weighted mean of sick leave agrees with R", () => {
    const r12 = rollingTwelve(weighted);
    expect(r12.map(({ value }) => value).slice(11)).toEqual([
      expect.closeTo(6.9711111111111, 12),
      expect.closeTo(7.0753058954394, 12),
    ]);
    expect(r12[12]).toMatchObject({ period: "2021-12", missing: null, method: "weighted-mean" });
  });
  test("the plain mean agrees with R", () => {
    expect(rollingTwelve(months(RATES))[11]?.value).toBeCloseTo(6.8583333333333, 12);
  });
  test("the sum agrees with R", () => {
    expect(rollingTwelve(months(RATES), { sum: true })[12]).toEqual({
      period: "2021-12",
      value: expect.closeTo(83.5, 12),
      missing: null,
      method: "sum",
    });
  });

  test("fewer than twelve months have a reason and no value", () => {
    const early = rollingTwelve(months(RATES)).slice(0, 11);
    expect(early.every(({ value, missing }) => value === null && missing === "färre än tolv månader")).toBe(true);
  });

  test("a month without value, or left out, empties the twelve windows that hold it, and is named", () => {
    const values = Array.from({ length: 26 }, (_, index) => (index === 12 ? null : 5));
    for (const points of [months(values), months(values).filter(({ value }) => value !== null)]) {
      const r12 = rollingTwelve(points);
      expect(r12).toHaveLength(26);
      expect(r12.map(({ value }) => value)).toEqual([...Array(11).fill(null), 5, ...Array(12).fill(null), 5, 5]);
    }
    const withReason = months(values).map((point) =>
      point.value === null ? { ...point, missing: "bortfall" } : point,
    );
    expect(rollingTwelve(withReason)[14]?.missing).toBe("värde saknas för 2021-12 (bortfall)");
    expect(rollingTwelve(months(values).filter((_, index) => index !== 12))[14]?.missing).toBe(
      "värde saknas för 2021-12 (ingen uppgift)",
    );
  });

  test("weights of zero in a whole year give a reason, not NaN", () => {
    const empty = rollingTwelve(weighted.map((point) => ({ ...point, weight: 0 })));
    expect(empty[11]).toMatchObject({ value: null, missing: "alla vikter är noll" });
  });

  test("equal weights are no weights, the order does not matter, and adding to every month adds to every r12", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 12, maxLength: 40 }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        (values, constant) => {
          const plain = rollingTwelve(months(values));
          const close = (add: number) =>
            plain.map((row) => (row.value === null ? null : expect.closeTo(row.value + add, 8)));
          const equal = rollingTwelve(months(values).map((point) => ({ ...point, weight: constant })));
          expect(equal.map((row) => row.value)).toEqual(close(0));
          expect(rollingTwelve(months(values).reverse())).toEqual(plain);
          const shifted = rollingTwelve(months(values.map((one) => one + constant)));
          expect(shifted.map((row) => row.value)).toEqual(close(constant));
        },
      ),
    );
  });

  test("says what is wrong", () => {
    const month = { period: "2021-01", value: 1 };
    expect(() => rollingTwelve([month, month])).toThrow("points must hold each month once, held 2021-01 twice");
    expect(() => rollingTwelve([])).toThrow("points must hold at least one month, was empty");
    expect(() => rollingTwelve([{ period: "2021-13", value: 1 }])).toThrow(
      'period must be a month such as "2021-01", was "2021-13"',
    );
    expect(() => rollingTwelve([{ period: 2021 as unknown as string, value: 1 }])).toThrow(TypeError);
    expect(() => rollingTwelve([{ period: "2021-01", value: Number.NaN }])).toThrow(
      "value of 2021-01 must be a finite number, was NaN",
    );
    expect(() => rollingTwelve(weighted, { sum: true })).toThrow(
      "sum must be false when months have weights, was true",
    );
    expect(() =>
      rollingTwelve([
        { ...month, weight: 1 },
        { period: "2021-02", value: 1 },
      ]),
    ).toThrow("weight must be given for all months or for none, was undefined for 2021-02");
    expect(() => rollingTwelve([month], { sum: "false" as never })).toThrow(
      new TypeError('sum must be true or false, was "false"'),
    );
    expect(() => rollingTwelve(months(Array(12).fill(1e308)))).toThrow(/^points must be of a size/);
    expect(() => rollingTwelve([{ ...month, weight: -1 }])).toThrow("weight of 2021-01 must be a number of 0 or more");
  });
});
