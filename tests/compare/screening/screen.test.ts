import { describe, expect, test } from "vitest";
import { screen } from "../../../src/compare/screening/screen.ts";
import { sentenceOf } from "../../../src/compare/screening/sentence-of.ts";
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
      "Kommun 0101 har 48\u00a0kr/inv 80+ i ”Kostnad hemtjänst äldreomsorg” 2022, dyrare än alla de andra 24 kommunerna (mitten är 13\u00a0kr/inv 80+, i länet 12,9; robust z 3,9); avståndet har vuxit sedan 2018; den senaste förändringen (+2 2021–2022) är ovanligt stor; det motsvarar omkring 4\u00a0tusen kronor mer om året än med mittens kostnad (inte justerat för behov); få kommuner ändras så mycket mellan två mätningar, men svängningarna i nyckeltalet brukar hänga kvar, så det kan vara slump oftare än prövningen räknar med.",
    );
  });

  test("the sentence says so when the municipality is better than the middle of its county", () => {
    const [place] = found.places;
    if (place === undefined) throw new Error("there is a place, as the test before shows");
    const county = { set: "county", title: "Länet", n: 24, median: 60, difference: 48 - 60 } as const;
    expect(sentenceOf({ ...place, comparisons: [county] }, "Kommun 0101")).toContain(
      "; i länet är det billigare än mitten; ",
    );
    expect(place.sentence).not.toContain("i länet är det");
  });

  test("movements, not the position, make the p: none of the 4 × 25, each in both directions, is as large as 35, so 1/201", () => {
    expect(found.places[0]?.certainty).toMatchObject({ p: 1 / 201, method: "movements", shown: true });
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

describe("what a place says of fluctuations that last", () => {
  // The others move by 0, 0.125 or 0.25 (exact in binary): on and on the same way, up and down again, or in one step only.
  const moved = (shifts: readonly number[]) =>
    Object.fromEntries(shifts.map((shift, at) => [2018 + at, spread(40, 0.125 * shift)]));
  const found = (shifts: readonly number[]) =>
    screen(syntheticRun({ N1: { title: "Kostnad parker, kr/inv", years: moved(shifts) } }), { municipality: FOCUS });

  test.each([
    [
      [0, 1, 2, 3, 4],
      "få kommuner ändras så mycket mellan två mätningar, men svängningarna i nyckeltalet brukar hänga kvar, så det kan vara slump oftare än prövningen räknar med.",
    ],
    [[0, 1, 0, 1, 0], "knappast en tillfällighet, för få kommuner ändras så mycket mellan två mätningar."],
    [
      [0, 1],
      "få kommuner ändras så mycket mellan två mätningar, men om svängningarna i nyckeltalet hänger kvar går inte att se.",
    ],
  ])("moved by %j: %s", (shifts, words) => {
    expect(found(shifts).places[0]?.sentence.endsWith(`; ${words}`)).toBe(true);
  });

  test("the correlation of successive movements stands with the p: 1 for the same movement over and over, −1 for there and back", () => {
    const correlation = (shifts: readonly number[]) => found(shifts).judged[0]?.certainty?.successive;
    expect(correlation([0, 1, 2, 3, 4])).toBeCloseTo(1, 9);
    expect(correlation([0, 1, 0, 1, 0])).toBeCloseTo(-1, 9);
    expect(correlation([0, 1])).toBeNull();
  });

  test("the promise of the whole list rests on it, and the summary says so; of how many it does not hold only when there are any", () => {
    expect(found([0, 1, 0, 1, 0]).summary).toContain(
      "(högst 5\u00a0procent av dem väntas vara slump, om kommunernas svängningar ett år inte hänger kvar nästa). ",
    );
  });
});

test("20 movements are needed for a p: of 20 municipalities that have both years it is 1/41, of 19 there is none", () => {
  // Each year misses other municipalities: 2021 the last ones, 2022 those before them.
  const both = (common: number) => {
    const missing = 25 - common;
    const before = spread(40, 0.1).map((value, at) => (at < 25 - Math.floor(missing / 2) ? value : null));
    const after = spread(40).map((value, at) => (at >= common && at < 25 - Math.floor(missing / 2) ? null : value));
    const figure = { title: "Kostnad parker, kr/inv", years: { 2021: before, 2022: after } };
    return screen(syntheticRun({ N1: figure }), { municipality: FOCUS }).judged[0];
  };
  expect(both(20)?.certainty?.p).toBeCloseTo(1 / 41, 12);
  expect(both(19)?.gap.n).toBeGreaterThanOrEqual(20);
  expect(both(19)?.certainty).toBeUndefined();
});

test("p-values are adjusted together by Benjamini–Hochberg: R's p.adjust(c(1/201, 1/201, 1), 'BH') is 0.007462687 0.007462687 1", () => {
  const run = syntheticRun({
    N1: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) },
    N2: { title: "Kostnad bibliotek, kr/inv", years: years([50, 50, 50, 50, 50]) },
    N3: { title: "Kostnad fritidsgårdar, kr/inv", years: years([13, 13, 13, 13, 13]) },
  });
  const { judged, tests } = screen(run, { municipality: FOCUS });
  expect(tests).toEqual({ places: 3, conditions: 0 });
  const adjusted = judged.map(({ certainty }) => certainty?.adjusted ?? Number.NaN);
  expect(adjusted[0]).toBeCloseTo(0.007462687, 8);
  expect(adjusted[1]).toBeCloseTo(0.007462687, 8);
  expect(adjusted[2]).toBe(1);
});

