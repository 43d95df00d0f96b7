import { describe, expect, test } from "vitest";
import { peers } from "../../../src/compare/peers.ts";
import { rank } from "../../../src/compare/rank.ts";
import { rankIntervals } from "../../../src/compare/ranks/rank-intervals.ts";
import { rankWithUncertainty } from "../../../src/compare/ranks/rank-with-uncertainty.ts";
import { surveyEstimates } from "../../../src/compare/ranks/survey-estimates.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const among = peers.stockholmCounty;
const itemsOf = (kpi: string, period: number) =>
  surveyEstimates(run, kpi, { period, among }).flatMap(({ municipality: id, share, standardError }) =>
    standardError === null ? [] : [{ id, estimate: share, standardError }],
  );

// R 4.2, 20 000 draws, set.seed(20240), all ordered pairs as matrices over the same estimates and standard errors: an end
// may differ by a place, by Monte Carlo noise.
const FROM_R = [
  {
    kpi: "U28532",
    period: 2021,
    marginal:
      "0115:1-20 0117:1-20 0120:3-20 0123:8-20 0125:1-20 0126:1-20 0127:4-20 0136:1-19 0138:1-11 0160:3-20 0162:1-19 0163:3-20 0180:2-19 0181:1-18 0182:2-19 0183:1-20 0184:1-20 0186:3-20 0188:3-20 0191:1-11",
    simultaneous:
      "0115:1-20 0117:1-20 0120:1-20 0123:7-20 0125:1-20 0126:1-20 0127:3-20 0136:1-19 0138:1-17 0160:1-20 0162:1-19 0163:1-20 0180:1-19 0181:1-19 0182:1-20 0183:1-20 0184:1-20 0186:1-20 0188:2-20 0191:1-18",
  },
  {
    kpi: "U21468",
    period: 2022,
    marginal:
      "0114:15-26 0115:1-10 0117:6-24 0120:5-24 0123:12-26 0125:1-10 0126:8-26 0127:18-26 0128:1-12 0136:2-17 0138:4-21 0139:8-26 0140:1-15 0160:5-20 0162:2-20 0163:15-26 0180:6-20 0181:15-26 0182:1-14 0183:4-21 0184:6-24 0186:9-26 0187:1-20 0188:1-7 0191:18-26 0192:2-19",
    simultaneous:
      "0114:8-26 0115:1-15 0117:2-25 0120:2-25 0123:8-26 0125:1-15 0126:7-26 0127:18-26 0128:1-15 0136:2-18 0138:2-24 0139:6-26 0140:1-19 0160:2-22 0162:1-24 0163:10-26 0180:6-22 0181:11-26 0182:1-15 0183:2-24 0184:6-25 0186:8-26 0187:1-24 0188:1-9 0191:15-26 0192:1-23",
  },
];

describe.each(FROM_R)("$kpi $period among the county's municipalities, against R", ({ kpi, period, ...wanted }) => {
  test.each([false, true])("simultaneous %s", (simultaneous) => {
    const rows = rankIntervals(itemsOf(kpi, period), { good: "high", simultaneous });
    const sets = (simultaneous ? wanted.simultaneous : wanted.marginal).split(" ");
    expect(sets).toHaveLength(rows.length);
    for (const [i, set] of sets.entries()) {
      const [, id, lower, upper] = /^(\d+):(\d+)-(\d+)$/.exec(set) ?? [];
      expect(rows[i]?.id).toBe(id);
      expect(Math.abs((rows[i]?.lower ?? 0) - Number(lower))).toBeLessThanOrEqual(1);
      expect(Math.abs((rows[i]?.upper ?? 0) - Number(upper))).toBeLessThanOrEqual(1);
    }
  });
});

