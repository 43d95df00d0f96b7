import { describe, expect, test } from "vitest";
import { marginOfError } from "../../../src/metrics/shares/margin-of-error.ts";

describe("marginOfError", () => {
  // Printed in Verksamhetsberättelse 2021: servicebostad "±5", daglig verksamhet "±7", boendestöd "±11".
  test.each([
    [67, 79, 5],
    [66, 99, 7],
    [51, 119, 11],
  ])("rounds to the margin printed in VB2021: %i of %i → ±%i", (answered, asked, printed) => {
    expect(Math.round(marginOfError({ answered, asked }))).toBe(printed);
  });

  // R 4.2: 100*qnorm(.975)*sqrt(.25/66*12/78), ….25/65*33/98, ….25/50*68/118
  test.each([
    [67, 79, 4.731397644],
    [66, 99, 7.053511019],
    [51, 119, 10.52074625],
  ])("agrees with the formula in R: %i of %i", (answered, asked, expected) => {
    expect(marginOfError({ answered, asked })).toBeCloseTo(expected, 8);
  });

  test("the observed share makes it smaller than the worst case, and mirrors around 50", () => {
    const survey = { answered: 67, asked: 79 };
    expect(marginOfError({ ...survey, share: 20 })).toBeLessThan(marginOfError(survey));
    expect(marginOfError({ ...survey, share: 20 })).toBeCloseTo(marginOfError({ ...survey, share: 80 }), 12);
    expect(marginOfError({ ...survey, share: 50 })).toBe(marginOfError(survey));
  });
  test("vanishes when everybody answered", () => expect(marginOfError({ answered: 79, asked: 79 })).toBe(0));
  test("grows with the confidence", () => {
    expect(marginOfError({ answered: 67, asked: 79, confidence: 0.99 })).toBeGreaterThan(
      marginOfError({ answered: 67, asked: 79 }),
    );
  });
  test("says what is wrong", () => {
    expect(() => marginOfError({ answered: 80, asked: 79 })).toThrow("answered must be at most asked (79), was 80");
    expect(() => marginOfError({ answered: 1, asked: 79 })).toThrow(/2 or more/);
    expect(() => marginOfError({ answered: 6.5, asked: 79 })).toThrow(/whole number/);
    expect(() => marginOfError({ answered: 67, asked: 79, share: 101 })).toThrow(/share must be a percentage/);
    expect(() => marginOfError({ answered: "67" as unknown as number, asked: 79 })).toThrow(TypeError);
  });
});
