import { describe, expect, it } from "vitest";
import { serviceMixChart } from "../../src/charts/service-mix-chart.ts";
import { hatching, piecesOf, shareLabel } from "../../src/charts/service-mix-parts.ts";
import { serviceMix } from "../../src/metrics/costs/service-mix.ts";

describe("serviceMixChart", () => {
  const chart = serviceMixChart({
    ...{ title: "Finding", subtitle: "s", source: "k", focus: "A", unit: "mnkr" },
    rows: [
      { name: "A", mix: serviceMix({ boende: 60, hemtjänst: 40 }) },
      { name: "B", mix: serviceMix({ boende: 60, hemtjänst: { value: null, missing: "bortfall" } }) },
      { name: "C", mix: null, missing: "sekretess" },
    ],
  });

  it("has no share in a row of which a part is missing, and says why", () => {
    expect(chart.data.rows).toEqual([
      { name: "A", part1: 60, part2: 40, total: 100 },
      {
        name: "B",
        part1: { missing: "värde saknas för hemtjänst" },
        part2: { missing: "bortfall" },
        total: { missing: "värde saknas för hemtjänst" },
      },
      { name: "C", part1: { missing: "sekretess" }, part2: { missing: "sekretess" }, total: { missing: "sekretess" } },
    ]);
    expect(JSON.stringify(chart.spec)).toContain('"text":"värde saknas för hemtjänst"');
  });

  it("tells the parts of the focus to those who do not see it", () => {
    expect(chart.alt).toBe("Finding. A: boende 60\u00a0%, hemtjänst 40\u00a0%. Andelar saknas för 2.");
  });
});

describe("the pieces of a bar", () => {
  it("lie side by side, each as wide as its share, with a hair of paper between", () => {
    expect(piecesOf([25, 75], 0, 200).map(({ x, x2 }) => [x, x2])).toEqual([
      [0, 48.5],
      [50, 198.5],
    ]);
  });

  it("show however small they are, but not when they are nothing", () => {
    expect(piecesOf([0.1, 0, 99.9], 0, 200)).toHaveLength(2);
  });

  it("have their share with its sign where there is room for both, and else none", () => {
    const label = (share: number) =>
      piecesOf([share, 100 - share], 0, 200)
        .slice(0, 1)
        .flatMap(shareLabel);
    expect([50, 14, 3].map((share) => label(share).map(({ text }) => text))).toEqual([["50\u00a0%"], [], []]);
  });

  it("are hatched beside their label and never through it", () => {
    const [piece] = piecesOf([100], 0, 200);
    if (piece === undefined) throw new Error("one piece was expected");
    const [label] = shareLabel(piece);
    const middle = label?.x ?? Number.NaN;
    expect(hatching(piece, 20, label).every(({ x }) => Math.abs(x - middle) > 15)).toBe(true);
  });
});
