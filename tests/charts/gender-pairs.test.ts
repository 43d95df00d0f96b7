import { describe, expect, it } from "vitest";
import { genderPairs } from "../../src/charts/gender-pairs.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";

const words = { title: "t", subtitle: "s", source: "k", unit: "%" };
const rows = [
  { name: "Bemötande", women: 84, men: 79 },
  { name: "Trygghet", women: 70, men: 78.5 },
  { name: "Mat", women: null, men: 60, missing: "färre än 30 svar" },
];

describe("genderPairs", () => {
  it("keeps the order given and counts the gap as women minus men", () => {
    expect(genderPairs({ ...words, rows }).data.rows.map((row) => [row["name"], row["difference"]])).toEqual([
      ["Bemötande", 5],
      ["Trygghet", -8.5],
      ["Mat", { missing: "färre än 30 svar" }],
    ]);
  });

  it("labels the gap with its sign, and says who is missing and why", async () => {
    const svg = await renderSvg(genderPairs({ ...words, rows, digits: 1 }).spec);
    expect(svg).toContain(">+5,0<");
    expect(svg).toContain(">−8,5<");
    expect(svg).toContain(">kvinnor saknas: färre än 30 svar<");
  });

  it("tells the widest gaps both ways in the alternative text", () => {
    expect(genderPairs({ ...words, rows, digits: 1 }).alt).toBe(
      "t. Kvinnor minus män är störst för Bemötande (+5,0\u00a0procentenheter) och minst för Trygghet (−8,5\u00a0procentenheter). Värde saknas för 1.",
    );
  });

  it("draws women round and men as diamonds, so that colour is not needed", () => {
    const spec = JSON.stringify(genderPairs({ ...words, rows }).spec);
    expect(spec).toContain('"shape":"circle"');
    expect(spec).toContain('"shape":"diamond"');
  });

  it("refuses a focus that is not the name of a row", () => {
    expect(() => genderPairs({ ...words, rows, focus: "Vård" })).toThrow(
      new RangeError("genderPairs: focus must be one of Bemötande, Trygghet, Mat, was Vård"),
    );
  });
});