test("what cannot be on the list is adjusted with p = 1, so that the rate holds for what is on it; the conditions for themselves", () => {
  // The middle of the country with a p of its own, and one on the cheap side: neither helps N1 over the threshold.
  const run = syntheticRun({
    N1: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) },
    N2: { title: "Kostnad bibliotek, kr/inv", years: years([18, 18, 18, 18, 18]) },
    N3: { title: "Kostnad fritidsgårdar, kr/inv", years: years([-40, -40, -40, -40, -40]) },
    N03920: { title: "Arbetslösa av befolkningen, 18-65 år, andel (%)", years: years([60, 60, 60, 60, 60]) },
  });
  const { judged, tests, conditions } = screen(run, { municipality: FOCUS });
  const of = (id: string) => judged.find(({ kpi }) => kpi === id)?.certainty;
  expect(tests).toEqual({ places: 3, conditions: 1 });
  // N2 lies 5 from the middle, further than any movement: its own p is as small as that of N1.
  expect([of("N1")?.p, of("N2")?.p]).toEqual([1 / 201, 1 / 201]);
  expect(of("N1")?.adjusted).toBeCloseTo(3 / 201, 12);
  expect([of("N2"), of("N3")]).toMatchObject([
    { adjusted: 1, shown: false },
    { adjusted: 1, shown: false },
  ]);
  expect(of("N03920")?.adjusted).toBeCloseTo(1 / 201, 12);
  expect(conditions.map(({ kpi }) => kpi)).toEqual(["N03920"]);
});

test("a year that repeats the measurement before it is none: turnout of the latest election moves once in five years", () => {
  const title = "Valdeltagande i senaste kommunalvalet, andel (%)";
  const [before, after] = [spread(2), spread(2).map((value, at) => (value ?? 0) + at)];
  const repeated = { 2018: before, 2019: before, 2020: before, 2021: before, 2022: after };
  const [judged] = screen(syntheticRun({ N05401: { title, years: repeated } }), { municipality: FOCUS }).judged;
  expect(judged?.lastChange).toMatchObject({ from: 2018, to: 2022 });
  expect(judged?.trend).toBeUndefined();
  // 25 movements of one election to the next, and not 100 of which 75 are 0: p is of 51.
  expect(Math.round((judged?.certainty?.p ?? 0) * 51)).toBeCloseTo((judged?.certainty?.p ?? 0) * 51, 9);
  expect(judged?.certainty?.p).toBeGreaterThanOrEqual(1 / 51);
});

test("means of three years move between years that they do not share: 2019 to 2022, one step of 25 municipalities", () => {
  const title = "Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv";
  const [judged] = screen(syntheticRun({ N20402: { title, years: years([40, 41, 42, 43, 44]) } }), {
    municipality: FOCUS,
  }).judged;
  expect(judged?.lastChange).toMatchObject({ from: 2019, to: 2022 });
  expect(judged?.certainty?.p).toBeCloseTo(1 / 51, 12);
});

