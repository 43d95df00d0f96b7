import { describe, expect, test } from "vitest";
import { describeMarginOfError } from "../../../src/metrics/shares/describe-margin-of-error.ts";
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
  test("refuses null and names that it does not know: neither is a default", () => {
    const call = (survey: unknown) => () => marginOfError(survey as Parameters<typeof marginOfError>[0]);
    expect(call({ answered: 67, asked: 79, share: null })).toThrow(
      new TypeError("share must be a percentage 0–100, was null"),
    );
    expect(call({ answered: 67, asked: 79, confidence: null })).toThrow(TypeError);
    expect(call({ answered: 67, asked: 79, confidense: 0.9 })).toThrow(
      new TypeError("survey must have no other names than answered, asked, share, confidence, was given confidense"),
    );
    expect(call(undefined)).toThrow(
      new TypeError("survey must be an object with answered, asked, share, confidence, was undefined"),
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

describe("describeMarginOfError", () => {
  test("is the margin, with its method, confidence, counts, assumptions and a sentence", () => {
    const found = describeMarginOfError({ answered: 67, asked: 79 });
    expect(found).toMatchObject({ method: "worst case", confidence: 0.95, answered: 67, asked: 79 });
    expect(found.margin).toBe(marginOfError({ answered: 67, asked: 79 }));
    expect(found.assumes.join(" ")).toMatch(/tysta av en slump.*sämsta fallet/);
    expect(found.summary).toBe(
      "Felmarginalen är ±4,7\u00a0procentenheter (95\u00a0procents konfidens, sämsta fallet): 67 svar av 79 tillfrågade.",
    );
  });
  test("at an observed share it says so, and that it is symmetric where the uncertainty is not", () => {
    const survey = { answered: 67, asked: 79, share: 90, confidence: 0.9 };
    const found = describeMarginOfError(survey);
    expect(found).toMatchObject({ method: "observed share", confidence: 0.9, margin: marginOfError(survey) });
    expect(found.assumes.join(" ")).toMatch(/normalfördelningen/);
    expect(found.summary).toContain("(90\u00a0procents konfidens, vid 90,0\u00a0procent)");
  });
  test("takes nothing for granted when everybody answered", () => {
    const found = describeMarginOfError({ answered: 79, asked: 79 });
    expect(found).toMatchObject({ margin: 0, assumes: [] });
    expect(found.summary).toBe("Ingen felmarginal: 79 svar av 79 tillfrågade.");
  });
  test("refuses what marginOfError refuses", () =>
    expect(() => describeMarginOfError({ answered: 80, asked: 79 })).toThrow(
      "answered must be at most asked (79), was 80",
    ));
});
