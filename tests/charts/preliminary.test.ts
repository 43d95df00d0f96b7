import { describe, expect, it } from "vitest";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { theme } from "../../src/charts/theme.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";

// Synthetic: invented values, of which those of 2025 are said to be preliminary.
const series = ["a", "b"].flatMap((id, index) =>
  [2023, 2024, 2025].map((period) => ({
    ...{ municipality: id, name: id === "a" ? "Huddinge" : "Nacka", period },
    ...{ value: 10 * index + period - 2020, preliminary: period === 2025 },
  })),
);
const words = { title: "t.", subtitle: "Kostnad, kr", source: "k", focus: "a", unit: "kr" };
const trend = (rows: typeof series) => trendChart({ ...words, series: rows });
const rings = (svg: string) =>
  [...svg.matchAll(/<path[^>]*>/g)].filter(
    ([tag]) => /A/.test(tag) && tag.includes(`fill="${theme.background.light}"`) && / stroke="/.test(tag),
  );

describe("preliminary values (synthetic)", () => {
  it("are rings in a trend, one for each and one for the key, which says what they mean", async () => {
    const svg = await renderSvg(trend(series).spec);
    expect(rings(svg)).toHaveLength(3);
    expect(svg).toContain(">preliminärt värde<");
  });

  it("are told in subtitle, alternative text and table of a trend", () => {
    const chart = trend(series);
    expect(chart.subtitle).toBe("Kostnad, kr; värden för 2025 är preliminära");
    expect(chart.alt).toContain("5\u00a0kr år 2025 (preliminärt)");
    expect(chart.data.columns.map(({ title }) => title)).toEqual(["Kommun", "2023", "2024", "2025 (preliminärt)"]);
  });

  it("of one area only are told as such", () => {
    const chart = trend(series.map((row) => ({ ...row, preliminary: row.preliminary && row.municipality === "b" })));
    expect(chart.data.columns.at(-1)?.title).toBe("2025 (delvis preliminärt)");
    expect(chart.alt).not.toContain("preliminärt");
  });

  it("leave a missing value missing: what does not exist is not preliminary", () => {
    const chart = trendChart({ ...words, series: series.map((r) => (r.period === 2025 ? { ...r, value: null } : r)) });
    expect(JSON.stringify(chart)).not.toContain("preliminär");
  });

  it("change nothing in a chart that has none", () => {
    const final = series.map(({ preliminary: _, ...row }) => row);
    const chart = trendChart({ ...words, series: final });
    expect(JSON.stringify(chart)).not.toContain("prelimin");
    const said = trendChart({ ...words, series: final.map((row) => ({ ...row, preliminary: false })) });
    expect(JSON.stringify(said)).toBe(JSON.stringify(chart));
  });

  it("are not told twice where the subtitle says it", () => {
    expect(trendChart({ ...words, subtitle: "Preliminära värden", series }).subtitle).toBe("Preliminära värden");
  });

  it("are hollow bars among filled ones, with a key, in ranked bars", async () => {
    const bars = async (preliminary: boolean) => {
      const row = { name: "Huddinge", value: 7, rank: 1 };
      const rows = [
        { ...row, municipality: "a", preliminary },
        { ...row, municipality: "b", preliminary: false },
      ];
      return renderSvg(rankedBars({ ...words, rows, good: "low" }).spec);
    };
    const hollow = (svg: string) =>
      [...svg.matchAll(/<path[^>]*>/g)].filter(
        ([tag]) => tag.includes(`fill="${theme.background.light}"`) && tag.includes(`stroke="${theme.focus.light}"`),
      );
    expect(hollow(await bars(true))).toHaveLength(1);
    expect(await bars(true)).toContain(">preliminärt värde<");
    expect(hollow(await bars(false))).toHaveLength(0);
    expect(await bars(false)).not.toContain("preliminärt");
  });

  it.each([
    [[true, true], "alla"],
    [[true, false], "Huddinge"],
  ])("are told in subtitle, alternative text and table of ranked bars: %j is %s", (preliminary, whose) => {
    const rows = ["a", "b"].map((municipality, index) => ({
      ...{ municipality, name: municipality === "a" ? "Huddinge" : "Nacka", value: index, rank: index + 1 },
      preliminary: preliminary[index] ?? false,
    }));
    const chart = rankedBars({ ...words, rows, good: "low" });
    expect(chart.subtitle).toBe(`Kostnad, kr; värden för ${whose} är preliminära`);
    expect(chart.alt).toContain(`Preliminära värden: ${whose}.`);
    expect(chart.data.columns.at(-1)?.title).toBe(`Värde (preliminärt för ${whose})`);
  });
});
