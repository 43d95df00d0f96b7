import { describe, expect, test } from "vitest";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { indicatorTable } from "../../../src/compare/indicators/indicator-table.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { formatNumber } from "../../../src/text/number.ts";

// Every figure of the wide table of Verksamhetsberättelse 2020 for these three, as the run's own table
// reported-indicators has it, against the table that we make from Kolada's values of 2024-08-30.
const KPIS = ["U23471", "U21468", "U28532"];
const run = await openRun("huddinge-2016-2022");
const definitions = KPIS.flatMap((kpi) => indicatorDefinitions.filter(({ id }) => id === kpi));
const made = indicatorTable(run, definitions, { layout: "wide", period: 2020 });

interface Printed {
  readonly document: string;
  readonly kolada_kpi: string;
  readonly area: string;
  readonly gender: "T" | "K" | "M";
  readonly period: number;
  readonly value: number;
  readonly rank: number | null;
  readonly rank_of: number | null;
  readonly note: string;
}
const printed = (run.table("reported-indicators").objects() as Printed[]).filter(
  ({ document, kolada_kpi }) => document === "VB2020" && KPIS.includes(kolada_kpi),
);
const own = printed.filter(({ area }) => area === "Huddinge");
const means = printed.filter(({ area }) => area === "Stockholms län mean");
const ranked = own.filter(({ rank }) => rank !== null);

function rowOf(kpi: string) {
  const row = made.rows.find(({ id }) => id === kpi);
  if (row === undefined) throw new Error(`no row ${kpi}`);
  return row;
}
function cellsOf(kpi: string, gender: "T" | "K" | "M") {
  const row = rowOf(kpi);
  return { T: row.outcome, K: row.women, M: row.men }[gender];
}

describe("the wide table of Verksamhetsberättelse 2020 from the embedded run", () => {
  test("there are 24 printed values, 8 ranks and 3 county means to reproduce", () => {
    expect([own.length, ranked.length, means.length]).toEqual([24, 8, 3]);
  });

  test.each(own)("$kolada_kpi $gender $period: the printed $value", ({ kolada_kpi, gender, period, value }) => {
    const cell = cellsOf(kolada_kpi, gender).find(({ year }) => year === period);
    expect(cell).toMatchObject({ text: formatNumber(value), missing: null, method: "published" });
  });

  test.each(ranked)("$kolada_kpi $period: the printed place $rank of $rank_of, or within equal values", (row) => {
    const cell = rowOf(row.kolada_kpi).ranking.find(({ year }) => year === row.period);
    const [first, last] = cell?.rankRange ?? [0, 0];
    expect(cell?.of).toBe(row.rank_of);
    expect(first).toBeLessThanOrEqual(row.rank ?? Number.NaN);
    expect(last).toBeGreaterThanOrEqual(row.rank ?? Number.NaN);
  });

  test.each(means)("$kolada_kpi $period: the printed county mean $value", ({ kolada_kpi, period, value }) => {
    const { mean } = rowOf(kolada_kpi);
    expect(mean).toMatchObject({ year: period, text: formatNumber(value), method: "unweighted-mean" });
  });
});

