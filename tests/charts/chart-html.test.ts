import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { costQualityChart } from "../../src/charts/cost-quality-chart.ts";
import { rankedBars } from "../../src/charts/ranked-bars.ts";
import { trendChart } from "../../src/charts/trend-chart.ts";
import { DISPLAY } from "../../src/text/mime.ts";
import { county } from "./kolada-values.ts";
import { bars, crowdedTrend, samples, trend } from "./sample-charts.ts";

const html = async (chart: Chart): Promise<string> => String((await chart[DISPLAY]())["text/html"]);

describe("the figure as HTML", () => {
  it("has title, subtitle, drawing, source and the figures to unfold", async () => {
    const page = await html(trend());
    expect(page).toMatch(/^<figure class="chart">\n<figcaption>.*En rubrik som säger vad som hänt.*<\/figcaption>/);
    expect(page).toContain('<p class="source">Källa: Kolada</p>');
    expect(page).toContain("<details><summary>Visa siffrorna</summary>");
  });

  it("writes the figures of the table in Swedish: −16,3 for Kolada's −16.3466", async () => {
    expect(await html(trend())).toContain('<td class="number">\u221216,3</td>');
  });

  it("shows a missing value as a dash with its reason, never as zero", async () => {
    expect(await html(bars(county))).toContain('<td class="number">– (bortfall)</td>');
    expect(await html(crowdedTrend())).toContain('<td class="number">– (bortfall)</td>');
  });

  it("keeps hostile text as text, in every part", async () => {
    const bad = `<script>alert("1")</script>" onload="x`;
    const words = { title: bad, subtitle: bad, source: bad, focus: "<b>", unit: bad };
    const row = { municipality: "<b>", name: bad, value: 1, missing: bad };
    const axis = { title: bad, unit: bad };
    const charts = [
      trendChart({
        ...words,
        series: [2018, 2019].map((period) => ({ ...row, period })),
        breaks: [{ after: 2018, label: bad }],
        reference: { value: 0, label: bad },
        target: { value: 2, label: bad },
      }),
      rankedBars({
        ...words,
        rows: [
          { ...row, rank: 1 },
          { ...row, municipality: "b", value: null, rank: null },
        ],
        good: "low",
        reference: { value: 2, label: bad },
      }),
      costQualityChart({
        ...words,
        rows: [{ ...row, cost: 1, quality: 2 }],
        peers: [],
        cost: { ...axis, good: "low" },
        quality: { ...axis, good: "high" },
        quadrants: { cost: 1, quality: 1, label: bad },
      }),
    ];
    for (const chart of charts) {
      const page = await html(chart);
      expect(page).not.toContain("<script");
      expect(page).not.toMatch(/<[^>]* onload="/);
      expect(page).toContain("&lt;script&gt;");
    }
  });

  it("never shares an id between figures on one page, nor between the two drawings of one", async () => {
    const pages = await Promise.all(Object.values(samples).map((make) => html(make())));
    const ids = pages.flatMap((page) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the other forms of a chart", () => {
  it("is Vega-Lite 5 for notebooks, SVG for files, blocks for reports, drawings for interactive pages and words for terminals", async () => {
    const chart = trend();
    const bundle = await chart[DISPLAY]();
    expect(Object.keys(bundle)).toEqual([
      "text/html",
      "image/svg+xml",
      "application/vnd.vegalite.v5+json",
      "application/vnd.jamforbar.report+json",
      "application/vnd.jamforbar.chart+json",
      "text/plain",
    ]);
    expect(bundle["application/vnd.vegalite.v5+json"]).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    });
    expect(bundle["image/svg+xml"]).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(bundle["text/plain"]).toBe(`${chart.title}\n${chart.alt}`);
  });

  it("tells the finding in the alternative text, with the break", () => {
    expect(trend().alt).toBe(
      "En rubrik som säger vad som hänt. Huddinge: 7,7\u00a0% år 2016 och \u221216,3\u00a0% år 2022. " +
        "Serien är bruten efter 2018 (ny kostnadsutjämning). " +
        "Jämförs med Österåker, Järfälla, Haninge, Sollentuna, Stockholm, Nacka.",
    );
  });
});
