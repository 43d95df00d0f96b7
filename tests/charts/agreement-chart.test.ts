import { describe, expect, it } from "vitest";
import { agreementChart } from "../../src/charts/agreement-chart.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { agreement } from "./sample-charts.ts";

describe("agreementChart", () => {
  it("counts what agrees and states the largest difference (synthetic: 26 values, two of them moved)", async () => {
    const chart = agreement();
    expect(chart.title).toBe("24 av 26 publicerade värden går att räkna fram");
    expect(chart.alt).toContain("Största skillnad: 7,30\u00a0indexenheter (Värmdö).");
    expect(await renderSvg(chart.spec)).toContain(">Värmdö \u22127,30<");
  });

  it("does not call a difference that is rounded away none", () => {
    const row = { municipality: "0126", name: "Huddinge", published: 95.09307531, recomputed: 95.093075311 };
    const words = { subtitle: "s", source: "k", unit: "indexenheter", tolerance: 0.005 };
    expect(agreementChart({ ...words, rows: [row] }).alt).toContain("mindre än 0,005\u00a0indexenheter");
    expect(agreementChart({ ...words, rows: [{ ...row, recomputed: 95.09307531 }] }).alt).toContain("skillnad: ingen");
  });
});
