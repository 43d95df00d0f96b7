import { describe, expect, test } from "vitest";
import { screen } from "../../../src/compare/screening/screen.ts";
import { codes, syntheticRun } from "./synthetic-run.ts";

// Everything in this file is synthetic: made-up municipalities and values, under titles of Kolada's catalogue.

const FOCUS = "0101";
/** 25 values: the focus, and 24 others at 1, 2, …, 24 moved a little from year to year. */
const spread = (focus: number | null, shift = 0) => [focus, ...codes(24).map((_, at) => at + 1 + shift * (at % 3))];
const years = (focus: readonly (number | null)[]) =>
  Object.fromEntries(focus.map((value, at) => [2018 + at, spread(value, 0.1 * at)]));
const COST = "Kostnad hemtjänst äldreomsorg, kr/inv 80+";
const QUALITY = "Personalkontinuitet, antal personal som en hemtjänsttagare möter under 14 dagar, medelvärde";

describe("a run with a dear cost, a good quality and a population", () => {
  const run = syntheticRun({
    N01957: { title: "Invånare 80+, antal", years: { 2022: spread(100) } },
    N21024: { title: COST, years: years([40, 42, 44, 46, 48]) },
    U21401: { title: QUALITY, years: years([2, 2, 2, 2, 2]) },
    U99999: { title: "Något som ingen regel kan, andel (%)", years: years([1, 1, 1, 1, 1]) },
  });
  const found = screen(run, { municipality: FOCUS });

  test("the cost is first, as dear, and the good quality is not on the list", () => {
    expect(found.places.map(({ kpi, place }) => [place, kpi])).toEqual([[1, "N21024"]]);
    expect(found.judged.find(({ kpi }) => kpi === "U21401")?.adverse).toBeLessThan(0);
  });

  test("one sentence says value, place, middle, trend, money and what the certainty rests on", () => {
    // Others of 2022: 1 … 24, moved by 0, 0.4 or 0.8: with 48 the median of 25 is the 13th, 13 + 0.4 × (12 % 3) = 13;
    // (48 − 13) × 100 inhabitants = 3 500 kr.
    expect(found.places[0]?.sentence).toBe(
      "Kommun 0101 har 48\u00a0kr/inv 80+ i ”Kostnad hemtjänst äldreomsorg” 2022, dyrare än alla de andra 24 kommunerna (mitten är 13\u00a0kr/inv 80+, i länet 12,9; robust z 3,9); avståndet har vuxit sedan 2018; den senaste förändringen (2021–2022) är ovanlig; det motsvarar omkring 4\u00a0tusen kronor mer om året än med mittens kostnad (inte justerat för behov); så långt rör sig få kommuner mellan två mätningar.",
    );
  });

  test("movements, not the position, make the p: none of the 4 × 25 is as large as 35, so 1/101", () => {
    expect(found.places[0]?.certainty).toMatchObject({ p: 1 / 101, method: "movements", shown: true });
  });

  test("comparisons with county and similar municipalities stand beside it; there are no peers but Huddinge's", () => {
    expect(found.places[0]?.comparisons.map(({ set, n }) => [set, n])).toEqual([
      ["county", 24],
      ["similar", 3],
    ]);
    const peers = { id: "own", title: "Egna", areas: ["0102", "0103"] };
    const [place] = screen(run, { municipality: FOCUS, peers }).places;
    // 1 and 2, the latter moved by 0.4: median 1.7.
    expect(place?.comparisons[0]).toMatchObject({ set: "peers", n: 2, median: 1.7, difference: 48 - 1.7 });
  });

  test("the sides of the service stand beside each other: dear and good", () => {
    expect(found.services[0]).toMatchObject({ costWord: "dyrt", qualityWord: "bra", costKind: "kostnad per invånare" });
  });

  test("what no rule could tell is listed with the reason", () => {
    expect(found.undirected).toContainEqual({
      ...{
        why: "ingen regel kan läsa riktningen ur titeln",
        figures: [{ kpi: "U99999", title: "Något som ingen regel kan, andel (%)" }],
      },
    });
  });

  test("the caller can tell a direction, such as of a table of one's own", () => {
    const told = screen(run, { municipality: FOCUS, good: { U99999: "high" } });
    expect(told.judged.find(({ kpi }) => kpi === "U99999")).toMatchObject({ good: "high", rule: "angiven riktning" });
    expect(told.undirected.flatMap(({ figures }) => figures.map(({ kpi }) => kpi))).not.toContain("U99999");
  });

  test("a period looks no further", () => {
    const earlier = screen(run, { municipality: FOCUS, period: 2020 });
    expect(earlier.period).toBe(2020);
    expect(earlier.judged.find(({ kpi }) => kpi === "N21024")?.gap.value).toBe(44);
  });

  test("against the lot: among the worst twentieth in 1 of the 2 with a direction, 0.1 by lot", () => {
    expect(found.byLot).toEqual({ judged: 2, observed: 1, expected: 0.1 });
  });
});

