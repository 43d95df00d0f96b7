import { table } from "arquero";
import { describe, expect, test } from "vitest";
import { peers } from "../../../src/compare/peers.ts";
import { SURVEY_SHARES, surveyBase } from "../../../src/compare/ranks/survey-bases.ts";
import { surveyEstimates } from "../../../src/compare/ranks/survey-estimates.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const among = peers.stockholmCounty;
const one = (kpi: string, period: number, area: string, gender: "T" | "K" | "M" = "T") =>
  surveyEstimates(run, kpi, { period, among: [area], gender })[0];

test("every base is a key figure of the run whose title says number of answers, or response rate", () => {
  for (const kpi of SURVEY_SHARES) {
    const base = surveyBase(kpi);
    expect(run.keyFigures.get(base?.answers ?? "")?.title).toMatch(/svarande, antal|antal svar/);
    if (base?.rate !== undefined) expect(run.keyFigures.get(base.rate)?.title).toMatch(/svarsfrekvens/);
    const survey = (id: string) => run.keyFigures.get(id)?.title.match(/^Brukarbedömning (\S+ \S+)/)?.[1];
    expect(survey(base?.answers ?? "")?.replace(",", "")).toBe(survey(kpi)?.replace(",", ""));
  }
});

describe("surveyEstimates", () => {
  // Kolada U28519 and U33964 for Huddinge 2021: 88.57142857 and 71, so 62 of 70
  test("a share with all its decimals gives its counts back: Huddinge's gruppbostad 2021 is 62 of 70", () => {
    expect(one("U28519", 2021, "0126")).toEqual({
      ...{ municipality: "0126", name: "Huddinge", share: 88.57142857, rounded: false, answered: 70, asked: null },
      ...{ counts: { positive: 62, answered: 70 }, standardError: expect.closeTo(3.830172, 6), missing: null },
    });
  });

  test("a share that happens to be whole is exact all the same: 84 percent of at most 25 is 21 of 25", () => {
    expect(one("U28519", 2021, "0120")?.counts).toEqual({ positive: 21, answered: 25 });
  });

  // Kolada U21468, U23592, U23593 for Huddinge 2020: 81, 509, 51. 509/0.505 = 1007.9: at most 1 007 were asked.
  test("a whole percent has no counts, but answers, and asked by the response rate", () => {
    const huddinge = one("U21468", 2020, "0126");
    expect(huddinge).toMatchObject({ share: 81, rounded: true, counts: null, answered: 509, asked: 1007 });
    // √(81·19/508 · (1007 − 509)/1006) = 1.2247, and a little for the rounding
    expect(huddinge?.standardError).toBeGreaterThan(1.2247);
    expect(huddinge?.standardError).toBeLessThan(1.28);
  });

  // Kolada U23471 and U23594 for Salem 2022: 76 and 39, but 29/39 is 74 and 30/39 is 77 percent; 29/38 is 76.3
  test("when the survey's answers cannot give the share, fewer answered the question: Salem 2022", () => {
    expect(one("U23471", 2022, "0128")).toMatchObject({ share: 76, answered: 38 });
  });

  test("100 percent has a standard error above zero", () => {
    const certain = surveyEstimates(run, "U28519", { period: 2021, among }).filter(({ share }) => share === 100);
    expect(certain.map(({ name, standardError }) => [name, (standardError ?? 0) > 7])).toEqual([
      ["Österåker", true],
      ["Salem", false],
      ["Danderyd", true],
    ]);
  });

  test("without a published number of answers there is no standard error, and the reason is said", () => {
    expect(one("U28519", 2021, "0128")).toMatchObject({
      ...{ share: 100, answered: null, counts: null, standardError: null },
      missing: "antalet svar är inte publicerat (U33964 2021)",
    });
    for (const [kpi, period] of [["U28519", 2019] as const, ["U23471", 2018] as const]) {
      const rows = surveyEstimates(run, kpi, { period, among });
      expect(rows.every(({ standardError }) => standardError === null)).toBe(true);
      expect(one(kpi, period, "0126")?.missing).toMatch(/antalet svar är inte publicerat/);
    }
  });

  test("women and men: answers are published for all only, so there is no standard error", () => {
    expect(one("U28519", 2021, "0126", "K")).toMatchObject({ share: 88.88888889, standardError: null });
  });

  test("an area without a share keeps its reason", () => {
    expect(one("U28519", 2021, "0140")).toMatchObject({ share: null, missing: "skäl ej angivet" });
  });

  test("a number of answers that cannot give the share is told as such, and a run without the base too", () => {
    const synthetic = (answers: number | undefined) => ({
      name: "synthetic",
      keyFigures: new Map(answers === undefined ? [] : [["U33964", { title: "" }]]),
      figures: (kpi: string) =>
        table({
          ...{ kpi: [kpi], municipality: ["0126"], name: ["Huddinge"], period: [2021], gender: ["T"] },
          ...{ value: [kpi === "U33964" ? (answers ?? null) : 88.57142857], missing: [null] },
        }),
    });
    const reason = (answers: number | undefined) =>
      surveyEstimates(synthetic(answers), "U28519", { period: 2021 })[0]?.missing;
    expect(reason(71)).toBeNull();
    expect(reason(34)).toBe("högst 34 svar (U33964 2021) kan inte ge den publicerade andelen");
    expect(reason(undefined)).toBe("antalet svar är inte publicerat (U33964 2021)");
  });

  test("refuses a key figure that is no survey share", () => {
    expect(() => surveyEstimates(run, "N20900", { period: 2020 })).toThrow(/kpi must be a survey share .* was N20900/);
  });
});
