import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { genderGap } from "../../src/metrics/gender-gap.ts";

describe("genderGap", () => {
  test("is women less men, and women in relation to men (synthetic sick leave)", () => {
    const result = genderGap({ women: 10.5, men: 7 }, { unit: "procent", digits: 1 });
    expect(result).toMatchObject({ gap: 3.5, ratio: 1.5, missing: null });
    expect(result.summary).toBe(
      "Kvinnor 10,5\u00a0procent, män 7,0\u00a0procent: 3,5\u00a0procentenheter högre för kvinnor.",
    );
  });
  test("writes other units as they are, and equal figures as no difference", () => {
    expect(genderGap({ women: 300, men: 400 }, { unit: "kr" }).summary).toMatch(/: 100\u00a0kr högre för män\.$/);
    expect(genderGap({ women: 4, men: 4 }).summary).toBe("Kvinnor 4, män 4: ingen skillnad.");
  });
  test("there is no ratio to nothing, nor of negative figures", () => {
    expect(genderGap({ women: 3, men: 0 })).toMatchObject({ gap: 3, ratio: null });
    expect(genderGap({ women: -3, men: 2 }).ratio).toBeNull();
  });
  test("a missing figure keeps its reason", () => {
    const result = genderGap({ women: { value: null, missing: "sekretess" }, men: null });
    expect(result).toMatchObject({ gap: null, ratio: null, missing: "kvinnor (sekretess) och män (skäl ej angivet)" });
    expect(genderGap({ women: 3, men: null }).summary).toBe(
      "Könsskillnaden går inte att beräkna: värde saknas för män (skäl ej angivet).",
    );
  });
  test("exchanging women and men changes the sign and turns the ratio", () => {
    const figure = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(figure, figure, (women, men) => {
        const [one, other] = [genderGap({ women, men }), genderGap({ women: men, men: women })];
        expect(one.gap).toBe(0 - (other.gap ?? Number.NaN));
        expect((one.ratio ?? 0) * (other.ratio ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
  test("says what is wrong", () => {
    expect(() => genderGap({ women: Number.NaN, men: 1 })).toThrow("women must be a finite number, was NaN");
    expect(() => genderGap({ women: 1, men: "2" as unknown as number })).toThrow(TypeError);
    expect(() => genderGap({ women: 1, men: 2 }, { unit: 5 as never })).toThrow("wording.unit must be text, was 5");
    expect(() => genderGap({ women: 1, men: 2 }, { digits: 0.5 })).toThrow(
      "wording.digits must be a whole number 0–20, was 0.5",
    );
  });
  test("one percentage point is singular, 1.0 is not", () => {
    const summary = (digits: number) => genderGap({ women: 71, men: 70 }, { unit: "procent", digits }).summary;
    expect(summary(0)).toContain(": 1\u00a0procentenhet högre");
    expect(summary(1)).toContain(": 1,0\u00a0procentenheter högre");
  });
});