test("a cost per inhabitant is a condition where the run has the net cost deviation, else on the list", () => {
  const costs = { N21024: { title: COST, years: years([40, 40, 40, 40, 40]) } };
  const deviation = { title: "Nettokostnadsavvikelse äldreomsorg, (%)", years: years([3, 3, 3, 3, 3]) };
  const without = screen(syntheticRun(costs), { municipality: FOCUS });
  expect([without.places.length, without.conditions.length]).toEqual([1, 0]);
  const adjusted = screen(syntheticRun({ ...costs, N20900: deviation }), { municipality: FOCUS });
  expect([adjusted.places.length, adjusted.conditions.length]).toEqual([0, 1]);
  expect(adjusted.conditions[0]?.sentence).toContain("; inte justerat för behov: jämför med nettokostnadsavvikelsen; ");
});

test("a condition that is a cost per inhabitant has no amount, though the run has the volume, and none orders the conditions", () => {
  const run = syntheticRun({
    N01957: { title: "Invånare 80+, antal", years: { 2022: spread(100) } },
    N03920: { title: "Arbetslösa av befolkningen, 18-65 år, andel (%)", years: years([40, 40, 40, 40, 40]) },
    N20900: { title: "Nettokostnadsavvikelse äldreomsorg, (%)", years: years([3, 3, 3, 3, 3]) },
    N21024: { title: COST, years: years([40, 40, 40, 40, 40]) },
  });
  const { conditions } = screen(run, { municipality: FOCUS });
  // Equally far out: by id, for an amount of N21024 would have put it first.
  expect(conditions.map(({ kpi, money }) => [kpi, money])).toEqual([
    ["N03920", undefined],
    ["N21024", { unknown: "inte justerat för behov: jämför med nettokostnadsavvikelsen" }],
  ]);
});

test("substitution is of measurements: a year that repeats the one before it, or of fewer than 20 municipalities, is none", () => {
  // Home care falls and care homes rise in the focus from 2019 to 2021; 2022 is 2021 again, and 2018 has 19 municipalities.
  const home = (focus: number, shift: number) => spread(focus, shift);
  const few = (values: readonly (number | null)[]) => values.map((value, at) => (at < 19 ? value : null));
  const run = syntheticRun({
    N21024: {
      title: COST,
      years: { 2018: few(home(90, 0)), 2019: home(50, 0.1), 2021: home(30, 0.2), 2022: home(30, 0.2) },
    },
    N23006: {
      title: "Kostnad särskilt/annat boende äldreomsorg, kr/inv 80+",
      years: { 2018: few(home(10, 0)), 2019: home(30, 0.1), 2021: home(60, 0.2), 2022: home(60, 0.2) },
    },
  });
  const { substitutions } = screen(run, { municipality: FOCUS });
  expect(substitutions).toMatchObject([{ fell: { kpi: "N21024" }, rose: { kpi: "N23006" }, from: 2019, to: 2021 }]);
});

test("in skewed values one deviation is not far out: worse than 18 of 24, 75 percent, is not listed", () => {
  // 14 at 1, 2 or 3 (median 3, MAD 1), then a long tail; the focus at 6 is 2.02 robust deviations out.
  const skewed = [6, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 20, 21, 22, 23, 24, 25];
  const run = syntheticRun({
    N1: {
      title: "Kostnad parker, kr/inv",
      years: Object.fromEntries(
        [2018, 2019, 2020, 2021, 2022].map((year, at) => [year, skewed.map((x) => x + 0.01 * at)]),
      ),
    },
  });
  const found = screen(run, { municipality: FOCUS });
  expect(found.judged[0]?.adverse).toBeGreaterThan(1);
  expect(found.judged[0]?.gap.below).toBeCloseTo(75, 9);
  expect(found.places).toEqual([]);
});