test("p-values are adjusted together by Benjamini–Hochberg: R's p.adjust(c(1/101, 1/101, 1), 'BH') is 0.01485149 0.01485149 1", () => {
  const run = syntheticRun({
    N1: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) },
    N2: { title: "Kostnad bibliotek, kr/inv", years: years([50, 50, 50, 50, 50]) },
    N3: { title: "Kostnad fritidsgårdar, kr/inv", years: years([13, 13, 13, 13, 13]) },
  });
  const { judged, tests } = screen(run, { municipality: FOCUS });
  expect(tests).toBe(3);
  const adjusted = judged.map(({ certainty }) => certainty?.adjusted ?? Number.NaN);
  expect(adjusted[0]).toBeCloseTo(0.01485149, 8);
  expect(adjusted[1]).toBeCloseTo(0.01485149, 8);
  expect(adjusted[2]).toBe(1);
});

test("a key figure of a table of one's own is read by its title like any other", () => {
  const title = "Sjukfrånvaro i hemtjänsten, rullande tolv månader, andel (%)";
  const run = syntheticRun({ "heroma-sjukfranvaro": { title, years: years([40, 40, 40, 40, 40]) } });
  expect(screen(run, { municipality: FOCUS }).places[0]).toMatchObject({
    ...{ kpi: "heroma-sjukfranvaro", good: "low", rule: "sjukfrånvaro", dimension: "staff" },
  });
});

test("the furthest out stands first; equally far, the one worth most money", () => {
  const run = syntheticRun({
    N01951: { title: "Invånare totalt, antal", years: { 2022: spread(1000) } },
    N01957: { title: "Invånare 80+, antal", years: { 2022: spread(10) } },
    N1: { title: "Kostnad dagverksamhet äldreomsorg, kr/inv 80+", years: years([40, 40, 40, 40, 40]) },
    N2: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) },
    N3: { title: "Kostnad bibliotek, kr/inv", years: years([60, 60, 60, 60, 60]) },
  });
  expect(screen(run, { municipality: FOCUS }).places.map(({ kpi }) => kpi)).toEqual(["N3", "N2", "N1"]);
});

describe("what cannot be judged is said with its reason", () => {
  const tie = [9, ...codes(24).map(() => 5)];
  const run = syntheticRun({
    N1: { title: "Kostnad parker, kr/inv", years: { 2022: spread(null) } },
    N2: { title: "Kostnad bibliotek, kr/inv", years: { 2022: [1, 2, 3, ...codes(22).map(() => null)] } },
    N3: { title: "Kostnad fritidsgårdar, kr/inv", years: { 2022: tie } },
    N4: { title: "Kostnad musikskola, kr/inv", years: { "2022-01": spread(3) } },
    N5: { title: "Kostnad teater, kr/inv", years: { 2022: spread(null).map(() => null) } },
    N6: { title: "Kostnad museum, kr/inv", years: { 2012: spread(30) } },
    N7: { title: "Kostnad konsthall, kr/inv", years: { 2022: spread(3) } },
    U28001: { title: "Resursindex LSS boende och daglig verksamhet", years: { 2022: spread(3) } },
    N15505: {
      title: "Elever i åk. 9, meritvärde fristående skolor, genomsnitt (17 ämnen)",
      years: { 2022: spread(3) },
    },
  });
  const { notJudged, judged, places, tests } = screen(run, { municipality: FOCUS });

  test.each([
    ["N1", "saknar värde för kommunen (2022: bortfall)"],
    ["N2", "har värde för högst 3 kommuner samma år; minst 20 behövs"],
    ["N3", "minst hälften av kommunerna har samma värde 2022: avståndet kan inte mätas"],
    ["N4", "har bara månadsvärden"],
    ["N5", "saknar värden"],
    ["N6", "senaste värdet är från 2012"],
    ["U28001", "index med känt fel: de publicerade värdena 2018–2021 följer inte av komponenterna"],
    ["N15505", "avser fristående skolor eller förskolor, som kommunen inte driver"],
  ])("%s: %s", (kpi, why) => {
    expect(notJudged.find((row) => row.kpi === kpi)?.why).toBe(why);
  });

  test("one year without movements is judged but not tested, and so not listed", () => {
    expect(judged.map(({ kpi, certainty }) => [kpi, certainty])).toEqual([["N7", undefined]]);
    expect([places, tests]).toEqual([[], 0]);
  });
});

