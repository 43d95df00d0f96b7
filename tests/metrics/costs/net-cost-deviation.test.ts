import { describe, expect, test } from "vitest";
import { netCostDeviation } from "../../../src/metrics/costs/net-cost-deviation.ts";
import { openRun } from "../../../src/sources/open-run.ts";

describe("netCostDeviation", () => {
  test("Huddinge LSS: N28016 against N28026 gives the published N28018 within its rounding, 2016–2022", async () => {
    const run = await openRun("huddinge-2016-2022");
    const by = (kpi: string) =>
      new Map(
        (run.figures(kpi, { areas: ["0126"] }).objects() as { period: number; value: number }[]).map((row) => [
          row.period,
          row.value,
        ]),
      );
    const [net, reference, published] = [by("N28016"), by("N28026"), by("N28018")];
    expect(published.size).toBe(7);
    for (const [year, value] of published) {
      const deviation = netCostDeviation({
        netCost: net.get(year) ?? Number.NaN,
        referenceCost: reference.get(year) ?? 0,
      });
      expect(Math.abs(deviation - value), `${year}`).toBeLessThan(0.05);
    }
  });

  test("names the argument that is wrong, what it was and what is allowed", () => {
    expect(() => netCostDeviation({ netCost: Number.NaN, referenceCost: 1 })).toThrow(
      "netCost must be a finite number, was NaN",
    );
    expect(() => netCostDeviation({ netCost: 1e308, referenceCost: 1 })).toThrow(
      "netCost and referenceCost must be of a size that can be computed with: the result was Infinity, not a finite number",
    );
    expect(() => netCostDeviation({ netCost: 1, referenceCost: 0 })).toThrow(
      "referenceCost must be a number above 0, was 0",
    );
  });
});
