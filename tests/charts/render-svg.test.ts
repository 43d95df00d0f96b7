import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { chartConfig } from "../../src/charts/config.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";

const spec = (values: readonly number[]): TopLevelSpec => ({
  config: chartConfig,
  width: 300,
  height: 200,
  data: { values: values.map((value, index) => ({ value, index })) },
  mark: { type: "point", clip: true },
  encoding: {
    x: { field: "index", type: "quantitative", axis: { format: ".1f" } },
    y: { field: "value", type: "quantitative", axis: { format: ",.0f", values: [-2000, 0, 2000] } },
  },
});

describe("renderSvg", () => {
  it("writes axis labels the Swedish way: minus U+2212, U+00A0 in thousands, decimal comma", async () => {
    const svg = await renderSvg(spec([-2000, 2000]));
    expect(svg).toContain(">\u22122\u00a0000<");
    expect(svg).toContain(">0,5<");
  });

  it("scales: it has a viewBox and no width or height of its own", async () => {
    const [root = ""] = /<svg[^>]*>/.exec(await renderSvg(spec([1]))) ?? [];
    expect(root).toMatch(/viewBox="0 0 \d+ \d+"/);
    expect(root).not.toMatch(/ (width|height)="/);
  });

  it("gives two figures different ids, and the same figure the same ids", async () => {
    const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const [one, again, two] = [await renderSvg(spec([1])), await renderSvg(spec([1])), await renderSvg(spec([2]))];
    expect(ids(one).length).toBeGreaterThan(0);
    expect(one).toBe(again);
    expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
    for (const id of ids(one)) expect(one).toContain(`url(#${id})`);
  });

  it("has no role or label but those of the whole figure", async () => {
    const svg = await renderSvg(spec([1]), { title: "Rubrik", description: "Beskrivning" });
    expect(svg.match(/aria-|role=/g)).toEqual(["role=", "aria-"]);
    expect(svg).toContain('role="img" aria-label="Rubrik"><title>Rubrik</title><desc>Beskrivning</desc>');
  });

  it("loads nothing: data at an address is an error", async () => {
    const remote: TopLevelSpec = { data: { url: "https://example.org/data.json" }, mark: "point" };
    await expect(renderSvg(remote)).rejects.toThrow("nothing is loaded");
  });

  it("turns a warning of Vega-Lite into an error", async () => {
    const faulty: TopLevelSpec = {
      data: { values: [{ a: 1 }] },
      mark: "point",
      encoding: { x: { field: "a", type: "quantitative", scale: { type: "band" } } },
    };
    await expect(renderSvg(faulty)).rejects.toThrow("chart specification:");
  });
});
