import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { theme } from "../../src/charts/theme.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { netCostDeviation } from "./kolada-values.ts";
import { oneYear, trend } from "./sample-charts.ts";

const focusLines = async (chart: ReturnType<typeof trendChart>): Promise<string[]> => {
  const svg = await renderSvg(chart.spec);
  return [...svg.matchAll(/<path d="(M[^"]*L[^"]*)" stroke="([^"]*)"/g)]
    .filter(([, , stroke]) => stroke === theme.focus.light)
    .map(([, d = ""]) => d);
};

const huddinge = netCostDeviation.filter(({ municipality }) => municipality === "0126");
const words = { title: "t", subtitle: "s", source: "k", focus: "0126", unit: "%" };

describe("trendChart", () => {
  it("draws the focus as two lines of 3 and 4 years when the series is broken after 2018", async () => {
    const lines = await focusLines(trend());
    expect(lines.map((d) => d.split("L").length)).toEqual([3, 4]);
  });

  it("draws one line of 7 years without the break", async () => {
    const lines = await focusLines(trendChart({ ...words, series: huddinge }));
    expect(lines.map((d) => d.split("L").length)).toEqual([7]);
  });

  it("leaves a gap at a missing value and says so under the axis", async () => {
    const series = huddinge.map((row) => (row.period === 2018 ? { ...row, value: null, missing: "sekretess" } : row));
    const chart = trendChart({ ...words, series });
    expect((await focusLines(chart)).map((d) => d.split("L").length)).toEqual([2, 4]);
    expect(await renderSvg(chart.spec)).toContain(">värde saknas<");
    expect(chart.data.rows[0]).toMatchObject({ name: "Huddinge", "2018": { missing: "sekretess" } });
  });

  it("a year without any row is missing with the reason that there is none", () => {
    const chart = trendChart({ ...words, series: huddinge.filter(({ period }) => period !== 2020) });
    expect(chart.data.rows[0]).toMatchObject({ "2020": { missing: "ingen uppgift" } });
  });

  it("writes years as whole numbers without a space", async () => {
    expect(await renderSvg(oneYear().spec)).toContain(">2022<");
  });

  it("labels the focus with its last value and unit", async () => {
    expect(await renderSvg(trend().spec)).toContain(">Huddinge \u221216,3\u00a0%<");
  });
});
