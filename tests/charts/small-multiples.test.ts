import { describe, expect, it } from "vitest";
import { panelGrid } from "../../src/charts/panel-grid.ts";
import { smallMultiples } from "../../src/charts/small-multiples.ts";
import { indicatorPanels, municipalityPanels } from "./sample-charts.ts";
import { county } from "./kolada-values.ts";

const texts = (chart: { readonly spec: unknown }): string => JSON.stringify(chart.spec);

describe("smallMultiples", () => {
  it("says whether the panels have one scale or each its own, and nothing for a panel alone", () => {
    expect(texts(indicatorPanels(2))).toContain("Varje ruta har sin egen skala");
    expect(texts(municipalityPanels(county))).toContain("Alla rutor har samma skala");
    expect(texts(indicatorPanels(1))).not.toContain("skala");
  });

  it("says what a break is and that a value is missing, where there are any", () => {
    expect(texts(indicatorPanels(2))).toContain("serien bruten: ny kostnadsutjämning");
    expect(texts(indicatorPanels(2))).toContain('"text":"värde saknas"');
    expect(texts(indicatorPanels(1))).not.toContain('"text":"värde saknas"');
  });

  it("says in a panel without any value for the focus why it is empty", () => {
    expect(texts(indicatorPanels(4))).toContain('"text":"för få svar"');
  });

  it("writes no unit after an index, neither in the alternative text nor where it is pointed at", () => {
    const series = [{ municipality: "a", name: "A", period: 2017, value: 48 }];
    const panels = [{ title: "Resursindex", unit: "index", series }];
    const chart = smallMultiples({ title: "t", subtitle: "s", source: "k", focus: "a", scale: "own", panels });
    expect(chart.alt).toBe("t. Resursindex, A: 48 år 2017.");
    expect(texts(chart)).toContain("48");
    expect(texts(chart)).not.toMatch(/48\s?index/);
  });

  it("draws no line over a missing year or a break: three pieces for a focus with both", () => {
    const values = [1, 2, 3, null, 5, 6];
    const chart = smallMultiples({
      ...{ title: "t", subtitle: "s", source: "k", focus: "a", scale: "own" },
      panels: [
        {
          title: "p",
          breaks: [{ after: 2017, label: "b" }],
          series: values.map((value, index) => ({ municipality: "a", name: "A", period: 2016 + index, value })),
        },
      ],
    });
    const lines = [...texts(chart).matchAll(/\{"data":\{"values":(\[[^\]]*\])\},"mark":\{"type":"line"/g)];
    const pieces = lines.flatMap(([, points = "[]"]) =>
      (JSON.parse(points) as { piece: number }[]).map(({ piece }) => piece),
    );
    // 2016–2017, then 2018 alone (a dot, not a line), then 2020–2021.
    expect(pieces).toEqual([0, 0, 1, 1]);
  });

  it("lists every municipality once when each has its panel", () => {
    expect(municipalityPanels(county).data.rows).toHaveLength(county.length);
  });

  it("tells each panel's first and last value to those who do not see it", () => {
    expect(indicatorPanels(1).alt).toBe(
      "En rubrik som säger vad som hänt. Indikator 1, Huddinge: 7,7\u00a0% år 2016 och −16,3\u00a0% år 2022, bruten efter 2018 (ny kostnadsutjämning).",
    );
  });
});

describe("panelGrid", () => {
  it("has at most four panels beside each other on a page, and two on a telephone", () => {
    expect([1, 2, 12, 26].map((count) => panelGrid(count, 680, 60).columns)).toEqual([1, 2, 4, 4]);
    expect([1, 2, 12, 26].map((count) => panelGrid(count, 358, 60).columns)).toEqual([1, 2, 2, 2]);
  });

  it("has fewer when the numbers beside the plots are long", () => {
    expect([60, 120, 300].map((labels) => panelGrid(12, 358, labels).columns)).toEqual([2, 1, 1]);
  });
});