describe("where the table says other than Verksamhetsberättelse 2020", () => {
  const equalPlaces = ranked.flatMap(({ kolada_kpi: kpi, period, rank, rank_of }) => {
    const range = rowOf(kpi).ranking.find(({ year }) => year === period)?.rankRange;
    return range === undefined || range === null || range[0] === range[1]
      ? []
      : [`${kpi} ${period}: printed ${rank}/${rank_of}, shared ${range.join("–")}/${rank_of}`];
  });
  test("two places are shared by equal values, and the report prints the best of one and the last of the other", () => {
    expect(equalPlaces).toEqual([
      "U23471 2018: printed 3/26, shared 3–5/26",
      "U21468 2018: printed 19/26, shared 18–19/26",
    ]);
  });

  const notPrinted = definitions.flatMap(({ id }) =>
    (["T", "K", "M"] as const).flatMap((gender) =>
      cellsOf(id, gender)
        .filter(({ year }) => !own.some((p) => p.kolada_kpi === id && p.gender === gender && p.period === year))
        .map(({ year, text }) => `${id} ${gender} ${year}: ${text}`),
    ),
  );
  test("the report leaves out U28532 of 2019, which Kolada has for all, women and men; nothing else", () => {
    expect(notPrinted).toEqual(["U28532 T 2019: 86", "U28532 K 2019: 84", "U28532 M 2019: 87"]);
  });

  test("U28532: reported as unchanged, although the test shows a fall even with the fewest answers that 2018 can have", () => {
    const note = own.find(({ kolada_kpi, note }) => kolada_kpi === "U28532" && /trend/.test(note))?.note;
    expect(note).toMatch(/trend reported as unchanged/);
    const { trend } = rowOf("U28532");
    expect(trend).toMatchObject({ word: "negativ", from: 2018, to: 2020, method: "test-change" });
    // 91.97080292 = 126/137 and 82.57575758 = 109/132 (at most 136 answers): arithmetic.
    expect(trend.test).toMatchObject({ before: { answered: 137 }, after: { answered: 132 }, verdict: "holds" });
    expect(trend.note).toContain("Antalet svar 2018 är inte publicerat");
  });

  // For those who were asked, not for what lies behind their answers: see test-change.test.ts.
  test("U23471: the fall from 2019 that the report calls significant depends on the method; for 2018 no number of answers is published", () => {
    const note = own.find(({ kolada_kpi, note }) => kolada_kpi === "U23471" && /significantly/.test(note))?.note;
    expect(note).toMatch(/significantly much lower than 2019/);
    expect(rowOf("U23471").trend).toMatchObject({
      ...{ word: "beror på metoden", from: 2019, to: 2020, method: "test-change" },
    });
    expect(rowOf("U23471").trend.note).toContain("antalet svar 2018 är inte publicerat");
  });

  test("the report judges gender differences where its figures bear no judgement, so ours are suggestions", () => {
    const judged = own.filter(({ note }) => /gender difference judged/.test(note));
    const pairs = judged.map(({ kolada_kpi: kpi, note }) => [kpi, note, rowOf(kpi).unmotivated.value]);
    expect(pairs).toEqual([
      ["U23471", "gender difference judged not unmotivated", "kan inte bedömas"],
      ["U21468", "gender difference judged not unmotivated", "kan inte bedömas"],
      ["U28532", "gender difference judged unmotivated", "kan inte bedömas"],
    ]);
    expect(rowOf("U21468").unmotivated.detail).toContain("antalet svar bland kvinnor och bland män är inte känt");
    expect(rowOf("U28532").unmotivated.detail).toContain("52 kvinnor och 76 män");
    // 136/0.645 = 210.9: at most 210 asked by the printed response rate of 65 percent.
    expect(rowOf("U28532").unmotivated.detail).toContain(
      "beror på om de tillfrågade räknas: visad när de 210 tillfrågade",
    );
    expect(rowOf("U28532").unmotivated.detail).not.toContain("så få svar att slumpen räcker");
  });

  test("places of survey shares carry the places that they may truly have, where the answers are published", () => {
    const told = made.rows.map(({ id, ranking }) => [
      id,
      ranking.map(({ year, uncertainty }) => [year, uncertainty?.interval !== null]),
    ]);
    expect(told).toEqual([
      [
        "U23471",
        [
          [2018, false],
          [2019, true],
          [2020, true],
        ],
      ],
      [
        "U21468",
        [
          [2018, false],
          [2019, true],
          [2020, true],
        ],
      ],
      [
        "U28532",
        [
          [2018, false],
          [2019, false],
          [2020, true],
        ],
      ],
    ]);
  });
});
