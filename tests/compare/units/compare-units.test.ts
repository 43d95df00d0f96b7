import { table } from "arquero";
import { describe, expect, test } from "vitest";
import { compareUnits, type UnitComparisonOptions } from "../../../src/compare/units/compare-units.ts";

// Synthetic throughout: made-up care homes and values that mean nothing.
const values = new Map([["V1", 80], ["V2", 90], ["V3", 70], ["V4", null]]); // biome-ignore format: a table
const options: UnitComparisonOptions = { own: ["V1", "V2"], bought: ["V3", "V4"], good: "high" };
const count = (positive: number, answered: number) => ({ positive, answered });

describe("compareUnits", () => {
  test("plain means by side: (80 + 90)/2 = 85 against 70; the unit without a value says why", () => {
    const result = compareUnits(values, { ...options, unit: "procent" });
    expect(result.own).toEqual({ mean: 85, of: 2, missing: [] });
    expect(result.bought).toEqual({
      mean: 70,
      of: 1,
      missing: [{ unit: "V4", name: "V4", reason: "skäl ej angivet" }],
    });
    expect(result).toMatchObject({ difference: 15, test: null });
    expect(result.summary).toBe(
      "Egen regi 85\u00a0procent (2 enheter), köpt verksamhet 70\u00a0procent (1 enhet): skillnad +15\u00a0procentenheter.",
    );
  });

  test("counts are pooled for the test: 8 of 10 and 27 of 30 are 35 of 40, against 14 of 20", () => {
    const counts = new Map([["V1", count(8, 10)], ["V2", count(27, 30)], ["V3", count(14, 20)]]); // biome-ignore format: a table
    const { test: found, assumes } = compareUnits(values, { ...options, counts });
    expect(found).toMatchObject({ a: { share: 87.5, answered: 40 }, b: { share: 70, answered: 20 } });
    // 11 of 60 said no, so 3.7 are expected among 20: exact. R: fisher.test(matrix(c(35, 5, 14, 6), 2))$p.value
    expect(found?.p).toBeCloseTo(0.155346034476632, 10);
    expect(assumes.join(" ")).toMatch(/Svaren räknas som oberoende/);
  });

  test("a unit with a value but no counts leaves the pooled test undone, and its place unknown", () => {
    const counts = new Map([["V1", count(8, 10)], ["V3", count(14, 20)]]); // biome-ignore format: a table
    const { test: found, ranking } = compareUnits(values, { ...options, counts });
    expect(found).toBeNull();
    expect(ranking.map((row) => [row.municipality, row.side, row.rank])).toEqual([
      ...[["V2", "own", 1], ["V1", "own", 2], ["V3", "bought", 3], ["V4", "bought", null]], // biome-ignore format: a table
    ]);
    expect(ranking[0]?.simultaneous).toBeNull();
    // Ten and twenty answers cannot tell 80 from 70, and V2 may stand anywhere: 1–3 for both.
    expect(ranking[1]?.simultaneous).toEqual([1, 3]);
    expect(ranking[2]?.simultaneous).toEqual([1, 3]);
  });

  test("standard errors give places: certain figures have certain places", () => {
    const standardErrors = new Map([["V1", 0], ["V2", 0], ["V3", 0]]); // biome-ignore format: a table
    const { ranking } = compareUnits(values, { ...options, standardErrors });
    expect(ranking.map((row) => row.simultaneous)).toEqual([[1, 1], [2, 2], [3, 3], null]); // biome-ignore format: a table
  });

  test("a table of figures with units for areas goes the same way", () => {
    const figures = table({
      kpi: ["U23471", "U23471"],
      municipality: ["V1", "V3"],
      name: ["Syntetiska Gården", "Syntetiska Backen"],
      period: [2022, 2022],
      gender: ["T", "T"],
      value: [80, 70],
      missing: [null, null],
    });
    const result = compareUnits(figures, { own: ["V1"], bought: ["V3", "V9"], period: 2022 });
    expect(result.ranking.map((row) => row.name)).toEqual(["Syntetiska Gården", "Syntetiska Backen", "V9"]);
    expect(result.bought.missing).toEqual([{ unit: "V9", name: "V9", reason: "ingen uppgift" }]);
    expect(() => compareUnits(new Map([["V1", 1]]), { own: ["V1"], bought: ["V3"] })).toThrow(
      /which direction is good/,
    );
  });

  test("a side without a value has no mean, and there is no difference", () => {
    const result = compareUnits(values, { ...options, bought: ["V4"] });
    expect(result).toMatchObject({ bought: { mean: null, of: 0 }, difference: null });
    expect(result.summary).toBe("Egen regi 85 (2 enheter), köpt verksamhet saknar värde.");
  });

  test.each<[string, Partial<UnitComparisonOptions>, RegExp]>([
    ["a unit on both sides", { bought: ["V1"] }, /own and bought must not share a unit, V1 is in both/],
    ["an empty side", { bought: [] }, /bought must hold at least one unit/],
    ["no value at all", { own: ["V4"], bought: ["V9"] }, /no area has a value/],
    [
      "a negative standard error",
      { standardErrors: new Map([["V1", -1]]) },
      /standardErrors of V1 must be a number of 0 or more/,
    ],
    ["counts that cannot be", { counts: new Map([["V1", count(9, 8)]]) }, /positive must be at most answered/],
  ])("%s is an error", (_, part, message) => {
    expect(() => compareUnits(values, { ...options, ...part })).toThrow(message);
  });
});
