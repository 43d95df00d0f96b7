import { describe, expect, test } from "vitest";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { surveyOfYear } from "../../../src/compare/indicators/survey-of-year.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const of = (kpi: string, year: number, municipality = "0126") => {
  const definition = indicatorDefinitions.find(({ id }) => id === kpi);
  if (definition === undefined) throw new Error(`no definition ${kpi}`);
  return surveyOfYear(run, definition, municipality, year);
};

describe("what a survey share rests on", () => {
  test("all decimals: the counts, 46 of 65 among the 79 that VB2021 says were asked", () => {
    expect(of("U28526", 2021).survey).toEqual({ positive: 46, answered: 65, asked: 79 });
  });

  test("how many were asked in Huddinge is never taken for another municipality", () => {
    expect(of("U28519", 2021, "0180").survey).toMatchObject({ asked: undefined });
  });

  test("whole percents with a response rate: 77 of 211, 49 percent is at most 435 asked (211/435 = 48.5)", () => {
    expect(of("U23471", 2019).survey).toEqual({ share: 77, decimals: 0, answered: 211, asked: 435 });
  });

  test("a response rate with decimals gives the number asked itself: 211 answers, 48.61751152 percent, of 434", () => {
    // Synthetic rate: 100 · 211/434.
    const decimal = {
      ...run,
      figures: (kpi: string) =>
        kpi === "U23595" ? run.figures(kpi).derive({ value: () => 48.61751152 }) : run.figures(kpi),
    };
    const definition = indicatorDefinitions.find(({ id }) => id === "U23471");
    if (definition === undefined) throw new Error("no definition U23471");
    expect(surveyOfYear(decimal, definition, "0126", 2019).survey).toMatchObject({ answered: 211, asked: 434 });
  });

  test("LSS of 2022 is published in whole percents: 80 is not taken for 4 of 5", () => {
    expect(of("U28532", 2022).survey).toEqual({ share: 80, decimals: 0, answered: 124, asked: undefined });
  });

  test("all decimals but no number of answers: the fewest that give them, 126 of 137, and it says so", () => {
    expect(of("U28532", 2018)).toMatchObject({ survey: { positive: 126, answered: 137 }, fewest: true });
  });

  test("a rounded share without a number of answers cannot be tested", () => {
    expect(of("U23471", 2018)).toMatchObject({ survey: undefined, lacking: "antalet svar 2018 är inte publicerat" });
  });

  test("whole percents without a response rate: 66 of 32 answers (21/32 = 65.6), and nothing is said of how many were asked", () => {
    expect(of("U28526", 2022).survey).toEqual({ share: 66, decimals: 0, answered: 32, asked: undefined });
  });
});