test("of each side of a service a figure that still is published stands for it, and the ended one says so", () => {
  const run = syntheticRun({
    N31006: {
      title: "Utbetalt ekonomiskt bistånd per hushåll (exkl flyktinghushåll), kr/hushåll (-2023)",
      years: years([60, 60, 60, 60, 60]),
    },
    N31849: { title: "Utbetalt ekonomiskt bistånd, kr/hushåll", years: years([40, 40, 40, 40, 40]) },
  });
  const { headlines, places } = screen(run, { municipality: FOCUS });
  expect(headlines).toMatchObject([{ kpi: "N31849", place: 2, more: ["N31006"] }]);
  expect(places[0]?.sentence).toContain("; nyckeltalet upphörde efter 2023; ");
});

test("a part of a cost is said to be one, and an amount that cannot be told says why", () => {
  const title = "Nettokostnad lokaler kommunalt fritidshem, kr/inskrivet barn";
  const run = syntheticRun({ N13029: { title, years: years([40, 40, 40, 40, 40]) } });
  expect(screen(run, { municipality: FOCUS }).places[0]?.sentence).toContain(
    "; vad det är värt i kronor går inte att säga (ingen volym som räknar samma sak är känd); det är en del av kostnaden, och delar bokförs olika; ",
  );
});

test("an index is not judged beside the figures that it is made of", () => {
  const run = syntheticRun({ U11404: { title: "Kvalitetsindex förskola", years: years([40, 40, 40, 40, 40]) } });
  const { judged, notJudged } = screen(run, { municipality: FOCUS });
  expect(judged).toEqual([]);
  expect(notJudged[0]?.why).toBe("index som räknas ur andra nyckeltal, och de bedöms var för sig");
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
    expect([places, tests]).toEqual([[], { places: 0, conditions: 0 }]);
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

test("all of few answers is still a draw: 24 of 26 against a median of 97.5 is 1 − 0.975²⁶ − 26 · 0.025 · 0.975²⁵ = 0.1371", () => {
  // Everybody answered, so that of those asked nothing is left to chance; 92.30769231 is 24 of 26.
  const shares = [
    ...[24 / 26, ...codes(11).map((_, at) => 0.9 + at / 997), 0.975, ...codes(12).map((_, at) => 0.98 + at / 997)],
  ].map((share) => Number((100 * share).toFixed(8)));
  const run = syntheticRun({
    U35901: { title: "Brukarbedömning missbruksvård IFO, antal svar", years: { 2022: shares.map(() => 26) } },
    U35900: { title: "Brukarbedömning missbruksvård IFO, svarsfrekvens (%)", years: { 2022: shares.map(() => 100) } },
    U35539: { title: "Brukarbedömning missbruksvård IFO  - tydlig information, andel (%)", years: { 2022: shares } },
  });
  const { judged, places } = screen(run, { municipality: FOCUS });
  expect(judged[0]?.gap.median).toBe(97.5);
  expect(judged[0]?.certainty).toMatchObject({ method: "survey", answered: 26, shown: false });
  expect(judged[0]?.certainty?.p).toBeCloseTo(0.13708353084207292, 10);
  expect(places).toEqual([]);
});

test("an empty run, and one of one municipality, give nothing and say so", () => {
  expect(screen(syntheticRun({}), { municipality: FOCUS })).toMatchObject({
    period: null,
    places: [],
    judged: [],
    tests: { places: 0, conditions: 0 },
  });
  const alone = syntheticRun({ N1: { title: "Kostnad parker, kr/inv", years: { 2022: [5] } } }, 1);
  expect(screen(alone, { municipality: FOCUS }).notJudged[0]?.why).toBe(
    "har värde för högst 1 kommun samma år; minst 20 behövs",
  );
});

test("the summary counts what was judged, listed and not", () => {
  const run = syntheticRun({ N1: { title: "Kostnad parker, kr/inv", years: years([40, 40, 40, 40, 40]) } });
  expect(screen(run, { municipality: FOCUS }).summary).toBe(
    "Kommun 0101: av körningens 1 nyckeltal kunde 1 bedömas; 1 står på listan, främst gator, vägar och trafik (högst 5\u00a0procent av dem väntas vara slump, om kommunernas svängningar ett år inte hänger kvar nästa; i 1 av nyckeltalen brukar de göra det). 0 kunde inte bedömas och 0 saknar känd riktning.",
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
