import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { county } from "./kolada-values.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { bars, intervalBars } from "./sample-charts.ts";

const words = { title: "t", subtitle: "Andel, procent", source: "k", unit: "%", good: "high" } as const;

describe("rankedBars", () => {
  it("sorts by place, shows the range of a shared place, and puts those without a value last", () => {
    const { rows } = bars(county).data;
    expect(rows.slice(0, 4)).toEqual([
      { rank: "1", name: "Danderyd", value: 89 },
      { rank: "2", name: "Vallentuna", value: 84 },
      { rank: "3–4", name: "Nacka", value: 81 },
      { rank: "3–4", name: "Norrtälje", value: 81 },
    ]);
    expect(rows.at(-1)).toEqual({ rank: "–", name: "Stockholm", value: { missing: "bortfall" } });
  });

  it("writes the reason in the row of a missing value", async () => {
    expect(await renderSvg(bars(county).spec)).toContain(">värde saknas: bortfall<");
  });

  it("tells the place of the focus in the alternative text, out of those with a value", () => {
    // 72 percent: 14 of the other 24 with a value have more, counted in the table of values.
    expect(bars(county).alt).toContain("Huddinge 72\u00a0%, plats 15 av 25.");
  });

  it("wraps a name that is wider than its column, and never cuts it", async () => {
    const names = ["Daglig verksamhet LSS, kommunal regi", "Daglig verksamhet LSS, enskild regi"];
    const rows = names.map((name, index) => ({ municipality: `${index}`, name, value: 2 - index, rank: index + 1 }));
    const chart = rankedBars({ ...words, rows, focus: "0" });
    const svg = await renderSvg(chart.narrowSpec);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
    for (const name of names)
      expect(name.split(" ").every((word) => texts.some((text) => text.includes(word)))).toBe(true);
    expect(texts.filter((text) => text.endsWith("…"))).toEqual([]);
  });
});

// Synthetic: the intervals are invented.
describe("intervals of ranked bars (synthetic)", () => {
  const row = (value: number, interval = {}) => ({ municipality: "a", name: "A", value, rank: 1, ...interval });
  const chart = (...rows: ReturnType<typeof row>[]) => rankedBars({ ...words, rows, focus: "a" });

  it("are told in subtitle, key, table and alternative text, and where they are lacking", () => {
    const drawn = chart(row(72, { lower: 68, upper: 77 }), { ...row(60), municipality: "b", rank: 2 });
    expect(drawn.subtitle).toBe("Andel, procent; strecken är osäkerhetsintervall");
    expect(JSON.stringify(drawn.spec)).toContain('"text":"osäkerhetsintervall"');
    expect(drawn.data.rows).toEqual([
      { rank: "1", name: "A", value: 72, lower: 68, upper: 77 },
      { rank: "2", name: "A", value: 60, lower: { missing: "ingen uppgift" }, upper: { missing: "ingen uppgift" } },
    ]);
    expect(drawn.alt).toContain("A 72\u00a0% (osäkerhetsintervall 68–77\u00a0%), plats 1 av 2.");
    expect(drawn.alt).toContain("Intervall saknas för 1.");
  });

  it("are not told twice where the subtitle says it, nor at all where there are none", () => {
    const said = rankedBars({
      ...words,
      subtitle: "Andel med felmarginal",
      rows: [row(72, { lower: 68, upper: 77 })],
      focus: "a",
    });
    expect(said.subtitle).toBe("Andel med felmarginal");
    expect(JSON.stringify(chart(row(72)))).not.toContain("ntervall");
  });

  it("have room on the scale: the value is written beyond the end of the widest", async () => {
    for (const size of ["spec", "narrowSpec"] as const) {
      const { width, layer } = intervalBars(county)[size];
      const written = JSON.stringify(layer).match(/"x":([\d.]+),"y":[\d.]+,"text":"89\u00a0%"/);
      const lines = [...JSON.stringify(layer).matchAll(/"x2":([\d.]+)/g)].map(([, x2]) => Number(x2));
      expect(Number(written?.[1])).toBeGreaterThan(Math.max(...lines.filter((x2) => x2 < width - 1)));
    }
  });

  it("must have both ends or none, with the value between them", () => {
    expect(() => chart(row(72, { lower: 68 }))).toThrow(
      "rankedBars: a must have both lower and upper or none, had one",
    );
    expect(() => chart(row(72, { lower: 73, upper: 75 }))).toThrow(
      "rankedBars: the value of a must lie within lower and upper (73–75), was 72",
    );
  });
});
