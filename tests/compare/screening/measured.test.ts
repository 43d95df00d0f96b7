import { describe, expect, test } from "vitest";
import { measuredYears, separateYears } from "../../../src/compare/screening/measured-years.ts";
import { serviceAreaOf } from "../../../src/compare/screening/service-areas.ts";
import { valueSpan } from "../../../src/compare/screening/value-span.ts";
import { listOf } from "../../../src/compare/screening/which-list.ts";

// Titles and words of descriptions: Kolada's catalogue (RKA), 2026-03-23.
test.each([
  ["Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv", "", 3],
  ["Incidens av hjärtinfarkter, åldersstandardiserat 20+ år, fyraårsmedelvärde, antal/100 000 inv", "", 4],
  ["Mediantid från planuppdrag till antagande under de senaste två åren, mediantid i månader", "", 2],
  [
    "Medarbetarengagemang (HME) totalt kommunen - Motivationsindex",
    "Visar senast uppmätta värde under den senaste treårsperioden.",
    3,
  ],
  ["Invånare med fetma, andel (%)", "Med urval på invånare 16-84 år, avser år T-3 till T.", 4],
  ["Invånare med bra självskattat hälsotillstånd, andel (%)", "Glidande flerårsmedelvärde för åren T till T-3.", 4],
  ["Deltagande i kultur, andel (%)", "Befolkning 16-84 år, perioden år T, T-1 och T-2.", 3],
  ["Kostnad kommunalt fritidshem, kr/inskrivet barn", "Medelvärde av innevarande och närmast föregående år.", 1],
  [
    "Elever i åk 9 som är behöriga till yrkesprogram (exkl. nyinvandrade), andel (%)",
    "Nyinvandrade elever har kommit till Sverige de senaste fyra åren.",
    1,
  ],
  ["Lärare (heltidstjänster) i sfi, andel (%)", "Antal invånare 25-65 år den 31/12 år T-1.", 1],
])("a value of “%s” (%s) is of %i years", (title, description, years) => {
  expect(valueSpan(title, description)).toBe(years);
});

describe("measured years", () => {
  const year = (at: number, values: readonly number[]) =>
    [at, new Map(values.map((value, index) => [`m${index}`, value]))] as const;
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  test("9 of 10 values the same is the measurement before it again, 8 of 10 is a new one", () => {
    const nine = year(2019, [0, ...ten.slice(1)]);
    const eight = year(2020, [-1, -2, ...ten.slice(2)]);
    expect(measuredYears([year(2018, ten), nine, eight]).map(([at]) => at)).toEqual([2018, 2020]);
  });

  test("years without a common municipality do not repeat each other", () => {
    const others = [2019, new Map([["x", 1]])] as const;
    expect(measuredYears([year(2018, ten), others])).toHaveLength(2);
  });

  test("means of three years are taken every third year, back from the last; of one year every year", () => {
    const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022].map((at) => year(at, ten));
    expect(separateYears(years, 3).map(([at]) => at)).toEqual([2016, 2019, 2022]);
    expect(separateYears(years, 1)).toEqual(years);
  });
});

describe("which list", () => {
  const of = (title: string, dimension: "cost" | "quality" | "structure" | "volume", good: "low" | "high" | null) => ({
    ...{ title, dimension, good, service: serviceAreaOf(title) },
  });
  const held = new Set(["N20900", "N11024", "N13020", "N15001"]);

  test.each([
    [of("Kostnad hemtjänst äldreomsorg, kr/inv 80+", "cost", null), "conditions"],
    [of("Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare", "cost", null), "places"],
    [of("Nettokostnadsavvikelse äldreomsorg, (%)", "cost", "low"), "places"],
    [of("Kostnad förskola, kr/inskrivet barn", "cost", null), "places"],
    [of("Kostnad individ- och familjeomsorg, kr/inv", "cost", null), "places"],
    [of("Kostnad pedagogisk verksamhet, kr/inv", "cost", null), "places"],
    [of("Arbetslösa av befolkningen, 18-65 år, andel (%)", "structure", "low"), "conditions"],
    [of("Invånare 80+ i särskilt boende, andel (%)", "volume", null), undefined],
  ])("%o: %s", (candidate, list) => {
    expect(listOf(candidate, held)).toBe(list);
  });

  test("the whole of school costs is a condition only when the run has all four deviations", () => {
    const candidate = of("Kostnad pedagogisk verksamhet, kr/inv", "cost", null);
    expect(listOf(candidate, new Set([...held, "N17001"]))).toBe("conditions");
  });
});
