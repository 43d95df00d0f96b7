import { describe, expect, it } from "vitest";
import { dumbbell } from "../../src/charts/dumbbell.ts";
import { seven } from "./kolada-values.ts";
import { dumbbells } from "./sample-charts.ts";

const words = { title: "t", subtitle: "s", source: "k", unit: "%", focus: "a", good: "low" } as const;
const periods = ["2016", "2022"] as const;
const row = { municipality: "a", name: "A", before: 1, after: 3 };
const lacking = { municipality: "b", name: "B", before: 2, after: null, missing: "bortfall" };

describe("dumbbell", () => {
  it("sorts by the value after, the best first, those without one last", () => {
    const make = (good: "low" | "high") =>
      dumbbell({
        ...words,
        good,
        periods,
        rows: [lacking, row, { ...row, municipality: "c", name: "C", after: 2 }],
      }).data.rows.map(({ name }) => name);
    expect(make("low")).toEqual(["C", "A", "B"]);
    expect(make("high")).toEqual(["A", "C", "B"]);
  });

  it("counts the change as after minus before", () => {
    expect(dumbbell({ ...words, periods, rows: [row] }).data.rows).toEqual([
      { name: "A", first: 1, second: 3, difference: 2 },
    ]);
  });

  it.each([
    ["%", "procentenheter"],
    ["procent", "procentenheter"],
    ["kr", "kr"],
  ])("a change of values in %s is in %s, in the table and above its column", (unit, changeUnit) => {
    const chart = dumbbell({ ...words, unit, periods, rows: [row] });
    expect(chart.data.columns.map((column) => column.unit)).toEqual([undefined, unit, unit, changeUnit]);
    expect(/"text":"[^"]*procentenheter"/.test(JSON.stringify(chart.spec))).toBe(changeUnit !== unit);
  });

  it("tells the focus before and after in the alternative text", () => {
    // Published values: 7.6862 percent 2016 and −16.3466 percent 2022.
    expect(dumbbells(seven).alt).toContain("Huddinge: 2016 7,7\u00a0%, 2022 −16,3\u00a0% (−24,0\u00a0procentenheter).");
  });

  it("draws equal values one mark inside the other, and all other marks equally large", () => {
    const sizes = (after: number): unknown[] => {
      const rows = [
        { ...row, before: 1, after },
        { ...lacking, before: 9 },
      ];
      return dumbbell({ ...words, periods, rows }).spec.layer.flatMap((layer) =>
        "mark" in layer && typeof layer.mark === "object" && layer.mark.type === "point" ? [layer.mark.size] : [],
      );
    };
    expect(new Set(sizes(8)).size).toBe(1);
    expect(new Set(sizes(1)).size).toBe(2);
  });

  it("refuses an area twice and an unknown focus", () => {
    expect(() => dumbbell({ ...words, periods, rows: [row, row] })).toThrow(
      "dumbbell: rows must have one row per area",
    );
    expect(() => dumbbell({ ...words, periods, rows: [row], focus: "x" })).toThrow("focus must be one of a, was x");
  });
});
