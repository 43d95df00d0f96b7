import { describe, expect, it } from "vitest";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { county, peers, seven } from "./kolada-values.ts";
import { scatter } from "./sample-charts.ts";

describe("costQualityChart", () => {
  it("names the focus and the peers, and nobody else", async () => {
    const svg = await renderSvg(scatter(county, null).spec);
    for (const { name } of seven) expect(svg).toContain(`>${name}<`);
    const others = county.filter(({ municipality }) => municipality !== "0126" && !peers.includes(municipality));
    expect(others.filter(({ name }) => svg.includes(`>${name}<`))).toEqual([]);
  });

  it("explains the dashed lines, and the error bars when there are any", async () => {
    expect(await renderSvg(scatter(seven, 6).spec)).toContain(">Lodräta streck: osäkerhetsintervall för de namngivna<");
    const without = await renderSvg(scatter(seven, null).spec);
    expect(without).not.toContain("osäkerhetsintervall");
    expect(without).toContain("Streckade linjer: medianen i länet, 986\u00a0762\u00a0kr per brukare och 76\u00a0%");
  });

  it("says how many areas it cannot show, and why in the table", async () => {
    const chart = costQualityChart({
      title: "t",
      subtitle: "s",
      source: "k",
      rows: seven.map((row) => (row.municipality === "0180" ? { ...row, quality: null } : row)),
      focus: "0126",
      peers,
      cost: { title: "Kostnad", unit: "kr", good: "low" },
      quality: { title: "Nöjda", unit: "%", good: "high" },
      quadrants: { cost: 984_651, quality: 76, label: "medianen" },
    });
    expect(await renderSvg(chart.spec)).toContain(">1 kommun visas inte: värde saknas (se siffrorna)<");
    expect(chart.data.rows.find(({ name }) => name === "Stockholm")).toMatchObject({
      quality: { missing: "bortfall" },
    });
  });

  describe("intervals", () => {
    const withInterval = (row: object) =>
      costQualityChart({
        ...{ title: "t", subtitle: "s", source: "k", focus: "a", peers: [] },
        rows: [
          { municipality: "a", name: "A", cost: 10, quality: 98, ...row },
          { municipality: "b", name: "B", cost: 20, quality: 90 },
        ],
        cost: { title: "Kostnad", unit: "kr", good: "low" },
        quality: { title: "Nöjda", unit: "%", good: "high" },
        quadrants: { cost: 15, quality: 94, label: "mitten" },
      });

    it("are drawn and told as they are given, longer to one side than to the other (synthetic)", () => {
      const chart = withInterval({ lower: 91, upper: 99.5 });
      expect(JSON.stringify(chart.spec)).toContain('{"cost":10,"low":91,"high":99.5}');
      expect(chart.data.rows).toMatchObject([
        { lower: 91, upper: 99.5 },
        { lower: { missing: "ingen uppgift" }, upper: { missing: "ingen uppgift" } },
      ]);
    });

    it.each([
      [{ lower: 91 }, "both lower and upper or none"],
      [{ lower: 91, upper: null }, "both lower and upper or none"],
      [{ upper: 99 }, "both lower and upper or none"],
      [{ lower: 98.5, upper: 99 }, "must lie within lower and upper (98.5–99), was 98"],
      [{ lower: 91, upper: 99, quality: null }, "was null"],
      [{ lower: Number.NaN, upper: 99 }, "finite number"],
    ])("%j is refused: %s", (row, message) => {
      expect(() => withInterval(row)).toThrow(message);
    });
  });

  it("tells where the focus lies in the alternative text", () => {
    expect(scatter(county, null).alt).toContain("Huddinge: 1\u00a0031\u00a0111\u00a0kr per brukare och 72\u00a0%.");
  });
});
