import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SimilarOptions, similarMunicipalities } from "../../../src/compare/sets/similar.ts";

// Synthetic: four made-up municipalities and two made-up key figures.
const N1 = new Map([["a", 1], ["b", 2], ["c", 3], ["d", 4]]); // biome-ignore format: a table
const N2 = new Map([["a", 10], ["b", 30], ["c", 10], ["d", 30]]); // biome-ignore format: a table
const values = new Map([["N1", N1], ["N2", N2]]); // biome-ignore format: a table

describe("similarMunicipalities", () => {
  // s² of 1, 2, 3, 4 is 5/3, so a step of 1 is d² = 3/5; s² of 10, 30, 10, 30 is 400/3, so a step of 20 is d² = 3.
  test("distances by hand: to c √(4·3/5) = √2.4, to b √(3/5 + 3) = √3.6, to d √(9·3/5 + 3) = √8.4", () => {
    const { rows, of } = similarMunicipalities(values, { municipality: "a" });
    expect(rows.map((row) => row.municipality)).toEqual(["c", "b", "d"]);
    for (const [i, squared] of [2.4, 3.6, 8.4].entries()) {
      expect((rows[i]?.distance ?? 0) ** 2).toBeCloseTo(squared, 12);
    }
    expect(rows[1]?.contributions["N1"]).toBeCloseTo((100 * 0.6) / 3.6, 10);
    expect(rows[1]?.contributions["N2"]).toBeCloseTo((100 * 3) / 3.6, 10);
    expect(of).toBe(4);
  });

  test("a weight of 4 counts four times in the squared distance: to c √(4·2.4), b √(4·0.6 + 3)", () => {
    const weights = new Map([["N1", 4], ["N2", 1]]); // biome-ignore format: a table
    const { rows } = similarMunicipalities(values, { municipality: "a", weights, count: 2 });
    expect(rows.map((row) => row.municipality)).toEqual(["b", "c"]);
    expect((rows[0]?.distance ?? 0) ** 2).toBeCloseTo(5.4, 12);
    expect((rows[1]?.distance ?? 0) ** 2).toBeCloseTo(9.6, 12);
  });

  test("an area that lacks a key figure is left out with the reason, and does not enter the standardisation", () => {
    const lacking = new Map<string, ReadonlyMap<string, number | { value: null; missing: string }>>([
      ["N1", new Map([...N1, ["e", 1000]])],
      [
        "N2",
        new Map<string, number | { value: null; missing: string }>([
          ...N2,
          ["e", { value: null, missing: "sekretess" }],
        ]),
      ],
    ]);
    const result = similarMunicipalities(lacking, { municipality: "a", names: new Map([["e", "Ekby"]]) });
    expect(result.leftOut).toEqual([{ municipality: "e", name: "Ekby", missing: { N2: "sekretess" } }]);
    expect(result.rows).toEqual(similarMunicipalities(values, { municipality: "a" }).rows);
    expect(result.summary).toBe("Mest lik a bland 4 kommuner: c, b, d; 1 saknar något värde.");
  });

  test("the nation and groups are not looked among", () => {
    const nation = new Map([["N1", new Map([...N1, ["0000", 1], ["G1", 1]])]]);
    expect(similarMunicipalities(nation, { municipality: "a" })).toMatchObject({ of: 4, leftOut: [] });
  });

  test("the order of key figures and areas does not change a bit of the result (property)", () => {
    const figures = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1e6, max: 1e6, noNaN: true }))), {
      minLength: 3,
      maxLength: 8,
    });
    fc.assert(
      fc.property(figures, fc.infiniteStream(fc.nat()), (table, random) => {
        const column = (k: number) => table.map((row, i) => [`k${i}`, row[k] ?? 0] as const);
        fc.pre([0, 1, 2].every((k) => new Set(column(k).map(([, value]) => value)).size > 1));
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => [random.next().value, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const build = (order: <T>(items: readonly T[]) => T[]) =>
          new Map(order([0, 1, 2]).map((k) => [`N${k}`, new Map(order(column(k)))]));
        const [one, other] = [build((items) => [...items]), build(shuffled)];
        expect(similarMunicipalities(other, { municipality: "k0" })).toEqual(
          similarMunicipalities(one, { municipality: "k0" }),
        );
      }),
    );
  });

  test.each<[string, Map<string, Map<string, number | null>>, Partial<SimilarOptions>, RegExp]>([
    [
      "equal values",
      new Map([
        [
          "N1",
          new Map([
            ["a", 0.1],
            ["b", 0.1],
            ["c", 0.1],
          ]),
        ],
      ]),
      {},
      /N1 must differ between the areas, was 0.1/,
    ],
    [
      "no value of its own",
      new Map([
        [
          "N1",
          new Map([
            ["a", null],
            ["b", 1],
            ["c", 2],
          ]),
        ],
      ]),
      {},
      /a lacks N1 \(skäl ej angivet\)/,
    ],
    ["nobody else", new Map([["N1", new Map([["a", 1]])]]), {}, /no other municipality than a has every key figure/],
    ["no key figure", new Map(), {}, /values must hold at least one key figure/],
    [
      "an unknown weight",
      values,
      { weights: new Map([["N9", 1]]) },
      /weights must be of key figures in values, held N9/,
    ],
    ["a lacking weight", values, { weights: new Map([["N1", 1]]) }, /weights must hold every key figure, lacks N2/],
    [
      "a weight of 0",
      values,
      {
        weights: new Map([
          ["N1", 0],
          ["N2", 1],
        ]),
      },
      /weight of N1 must be a number above 0, was 0/,
    ],
    ["a count of 0", values, { count: 0 }, /count must be a whole number of 1 or more/],
  ])("%s is an error", (_, figures, options, message) => {
    expect(() => similarMunicipalities(figures, { municipality: "a", ...options })).toThrow(message);
  });
});
