import { describe, expect, it } from "vitest";
import { rankIntervalChart } from "../../src/charts/rank-interval-chart.ts";
import { renderSvg } from "../../src/charts/render-svg.ts";
import { county } from "./kolada-values.ts";
import { rankIntervals } from "./sample-charts.ts";

const words = { title: "t", subtitle: "s", source: "k", focus: "a", unit: "%" };
const row = {
  municipality: "a",
  name: "A",
  value: 1,
  rank: 1,
  rankInterval: [1, 2] as const,
  simultaneous: [1, 3] as const,
};

describe("rankIntervalChart", () => {
  it("sorts by place and puts those without a value last with the reason", () => {
    const { rows } = rankIntervals(county).data;
    expect(rows[0]).toEqual({ rank: "1", name: "Danderyd", value: 89, interval: "1–4", simultaneous: "1–7" });
    expect(rows.at(-1)).toEqual({
      rank: "–",
      name: "Stockholm",
      value: { missing: "bortfall" },
      interval: { missing: "bortfall" },
      simultaneous: { missing: "bortfall" },
    });
  });

  it("writes the reason of a missing value and that a row has no interval", async () => {
    const svg = await renderSvg(rankIntervals(county).spec);
    expect(svg).toContain(">värde saknas: bortfall<");
    expect(svg).toContain(">utan intervall<");
  });

  it("tells the intervals of the focus in the alternative text", () => {
    expect(rankIntervalChart({ ...words, rows: [row] }).alt).toBe(
      "t. A: plats 1 av 1, med 95\u00a0% konfidens plats 1–2 för kommunen för sig och plats 1–3 för alla samtidigt.",
    );
  });

  it("gives the note as the reason for a missing interval in the table", () => {
    const { rows } = rankIntervalChart({
      ...words,
      rows: [{ ...row, rankInterval: null, simultaneous: null, note: "antal svar saknas" }],
    }).data;
    expect(rows[0]).toMatchObject({ interval: { missing: "antal svar saknas" } });
  });

  it("refuses an interval out of order, an area twice, a faulty confidence and an unknown focus", () => {
    const make = (rows: readonly (typeof row)[], more = {}) => rankIntervalChart({ ...words, rows, ...more });
    expect(() => rankIntervalChart({ ...words, rows: [{ ...row, rankInterval: [3, 1] }] })).toThrow(
      new RangeError("rankIntervalChart: an interval must be two whole places from 1 in order, that of a was 3–1"),
    );
    expect(() => make([row, row])).toThrow("rankIntervalChart: rows must have one row per area");
    expect(() => make([row], { confidence: 95 })).toThrow("confidence must be between 0 and 1, was 95");
    expect(() => make([row], { focus: "x" })).toThrow("rankIntervalChart: focus must be one of a, was x");
  });
});
