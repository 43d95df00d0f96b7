import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceMix } from "../../../src/metrics/costs/service-mix.ts";

// Verksamhetsberättelse 2021, vård- och omsorgsnämnden: outcome by activity, tkr; the printed sum is 1 252 219.
const VB2021 = {
  Äldreomsorg: 637598,
  Funktionshinder: 489982,
  Myndighet: 47050,
  "Ledning/stöd, egen regi": 19550,
  Förvaltningsledning: 56135,
  "Politisk verksamhet": 1906,
};

describe("serviceMix", () => {
  test("VB2021's activities give 1 252 221, 2 tkr more than the printed sum of unrounded figures", () => {
    expect(serviceMix(VB2021).total).toBe(1252221);
  });

  // R 4.2: sprintf("%.6f", 100 * c(637598, 489982, 47050) / 1252221)
  test("their shares agree with R", () => {
    const shares = serviceMix(VB2021).parts.map(({ share }) => share?.toFixed(6));
    expect(shares.slice(0, 3)).toEqual(["50.917370", "39.129036", "3.757324"]);
  });

  test("the summary names the largest part", () => {
    expect(serviceMix(VB2021, { unit: "tkr" }).summary).toBe(
      "Störst är Äldreomsorg med 50,9\u00a0procent av 1\u00a0252\u00a0221\u00a0tkr.",
    );
    expect(serviceMix({ a: 1, b: 1 }).summary).toBe("Störst är a och b med 50,0\u00a0procent vardera av 2.");
  });

  test("takes a Map, in its order", () => {
    const mix = serviceMix(new Map([["b", 1] as const, ["a", 3] as const]));
    expect(mix.parts.map(({ service, share }) => [service, share])).toEqual([
      ["b", 25],
      ["a", 75],
    ]);
  });

  test("a missing part makes total and shares unknown, keeps its reason and is not zero", () => {
    const mix = serviceMix({ hemtjänst: 30, korttid: { value: null, missing: "sekretess" }, dagverksamhet: null });
    expect(mix.total).toBeNull();
    expect(mix.known).toBe(30);
    expect(mix.parts.map(({ share, missing }) => [share, missing])).toEqual([
      [null, null],
      [null, "sekretess"],
      [null, "skäl ej angivet"],
    ]);
    expect(mix.missing).toEqual(["korttid", "dagverksamhet"]);
    expect(mix.summary).toBe("Andelarna går inte att beräkna: värde saknas för korttid, dagverksamhet.");
  });

  test("a part of zero has the share zero", () => {
    expect(serviceMix({ a: 0, b: 5 }).parts.map(({ share }) => share)).toEqual([0, 100]);
  });

  test("shares add to 100 and the parts to the total, whatever the parts", () => {
    const part = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (values) => {
        fc.pre(values.some((value) => value > 1e-200));
        const mix = serviceMix(new Map(values.map((value, index) => [`s${index}`, value])));
        const sum = mix.parts.reduce((total, { share }) => total + (share ?? Number.NaN), 0);
        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });

  test("says what is wrong", () => {
    expect(() => serviceMix({})).toThrow("services must hold at least one service, was empty");
    expect(() => serviceMix({ a: -1 })).toThrow("a must be a number of 0 or more, was -1");
    expect(() => serviceMix({ a: 0, b: 0 })).toThrow("the sum of services must be a number above 0, was 0");
    expect(() => serviceMix({ a: Number.NaN })).toThrow(RangeError);
    expect(() => serviceMix({ a: "5" as unknown as number })).toThrow(TypeError);
    expect(() => serviceMix({ a: undefined as unknown as number })).toThrow("a must be a finite number, was undefined");
  });
});
