import { describe, expect, test } from "vitest";
import { points, pWords } from "../../../src/compare/surveys/share-words.ts";
import { testDifference } from "../../../src/compare/surveys/test-difference.ts";
import { testTarget } from "../../../src/compare/surveys/test-target.ts";
import { confidenceWords } from "../../../src/metrics/shares/confidence-words.ts";

describe("p-values in sentences", () => {
  test("keep together: no-break spaces around the sign", () => {
    expect(pWords(0.0145)).toBe("p\u00a0=\u00a00,015");
    expect(pWords(0.0001)).toBe("p\u00a0<\u00a00,001");
  });
  test.each([
    [0.05, 0.05, "0,050"],
    [0.0502, 0.05, "0,0502"],
    [0.04996, 0.05, "0,04996"],
    [0.050003, 0.05, "0,050003"],
    [0.0251, 0.025, "0,0251"],
    [0.0251, 0.05, "0,025"],
    [0.0101, 0.01, "0,0101"],
    [0.0008, 0.0005, "0,0008"],
    [0.9999, 0.05, "1,000"],
  ])("never print as the level they are held against: %d against %d", (p, level, words) =>
    expect(pWords(p, level)).toBe(`p\u00a0=\u00a0${words}`),
  );
});

test.each([
  [1, "1\u00a0procentenhet"],
  [-1, "−1\u00a0procentenhet"],
  [1.04, "1,04\u00a0procentenheter"],
  [0, "0\u00a0procentenheter"],
])("one is one: %d", (value, words) => expect(points(value)).toBe(words));

test.each([
  [0.95, "95"],
  [0.999, "99,9"],
  [0.9999999999, "99,99999999"],
  [0.99999999999999, "99,999999999999"],
  [0.5, "50"],
])("a confidence of %d is written with the decimals that it needs, never as 100", (confidence, words) =>
  expect(confidenceWords(confidence)).toBe(`${words}\u00a0procents`),
);

describe("the ends of one interval have as many decimals", () => {
  test("40.2–80 percent of all asked", () => {
    const { methods } = testTarget({ positive: 41, answered: 60, asked: 100, target: 50 });
    expect(methods.at(-1)?.detail).toContain("Mellan 41 och 81\u00a0procent"); // Both whole.
    const other = testTarget({ positive: 30, answered: 45, asked: 75, target: 50 });
    expect(other.methods.at(-1)?.detail).toContain("Mellan 40 och 80\u00a0procent");
    const mixed = testTarget({ positive: 30, answered: 44, asked: 75, target: 50 });
    expect(mixed.methods.at(-1)?.detail).toContain("Mellan 40,0 och 81,3\u00a0procent"); // 30/75 and 61/75.
  });
  test("and so have two shares of one sentence", () =>
    expect(testDifference({ positive: 3, answered: 4 }, { positive: 2, answered: 3 }).summary).toMatch(
      /gruppen 75,0\u00a0procent, den andra 66,7\u00a0procent/,
    ));
});
