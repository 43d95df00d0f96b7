import { describe, expect, it } from "vitest";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { county } from "./kolada-values.ts";
import { bars } from "./sample-charts.ts";

describe("rankedBars", () => {
  it("sorts by place, shows the range of a shared place, and puts those without a value last", () => {
    const { rows } = bars(county).data;
    expect(rows.slice(0, 4)).toEqual([
      { rank: "1", name: "Danderyd", value: 89 },
      { rank: "2", name: "Vallentuna", value: 84 },
      { rank: "3–4", name: "Nacka", value: 81 },
      { rank: "3–4", name: "Norrtälje", value: 81 },
    ]);
    expect(rows.at(-1)).toEqual({ rank: "–", name: "Stockholm", value: { missing: "bortfall" } });
  });

  it("writes the reason in the row of a missing value", async () => {
    expect(await renderSvg(bars(county).spec)).toContain(">värde saknas: bortfall<");
  });

  it("tells the place of the focus in the alternative text, out of those with a value", () => {
    // 72 percent: 14 of the other 24 with a value have more, counted in the table of values.
    expect(bars(county).alt).toContain("Huddinge 72\u00a0%, plats 15 av 25.");
  });
});
