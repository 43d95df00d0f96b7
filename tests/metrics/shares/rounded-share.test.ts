import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedFromRate, countsWithinRounding } from "../../../src/metrics/shares/rounded-share.ts";

describe("countsWithinRounding", () => {
  test("70 percent of 200 is 139 (69.5, rounded up) or 140, not 141 (70.5, rounded up)", () => {
    expect(countsWithinRounding({ share: 70, answered: 200 })).toEqual({ least: 139, most: 140 });
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
  test("is every count that rounds half up to the share, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (share, answered) => {
        const counts = Array.from({ length: answered + 1 }, (_, x) => x);
        // Round half up in whole numbers: floor((200x + n)/2n).
        const fit = counts.filter((x) => Math.floor((200 * x + answered) / (2 * answered)) === share);
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
  test("is every number asked whose rate rounds half up to the one given, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 60 }), (rate, answered) => {
        const numbers = Array.from({ length: 200 * answered }, (_, i) => answered + i);
        const fit = numbers.filter((n) => Math.floor((200 * answered + n) / (2 * n)) === rate);
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
