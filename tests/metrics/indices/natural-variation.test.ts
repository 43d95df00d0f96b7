import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naturalVariation } from "../../../src/metrics/indices/natural-variation.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");

/** Changes of a key figure in the county, municipality by municipality. */
function changes(kpi: string, from: number, to: number): Map<string, number | null> {
  const of = (period: number) =>
    (
      run.figures(kpi, { periods: [period], genders: ["T"] }).objects() as {
        municipality: string;
        value: number | null;
      }[]
    ).filter(({ municipality }) => municipality !== "0000");
  const before = new Map(of(from).map((row) => [row.municipality, row.value]));
  return new Map(
    of(to).map(({ municipality, value }) => {
      const earlier = before.get(municipality) ?? null;
      return [municipality, value === null || earlier === null ? null : value - earlier];
    }),
  );
}

// R 4.2: median(v), mad(v, constant = 1/qnorm(.75)), rank(v); v the published changes of the county's 26 municipalities
describe("naturalVariation of N28018 in Stockholm county agrees with R's median and mad", () => {
  test("Huddinge 2019–2020: −1.3833 is not unusual", () => {
    const found = naturalVariation(changes("N28018", 2019, 2020), "0126");
    expect(found.change).toBeCloseTo(-1.3833, 10);
    expect(found.median).toBeCloseTo(-0.1046, 10);
    expect(found.robustZ).toBeCloseTo(-0.370365458657504, 10);
    expect(found.percentile).toBeCloseTo(28.8461538461538, 10);
    expect(found).toMatchObject({ rankRange: [8, 8], n: 26, unusual: false });
    expect(found.summary).toBe(
      "Förändringen för 0126, −1,38, är inte ovanlig (percentil 29 bland 26 kommuner, median −0,105, robust z −0,4).",
    );
  });
  test("Huddinge 2021–2022: −3.8067 is the second largest fall, and still not unusual", () => {
    const found = naturalVariation(changes("N28018", 2021, 2022), "0126");
    expect(found.robustZ).toBeCloseTo(-2.025863322110474, 10);
    expect(found).toMatchObject({ rankRange: [2, 2], unusual: false });
    expect(naturalVariation(changes("N28018", 2021, 2022), "0126", { limit: 2 }).unusual).toBe(true);
  });
  test("Upplands-Bro 2021–2022 is unusual: z 3.93", () => {
    const found = naturalVariation(changes("N28018", 2021, 2022), "0139");
    expect(Math.abs(found.robustZ ?? 0)).toBeCloseTo(3.930320617249229, 10);
    expect(found.unusual).toBe(true);
  });
});

describe("naturalVariation", () => {
  const of = (...values: (number | null)[]) => new Map(values.map((value, index) => [`m${index}`, value]));

  test("equal changes share their places and count by half: 2 among 1 2 2 2 3 is at percentile 50", () => {
    expect(naturalVariation(of(1, 2, 2, 2, 3), "m1")).toMatchObject({ rankRange: [2, 4], percentile: 50 });
  });
  test("when most changes are equal there is no robust z, and the result says so", () => {
    const found = naturalVariation(of(0, 0, 0, 0, 9), "m4");
    expect(found).toMatchObject({ robustZ: null, unusual: null, percentile: 90 });
    expect(found.assumes).toContain("Hälften av förändringarna eller fler är lika: robust z finns inte.");
    expect(found.summary).toContain("kan inte bedömas");
  });
  test("municipalities without a change are left out and named", () => {
    const found = naturalVariation(of(1, null, 2, 3, 4, 5), "m0");
    expect(found).toMatchObject({ n: 5, missing: ["m1"] });
    expect(found.assumes).toContain("Utan förändring att räkna med: m1.");
  });
  test("the order of the municipalities changes nothing; a constant and a positive factor leave percentile and z", () => {
    const many = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(many, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (values, shift, factor) => {
        const plain = naturalVariation(of(...values), "m0");
        expect(naturalVariation(new Map([...of(...values)].reverse()), "m0")).toEqual(plain);
        const moved = naturalVariation(of(...values.map((value) => factor * value + shift)), "m0");
        expect(moved.percentile).toBe(plain.percentile);
        expect(moved.robustZ ?? 0).toBeCloseTo(plain.robustZ ?? 0, 9);
      }),
    );
  });
  test("says what is wrong", () => {
    expect(() => naturalVariation(of(1, 2, 3, 4, 5), "x")).toThrow("area must be one of the 5 with a change, was x");
    expect(() => naturalVariation(of(1, null, 3, 4, 5), "m1")).toThrow("area must have a change, m1 has none");
    expect(() => naturalVariation(of(1), "m0")).toThrow(
      "changes must hold at least 5 municipalities with a change, held 1",
    );
    expect(() => naturalVariation(of(1, 2, 3, 4, Number.NaN), "m0")).toThrow(
      "changes of m4 must be a finite number, was NaN",
    );
    expect(() => naturalVariation(of(1, 2, 3, 4, 5), "m0", { limit: 0 })).toThrow(/limit must be a number above 0/);
  });
});
