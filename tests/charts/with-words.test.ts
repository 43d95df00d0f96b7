import { describe, expect, it } from "vitest";
import { chartSvgWithWords } from "../../src/charts/figure-svg.ts";
import { DISPLAY } from "../../src/text/mime.ts";
import { samples, trend } from "./sample-charts.ts";

const LONG = `${"Kostnaden har sjunkit mer än i de jämförbara kommunerna ".repeat(6)}<b>&`;
const texts = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text).join(" ");
const bare = (text: string): string => text.replace(/<[^>]*>|\s/g, "");

describe("a chart with its words", () => {
  it.each(Object.entries(samples))("%s: title, subtitle and source stand whole in the SVG", async (_, make) => {
    const svg = texts(await chartSvgWithWords({ ...make(), title: LONG, subtitle: "Det som mäts", source: LONG }));
    const whole = `${bare(LONG.replace("<b>&", ""))}&lt;b&gt;&amp;`;
    expect(bare(svg).split(whole)).toHaveLength(3);
    expect(bare(svg)).toContain("Detsommäts");
  });

  it("the bundle has them once in each form: in the drawing for files and notebooks, as text for pages", async () => {
    const chart = { ...trend() };
    const bundle = await trend()[DISPLAY]();
    expect(bundle["application/vnd.vegalite.v5+json"]).toMatchObject({
      title: { text: [chart.title], subtitle: [chart.subtitle] },
    });
    expect(JSON.stringify(bundle["application/vnd.vegalite.v5+json"])).toContain(JSON.stringify(chart.source));
    expect(texts(String(bundle["image/svg+xml"])).split(chart.title)).toHaveLength(2);
    expect(texts(String(bundle["text/html"]))).not.toContain(chart.title);
  });
});
