import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactCounts } from "../../../src/metrics/shares/exact-counts.ts";
import { askedFromRate, countsWithinRounding } from "../../../src/metrics/shares/rounded-share.ts";

describe("countsWithinRounding", () => {
  test("70 percent of 200 is 139 (69.5) to 141 (70.5): nobody knows how the source rounds a half", () => {
    expect(countsWithinRounding({ share: 70, answered: 200 })).toEqual({ least: 139, most: 141 });
  });
  test("stays within nobody and everybody", () => {
    expect(countsWithinRounding({ share: 0, answered: 7 })).toEqual({ least: 0, most: 0 });
    expect(countsWithinRounding({ share: 100, answered: 1000 })).toEqual({ least: 995, most: 1000 });
  });
  test("is undefined when no count gives the share: thirds are 33 and 67", () => {
    expect(countsWithinRounding({ share: 50, answered: 3 })).toBeUndefined();
  });
  test("takes decimals: 46/65 is 70.77 to two", () => {
    expect(countsWithinRounding({ share: 70.77, answered: 65, decimals: 2 })).toEqual({ least: 46, most: 46 });
  });
  test("is every count at most half a percent from the share, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (share, answered) => {
        const counts = Array.from({ length: answered + 1 }, (_, x) => x);
        // |100x/n − share| ≤ ½, in whole numbers.
        const fit = counts.filter((x) => Math.abs(200 * x - 2 * share * answered) <= answered);
        const found = countsWithinRounding({ share, answered });
        expect(found).toEqual(fit.length === 0 ? undefined : { least: fit[0], most: fit.at(-1) });
      }),
    );
  });
  test("says what is wrong", () => {
    expect(() => countsWithinRounding({ share: 70.77, answered: 65 })).toThrow(
      new RangeError("share must be a percentage with at most 0 decimals, was 70.77"),
    );
    expect(() => countsWithinRounding({ share: 101, answered: 65 })).toThrow(
      /share must be a percentage 0–100, was 101/,
    );
    expect(() => countsWithinRounding({ share: 70, answered: 0 })).toThrow(
      /answered must be a whole number of 1 or more/,
    );
  });
});

test("countsWithinRounding and exactCounts agree on what rounds to a share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 5, max: 300 }),
      fc.integer({ min: 0, max: 1 }),
      (tenths, answered, decimals) => {
        const share = decimals === 1 ? tenths / 10 : Math.round(tenths / 10);
        const range = countsWithinRounding({ share, answered, decimals });
        const listed = exactCounts({ share, answered, decimals })
          .filter((counts) => counts.answered === answered)
          .map(({ positive }) => positive);
        expect([listed.at(-1), listed[0]]).toEqual([range?.least, range?.most]);
      },
    ),
  );
});

test("ten decimals are taken without an error of rounding: 46/65 is 70.7692307692", () => {
  const published = { share: 70.7692307692, answered: 65, decimals: 10 };
  expect(countsWithinRounding(published)).toEqual({ least: 46, most: 46 });
});

test.each([
  [
    () => countsWithinRounding({ share: 70, answered: 65, decimals: 11 }),
    RangeError,
    "decimals must be a whole number 0–10, was 11",
  ],
  [
    () => countsWithinRounding({ share: 70, answered: 65, decimals: null as unknown as number }),
    TypeError,
    "decimals must be a whole number 0–10, was null",
  ],
  [
    () => askedFromRate({ answered: 65, rate: 70, decimal: 1 } as object as Parameters<typeof askedFromRate>[0]),
    TypeError,
    "published must have no other names than answered, rate, decimals, was given decimal",
  ],
  [
    () => askedFromRate(undefined as unknown as Parameters<typeof askedFromRate>[0]),
    TypeError,
    "published must be an object with answered, rate, decimals, was undefined",
  ],
  [
    () => countsWithinRounding(null as unknown as Parameters<typeof countsWithinRounding>[0]),
    TypeError,
    "published must be an object with share, answered, decimals, was null",
  ],
])("refuses what is not known, %#", (call, kind, message) => expect(call).toThrow(new kind(message)));

describe("askedFromRate", () => {
  test("67 answers at 85 percent are of 79: 67/78 is 85.9, 67/79 is 84.8, 67/80 is 83.75", () => {
    expect(askedFromRate({ answered: 67, rate: 85 })).toEqual({ least: 79, most: 79 });
  });
  test("at 100 percent a few of many may be silent", () => {
    expect(askedFromRate({ answered: 67, rate: 100 })).toEqual({ least: 67, most: 67 });
    expect(askedFromRate({ answered: 1000, rate: 100 })).toEqual({ least: 1000, most: 1005 });
  });
  test("is undefined when no number asked gives the rate: 1 answer cannot be 70 percent", () => {
    expect(askedFromRate({ answered: 1, rate: 70 })).toBeUndefined();
  });
  test("is every number asked whose rate is at most half a percent from the one given, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 60 }), (rate, answered) => {
        const numbers = Array.from({ length: 200 * answered }, (_, i) => answered + i);
        const fit = numbers.filter((n) => Math.abs(200 * answered - 2 * rate * n) <= n);
        const found = askedFromRate({ answered, rate });
        expect(found).toEqual(fit.length === 0 ? undefined : { least: fit[0], most: fit.at(-1) });
      }),
    );
  });
  test("says what is wrong", () => {
    expect(() => askedFromRate({ answered: 67, rate: 0 })).toThrow(/rate must be a number above 0, was 0/);
    expect(() => askedFromRate({ answered: 67, rate: 84.8 })).toThrow(
      /rate must be a percentage with at most 0 decimals/,
    );
  });
});
