import { describe, expect, it } from "vitest";
import { funnelLimits } from "../../src/charts/funnel-limits.ts";
import { funnelPlot } from "../../src/charts/funnel-plot.ts";

describe("funnelLimits", () => {
  // R 4: f <- function(p, n, t) { r <- qbinom(p, n, t); a <- (pbinom(r, n, t) - p) / dbinom(r, n, t); 100 * (r - a) / n }
  // for p = .001, .025, .975, .999: Spiegelhalter (2005), appendix A.1.1.
  it.each([
    [50, 100, [34.12158837, 39.68240417, 59.31759583, 64.87841163]],
    [75, 205, [65.07460535, 68.71438864, 80.56809338, 83.73969087]],
    [90, 10, [45.73304737, 62.12643402, 99.283007, 99.97132028]],
  ])("around %d percent of %d answers are those of R's binomial distribution", (centre, answered, expected) => {
    const { lower998, lower95, upper95, upper998 } = funnelLimits(centre, answered);
    for (const [index, limit] of [lower998, lower95, upper95, upper998].entries()) {
      expect(limit).toBeCloseTo(expected[index] ?? Number.NaN, 7);
    }
  });

  it("are never outside 0–100 percent", () => {
    expect(Object.values(funnelLimits(1, 1)).every((limit) => limit >= 0 && limit <= 100)).toBe(true);
  });

  it("around 30 percent are those around 70 percent mirrored, as positive and negative answers change places", () => {
    const [low, high] = [funnelLimits(30, 47), funnelLimits(70, 47)];
    // The interpolation runs up to the next count, so the mirror image is one answer further down.
    expect(100 - high.upper95 - 100 / 47).toBeCloseTo(low.lower95, 8);
  });
});

describe("funnelPlot", () => {
  const chart = funnelPlot({
    ...{ title: "Finding", subtitle: "s", source: "k", focus: "1", centre: { value: 50, label: "mitten" } },
    rows: [
      { municipality: "1", name: "Inne", share: 50, answered: 100 },
      { municipality: "2", name: "Ute", share: 61, answered: 100 },
      { municipality: "3", name: "Långt ute", share: 30, answered: 100 },
      { municipality: "4", name: "Okänd", share: 70, answered: null, missing: "antalet svar är inte publicerat" },
    ],
  });

  it("says in table and alternative text who is outside which limit", () => {
    expect(chart.data.rows.map(({ position }) => position)).toEqual([
      "innanför 95\u00a0%",
      "utanför 95\u00a0%",
      "utanför 99,8\u00a0%",
      { missing: "antalet svar är inte publicerat" },
    ]);
    expect(chart.alt).toBe(
      "Finding. Inne: 50\u00a0% av 100 svar, innanför 95\u00a0% runt 50\u00a0% (mitten). Utanför gränserna: Ute (61\u00a0%, utanför 95\u00a0%), Långt ute (30\u00a0%, utanför 99,8\u00a0%). Värde saknas för 1.",
    );
  });

  it("names those outside the limits and says how many are not shown", () => {
    const drawn = JSON.stringify(chart.spec);
    expect(drawn).toContain('"text":"Långt ute"');
    expect(drawn).toContain("1 kommun visas inte");
    expect(drawn).not.toContain('"text":"Okänd"');
  });
});