test("a break leaves trend and last change on this side of it: N21006 changed its users in 2021", () => {
  const title = "Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare";
  const run = syntheticRun({ N21006: { title, years: years([40, 40, 40, 40, 41]) } });
  const [judged] = screen(run, { municipality: FOCUS }).judged;
  expect(judged?.trend).toBeUndefined();
  expect(judged?.lastChange).toMatchObject({ from: 2021, to: 2022, change: 1 });
});

test("a share of users is tested by its own counts, never by how far others move", () => {
  // 20 of 40 that answered, of 50 asked (80 percent), against the median of 80 percent.
  const shares = (own: number) => [own, ...codes(24).map((_, at) => 68 + at)];
  const run = syntheticRun({
    U23592: {
      title: "Brukarbedömning hemtjänst äldreomsorg - svarande, antal",
      years: { 2022: shares(0).map(() => 40) },
    },
    U23593: {
      title: "Brukarbedömning hemtjänst äldreomsorg - svarsfrekvens, andel (%)",
      years: { 2022: shares(0).map(() => 80) },
    },
    U21468: { title: "Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel (%)", years: { 2022: shares(50) } },
    U31505: {
      title: "Brukarbedömning ekonomiskt bistånd IFO - helhetssyn, andel (%)",
      years: { 2021: shares(50), 2022: shares(50) },
    },
  });
  const { judged } = screen(run, { municipality: FOCUS });
  expect(judged.find(({ kpi }) => kpi === "U21468")?.certainty).toMatchObject({ method: "survey", shown: true });
  expect(judged.find(({ kpi }) => kpi === "U31505")?.certainty).toBeUndefined();
});

test("an empty run, and one of one municipality, give nothing and say so", () => {
  expect(screen(syntheticRun({}), { municipality: FOCUS })).toMatchObject({
    period: null,
    places: [],
    judged: [],
    tests: 0,
  });
  const alone = syntheticRun({ N1: { title: "Kostnad parker, kr/inv", years: { 2022: [5] } } }, 1);
  expect(screen(alone, { municipality: FOCUS }).notJudged[0]?.why).toBe(
    "har värde för högst 1 kommun samma år; minst 20 behövs",
  );
});

test("the summary counts what was judged, listed and not", () => {
  const run = syntheticRun({ N1: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) } });
  expect(screen(run, { municipality: FOCUS }).summary).toBe(
    "Kommun 0101: av 1 nyckeltal som kunde bedömas står 1 på listan, främst gator, vägar och trafik (högst 5\u00a0procent av dem väntas vara slump); 0 kunde inte bedömas och 0 saknar känd riktning.",
  );
});

test.each([
  [{ municipality: "9999" }, "municipality must be a municipality that run synthetic holds, was 9999"],
  [{ municipality: "0000" }, "municipality must be a municipality that run synthetic holds, was 0000"],
  [{ municipality: FOCUS, falseDiscoveryRate: 5 }, "falseDiscoveryRate must be a fraction above 0 and below 1, was 5"],
  [{ municipality: FOCUS, period: 2021.5 }, "period must be a whole number of 0 or more, was 2021.5"],
])("%o is refused", (options, message) => {
  expect(() => screen(syntheticRun({}), options)).toThrow(new RangeError(message));
});

test("a misspelled option is refused", () => {
  // @ts-expect-error there is no such option
  expect(() => screen(syntheticRun({}), { municipality: FOCUS, perod: 2020 })).toThrow(/was given perod/);
});
