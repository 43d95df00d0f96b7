import { describe, expect, it } from "vitest";
import { decompositionChart } from "../../src/charts/decomposition-chart.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { decomposeIndexChange } from "../../src/metrics/indices/decompose-index-change.ts";

const words = { title: "t", subtitle: "s", source: "k" };
const change = { own: 23, others: -47, total: -24 };
const rows = [
  { name: "2021", change: null, missing: "bortfall" },
  { name: "2022", change },
];

describe("decompositionChart", () => {
  it("labels every part with its sign, and a missing change with its reason", async () => {
    const svg = await renderSvg(decompositionChart({ ...words, rows, digits: 0 }).spec);
    for (const text of ["+23", "−47", "−24", "värde saknas: bortfall"]) expect(svg).toContain(`>${text}<`);
  });

  it("tells the parts of the last row with a change in the alternative text", () => {
    expect(decompositionChart({ ...words, rows }).alt).toBe(
      "t. 2022: −24,0 indexenheter, varav egen del +23,0 och andras del −47,0. Värde saknas för 1.",
    );
  });

  it("takes what decomposeIndexChange returns", () => {
    const values = (b: number) => new Map(Object.entries({ a: 10, b, c: 30 }));
    const found = decomposeIndexChange({ before: values(20), after: values(25), area: "b", good: "low" });
    // Only b moved, on a scale 10–30 that stayed: 5 of 20 units is 25 points, all its own.
    expect(decompositionChart({ ...words, rows: [{ name: "b", change: found }] }).data.rows).toEqual([
      { name: "b", own: -25, others: 0, total: -25 },
    ]);
  });

  it("refuses parts that do not sum to the total, and a focus that is not a row", () => {
    expect(() => decompositionChart({ ...words, rows: [{ name: "x", change: { ...change, own: 1 } }] })).toThrow(
      new RangeError("decompositionChart: own and others must sum to total, for x they were 1, -47 and -24"),
    );
    expect(() => decompositionChart({ ...words, rows, focus: "2020" })).toThrow("one of 2021, 2022, was 2020");
  });
});