describe("gruppbostad (U28519) 2021 in the county", () => {
  const rows = rankWithUncertainty(run, "U28519", { period: 2021, among });
  const of = (area: string) => rows.find((row) => row.municipality === area);

  test("the rows are those of rank", () => {
    const plain = rank(run.figures("U28519"), { period: 2021, among });
    expect(rows.map(({ rankInterval, simultaneous, note, ...row }) => row)).toEqual(plain);
  });

  // R as above gave 1–22 among the 22 with a standard error, both ways; Salem's place is unknown, so 1–23.
  test("Huddinge is placed 8 of 23 and may truly stand anywhere", () => {
    expect(of("0126")).toMatchObject({ rank: 8, of: 23, rankInterval: [1, 23], simultaneous: [1, 23], note: null });
  });

  test("Huddinge is fifth of the 20 that are not at 100 percent: also there it may stand anywhere, as in R", () => {
    const items = itemsOf("U28519", 2021).filter(({ estimate }) => estimate !== 100);
    const place = rankIntervals(items, { good: "high" }).find(({ id }) => id === "0126");
    expect([items.length, place]).toEqual([20, { id: "0126", rank: 5, rankRange: [5, 5], lower: 1, upper: 20 }]);
  });

  // R gave 0138 1-18 and 1-20, 0180 2-22 and 2-22, 0127 3-22 and 2-22 among the 22: one place further for Salem.
  test("some are told apart: Tyresö is not last, Stockholm and Botkyrka not first", () => {
    expect(of("0138")).toMatchObject({ rankInterval: [1, 19], simultaneous: [1, 21] });
    expect(of("0180")).toMatchObject({ rankInterval: [2, 23], simultaneous: [2, 23] });
    expect(of("0127")).toMatchObject({ rankInterval: [3, 23], simultaneous: [2, 23] });
  });

  test("Salem has a place but no interval, and says why; an area without a value has neither", () => {
    expect(of("0128")).toMatchObject({ rank: 1, rankInterval: null, simultaneous: null });
    expect(of("0128")?.note).toBe("antalet svar är inte publicerat (U33964 2021)");
    expect(of("0140")).toMatchObject({ rank: null, rankInterval: null, note: "skäl ej angivet" });
  });

  test("one seed gives the same places; another moves them by one at most", () => {
    const other = (seed: number) => rankWithUncertainty(run, "U28519", { period: 2021, among, seed });
    expect(other(1)).toEqual(rows);
    for (const seed of [2, 3, 4]) {
      for (const [i, row] of other(seed).entries()) {
        for (const kind of ["rankInterval", "simultaneous"] as const) {
          for (const end of [0, 1]) {
            expect(Math.abs((row[kind]?.[end] ?? 0) - (rows[i]?.[kind]?.[end] ?? 0))).toBeLessThanOrEqual(1);
          }
        }
      }
    }
  });
});

describe("where no interval can be had", () => {
  test("before the numbers of answers were published every row says so", () => {
    const rows = rankWithUncertainty(run, "U28519", { period: 2019, among: peers.huddinge });
    expect(rows.some(({ rank: place }) => place !== null)).toBe(true);
    for (const { rankInterval, simultaneous, note } of rows) {
      expect([rankInterval, simultaneous]).toEqual([null, null]);
      expect(note).toMatch(/antalet svar är inte publicerat|skäl ej angivet/);
    }
  });

  test("costs and net cost deviations have places and a note", () => {
    for (const kpi of ["N20900", "N23009"]) {
      const [first] = rankWithUncertainty(run, kpi, { period: 2020, among });
      expect(first).toMatchObject({ rank: 1, rankInterval: null, simultaneous: null });
      expect(first?.note).toMatch(/inget känt urvalsfel/);
    }
  });

  test.each(["U20008", "U28001", "U20404", "U28408", "U20900", "U28900", "U00200"])("index %s is refused", (kpi) => {
    expect(() => rankWithUncertainty(run, kpi, { period: 2020, among })).toThrow(
      /is an index: it has no standard error/,
    );
    expect(() => rankWithUncertainty(run, kpi, { period: 2020, among })).toThrow(RangeError);
  });

  test("a set of one: place 1, interval 1–1", () => {
    const [only] = rankWithUncertainty(run, "U28519", { period: 2021, among: ["0126"] });
    expect(only).toMatchObject({ rank: 1, of: 1, rankInterval: [1, 1], simultaneous: [1, 1] });
  });
});
