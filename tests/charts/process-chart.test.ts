import { describe, expect, it } from "vitest";
import { processChart } from "../../src/charts/process-chart.ts";
import { monthTicks } from "../../src/charts/process-words.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { monthNumber } from "../../src/metrics/months/month.ts";
import { processLimits } from "../../src/metrics/months/process-limits.ts";
import { processes } from "./sample-charts.ts";

const words = { title: "t", subtitle: "s", source: "k", unit: "%" };

describe("processChart", () => {
  it("names a month beyond the limit, and in the table at that month", async () => {
    // Nine months of 10 and 11 by turns and then 20: mean 11.5 or so, limits far from 20 by the moving ranges of 1.
    const months = [10, 11, 10, 11, 10, 11, 10, 11, 10, 20].map((value, index) => ({
      period: `2021-${String(index + 1).padStart(2, "0")}`,
      value,
    }));
    const limits = processLimits(months, { baseline: { from: "2021-01", to: "2021-09" } });
    const chart = processChart({ ...words, limits });
    expect(await renderSvg(chart.spec)).toContain(">Över övre gränsen: 2021-10; stort språng uppåt: 2021-09–2021-10<");
    expect(chart.data.rows.at(-1)?.["signals"]).toContain("Över övre gränsen: 2021-10");
    expect(chart.alt).toContain("Signaler: ");
  });

  it("says how many values the limits rest on, and that a month is missing", async () => {
    const svg = await renderSvg(processes().spec);
    expect(svg).toContain(">värde saknas<");
    expect(svg).toContain(">Gränserna bygger på 24 värden, 2020-01–2021-12.<");
  });

  it("says that there is no lower limit and no signal", () => {
    const limits = processLimits(
      [1, 2, 1].map((value, index) => ({ period: `2021-0${index + 1}`, value })),
      { floor: 0 },
    );
    expect(processChart({ ...words, limits }).alt).toContain("ingen nedre gräns. Inga signaler.");
  });

  it("labels January when there is room for no more", () => {
    expect(monthTicks(monthNumber("2020-05"), 36, 300)).toEqual(
      ["2021-01", "2022-01", "2023-01"].map((month) => monthNumber(month)),
    );
  });
});
