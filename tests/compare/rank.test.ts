import { table } from "arquero";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { peers } from "../../src/compare/peers.ts";
import { rank, type Ties } from "../../src/compare/rank.ts";
import { openRun } from "../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const huddinge = (kpi: string, period: number) =>
  rank(run.figures(kpi), { period, among: peers.stockholmCounty }).find((row) => row.municipality === "0126");

describe("Huddinge's places in the county as Verksamhetsberättelse 2020 prints them", () => {
  test.each([
    ["U23471", 2018, 3, 26],
    ["U23471", 2019, 15, 26],
    ["U23471", 2020, 25, 26],
    ["U21468", 2019, 20, 26],
    ["U21468", 2020, 22, 26],
    ["U28532", 2018, 2, 23],
    ["U28532", 2020, 6, 18],
  ])("%s %i: %i of %i, or within the range of equal values", (kpi, period, printed, of) => {
    const place = huddinge(kpi, period);
    const [first, last] = place?.rankRange ?? [0, 0];
    expect(place?.of).toBe(of);
    expect(first).toBeLessThanOrEqual(printed);
    expect(last).toBeGreaterThanOrEqual(printed);
  });

  test("U21468 2018 is 18–19 of 26, which was printed as 19/26", () => {
    expect(huddinge("U21468", 2018)).toMatchObject({ value: 84, rank: 18, rankRange: [18, 19], of: 26 });
  });
});

describe("rank", () => {
  const values = new Map([
    ["a", 1],
    ["b", 2],
    ["c", 2],
    ["d", 4],
  ]);
  const places = (ties: Ties) => rank(values, { good: "low", ties }).map((row) => row.rank);

  // R 4.2: rank(c(1, 2, 2, 4), ties.method = "min" / "max" / "average"); data.table::frank(…, ties.method = "dense")
  test("ties as R's rank() has them", () => {
    expect(places("min")).toEqual([1, 2, 2, 4]);
    expect(places("max")).toEqual([1, 3, 3, 4]);
    expect(places("average")).toEqual([1, 2.5, 2.5, 4]);
    expect(places("dense")).toEqual([1, 2, 2, 3]);
  });

  test("an area without a value stands last, without a place and with its reason", () => {
    const figures = run.figures("U23471", { periods: [2021], areas: peers.huddinge.areas });
    expect(figures.array("missing")).toEqual(Array(7).fill("ingen uppgift"));
    expect(() => rank(figures, { period: 2021 })).toThrow("no area has a value of U23471 to rank");
    const rows = rank(
      new Map([
        ["a", null],
        ["b", 2],
      ]),
      { good: "low" },
    );
    expect(rows).toEqual([
      { municipality: "b", name: "b", value: 2, missing: null, rank: 1, rankRange: [1, 1], of: 1 },
      { municipality: "a", name: "a", value: null, missing: "skäl ej angivet", rank: null, rankRange: null, of: 1 },
    ]);
  });

  test("an area of the set that the table does not hold is there as missing", () => {
    const rows = rank(run.figures("N20900"), { period: 2020, among: ["0126", "0136", "9999"] });
    expect(rows.at(-1)).toMatchObject({ municipality: "9999", value: null, missing: "ingen uppgift" });
  });

  test("the nation is not placed among municipalities", () => {
    const rows = rank(run.figures("U23471"), { period: 2022 });
    expect(rows.map(({ municipality }) => municipality)).not.toContain("0000");
    expect(rows[0]?.of).toBe(huddinge("U23471", 2022)?.of);
  });

  test("women and men are ranked only when asked for", () => {
    const [women] = rank(run.figures("U23471"), { period: 2020, gender: "K", among: ["0126"] });
    expect(women?.value).toBe(70);
  });

  test("refuses an unknown direction, a mix of years or key figures, and nothing at all", () => {
    expect(() => rank(values)).toThrow(/which direction is good .* is not known/);
    expect(() => rank(run.figures("N28016"), { period: 2020 })).toThrow(/N28016/);
    expect(() => rank(run.figures("N20900"))).toThrow(/mixes periods/);
    expect(() => rank(run.figures(["N20900", "N28018"]), { period: 2020 })).toThrow(/mixes key figures/);
    expect(() => rank(new Map(), { good: "low" })).toThrow(/no area has a value/);
    expect(() => rank(table({}), { good: "low" })).toThrow(/no area has a value/);
    expect(() => rank(values, { good: "low", ties: "first" as Ties })).toThrow(/ties must be/);
    const word = "huddinge-peers" as unknown as string[];
    expect(() => rank(values, { good: "low", among: word })).toThrow(/among must be a peer set or a list/);
  });

  test("places of the range add up: every place from 1 to n is covered exactly by its range", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }), (numbers) => {
        const rows = rank(new Map(numbers.map((value, index) => [`a${index}`, value])), { good: "high" });
        for (const [index, { rankRange, rank: place }] of rows.entries()) {
          const [first, last] = rankRange ?? [0, 0];
          expect(first <= index + 1 && index + 1 <= last).toBe(true);
          expect(place).toBe(first);
        }
      }),
    );
  });
});
