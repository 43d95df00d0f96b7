import { describe, expect, test } from "vitest";
import { peers } from "../../../src/compare/peers.ts";
import { nation } from "../../../src/compare/sets/nation.ts";
import { type PeerMeanOptions, peerMean } from "../../../src/compare/sets/peer-mean.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");

describe("the peers' mean that Verksamhetsberättelse 2021 prints for U28519 2021: 85", () => {
  const mean = (includeFocus: boolean) =>
    peerMean(run.figures("U28519"), { period: 2021, among: peers.huddinge, includeFocus });

  test("is that of the seven, Huddinge included", () => {
    const result = mean(true);
    expect(Math.round(result.mean ?? 0)).toBe(85);
    expect(result).toMatchObject({
      of: 7,
      missing: [],
      weighted: false,
      includesFocus: true,
      method: "unweighted-mean",
    });
    expect(result.summary).toBe("ovägt medel av 7 kommuner, Huddinge medräknad");
  });

  test("is not that of the six others, which rounds to 84", () => {
    const result = mean(false);
    expect(Math.round(result.mean ?? 0)).toBe(84);
    expect(result).toMatchObject({ of: 6, includesFocus: false });
    expect(result.summary).toBe("ovägt medel av 6 kommuner, Huddinge inte medräknad");
  });
});

describe("peerMean", () => {
  const values = new Map([
    ["0126", 80],
    ["0136", 90],
    ["0123", null],
  ]);

  test("a weighted mean is Σ w·x / Σ w: (3·80 + 1·90)/4 = 82.5, and needs no weight where there is no value", () => {
    const weights = new Map([
      ["0126", 3],
      ["0136", 1],
    ]);
    const result = peerMean(values, { focus: "0126", includeFocus: true, weights, weightedBy: "antal brukare" });
    expect(result).toMatchObject({ mean: 82.5, weighted: true, method: "weighted-mean" });
    expect(result.missing).toEqual([{ municipality: "0123", name: "0123", reason: "skäl ej angivet" }]);
    expect(result.summary).toBe("vägt medel av 2 kommuner (efter antal brukare), 0126 medräknad (1 saknar värde)");
  });

  test("a focus without a value is not in the mean, whatever was wished", () => {
    const result = peerMean(values, { focus: "0123", includeFocus: true });
    expect(result).toMatchObject({ mean: 85, of: 2, includesFocus: false });
  });

  test("without a single value there is no mean, and every area says why", () => {
    const nothing = new Map([["0126", null], ["0136", null]]); // biome-ignore format: one line
    expect(peerMean(nothing, { focus: "0126", includeFocus: true })).toMatchObject({ mean: null, of: 0 });
  });

  const set = { focus: "0126", includeFocus: true } as const;
  test.each<[string, PeerMeanOptions, RegExp]>([
    [
      "a missing weight",
      { ...set, weights: new Map([["0126", 1]]) },
      /weights must hold every area with a value, lacks 0136/,
    ],
    ["a negative weight", { ...set, weights: new Map([["0126", -1]]) }, /weight of 0126 must be a number of 0 or more/],
    [
      "weights of zero",
      {
        ...set,
        weights: new Map([
          ["0126", 0],
          ["0136", 0],
        ]),
      },
      /the sum of weights must be a number above 0/,
    ],
    ["a set of one", { ...set, among: ["0126"] }, /among must hold two municipalities or more for a mean, was 0126/],
    ["the nation among them", { ...set, among: ["0126", "0000"] }, /municipalities only, held 0000/],
    ["no focus", { includeFocus: true }, /focus must be the municipality that includeFocus is about/],
    ["a focus outside the set", { ...set, among: ["0136", "0123"] }, /focus must be one of the areas compared/],
  ])("%s is an error", (_, options, message) => expect(() => peerMean(values, options)).toThrow(message));

  test("whether the focus counts must be said", () => {
    const unsaid = JSON.parse('{ "focus": "0126" }') as PeerMeanOptions;
    expect(() => peerMean(values, unsaid)).toThrow(/includeFocus must be true or false, was undefined/);
  });
});

describe("nation", () => {
  test("is the source's own figure for 0000, weighted by it", () => {
    const published = run.figures("U23471", { areas: ["0000"], periods: [2020], genders: ["T"] }).get("value", 0);
    const result = nation(run.figures("U23471"), { period: 2020 });
    expect(result).toMatchObject({ municipality: "0000", name: "Riket", weighted: true, value: published });
    expect(result.summary).toBe("riket, vägt av källan");
  });

  test("says why it has no value", () => {
    expect(nation(run.figures("U28519"), { period: 2021 }).summary).toBe("riket saknar värde (skäl ej angivet)");
  });
});
