import fc from "fast-check";
import { expect, test } from "vitest";
import { possibleRange } from "../../../src/metrics/shares/possible-range.ts";

test("servicebostad 2021: 46 of 65 of 79 is 58.2–75.9 whatever the silent ones think (46/79, 60/79)", () => {
  const { lower, upper, assumes, summary } = possibleRange({ positive: 46, answered: 65, asked: 79 });
  expect(lower).toBeCloseTo(58.2278481, 7);
  expect(upper).toBeCloseTo(75.9493671, 7);
  expect(assumes).toEqual([]);
  expect(summary).toBe(
    "Vad de 14 av 79 som inte svarade än tycker är andelen bland alla tillfrågade minst 58,2 och högst 75,9\u00a0procent.",
  );
});

test("is one point when everybody answered", () => {
  const { lower, upper, summary } = possibleRange({ positive: 46, answered: 79, asked: 79 });
  expect(lower).toBe(upper);
  expect(summary).toBe("Alla 79 tillfrågade svarade: andelen är 58,2\u00a0procent.");
});

test("holds the share of all asked, whatever the silent ones would have said", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1 }), fc.array(fc.boolean()), (answers, silent) => {
      const positive = answers.filter(Boolean).length;
      const asked = answers.length + silent.length;
      const { lower, upper } = possibleRange({ positive, answered: answers.length, asked });
      const truth = (100 * (positive + silent.filter(Boolean).length)) / asked;
      expect(truth).toBeGreaterThanOrEqual(lower);
      expect(truth).toBeLessThanOrEqual(upper);
    }),
  );
});

test("one silent person is one person, and so is the only one asked", () => {
  expect(possibleRange({ positive: 46, answered: 78, asked: 79 }).summary).toBe(
    "Vad den enda av 79 som inte svarade än tycker är andelen bland alla tillfrågade minst 58,2 och högst 59,5\u00a0procent.",
  );
  expect(possibleRange({ positive: 1, answered: 1, asked: 1 }).summary).toBe(
    "Den enda tillfrågade svarade: andelen är 100,0\u00a0procent.",
  );
});

test("says what is wrong", () => {
  expect(() =>
    possibleRange({ positive: 46, answered: 65, aksed: 79 } as object as Parameters<typeof possibleRange>[0]),
  ).toThrow(new TypeError("survey must have no other names than positive, answered, asked, was given aksed"));
  expect(() => possibleRange(null as unknown as Parameters<typeof possibleRange>[0])).toThrow(
    new TypeError("survey must be an object with positive, answered, asked, was null"),
  );
  expect(() => possibleRange({ positive: 46, answered: 80, asked: 79 })).toThrow(
    new RangeError("answered must be at most asked (79), was 80"),
  );
  expect(() => possibleRange({ positive: 46, answered: 65 } as Parameters<typeof possibleRange>[0])).toThrow(
    new TypeError("asked must be a whole number of 1 or more, was undefined"),
  );
});
