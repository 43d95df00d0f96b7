import { describe, expect, test } from "vitest";
import { kronor, titleAndUnit, valueWithUnit } from "../../../src/compare/screening/figure-words.ts";
import { gapOf } from "../../../src/compare/screening/gap.ts";
import { gapTrend } from "../../../src/compare/screening/gap-trend.ts";
import { moneyAtStake } from "../../../src/compare/screening/money.ts";
import { movementP, movements } from "../../../src/compare/screening/movements.ts";
import { serviceAreaOf } from "../../../src/compare/screening/service-areas.ts";
import { substitutions } from "../../../src/compare/screening/substitutes.ts";
import { surveyBases } from "../../../src/compare/screening/survey-bases.ts";

describe("gap", () => {
  test("robust z as R has it: x <- c(3,7,8,12,13,14,21,50); (50-median(x))/mad(x, constant=1/qnorm(.75)) is 5.05867312647061", () => {
    const gap = gapOf([3, 7, 8, 12, 13, 14, 21, 50], 50);
    expect(gap?.z).toBeCloseTo(5.05867312647061, 9);
    expect(gap?.spread).toBeCloseTo(7.41301109252801, 9);
    expect(gap).toMatchObject({ median: 12.5, n: 8, below: 100, above: 0 });
  });

  test("equal values count by half: 4 among 1, 4, 4, 9 has 1 below, 1 above and 1 equal of 3 others: (1 + 0.5)/3", () => {
    expect(gapOf([1, 4, 4, 9], 4)).toMatchObject({ below: 50, above: 50, z: 0 });
  });

  test("there is none when half of the values are the median: MAD of 5, 5, 5, 9 is 0", () => {
    expect(gapOf([5, 5, 5, 9], 9)).toBeUndefined();
  });
});

describe("movements", () => {
  const years = [
    [
      2020,
      new Map([
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ]),
    ],
    [
      2021,
      new Map([
        ["a", 2],
        ["b", 4],
        ["c", 6],
      ]),
    ],
    [
      2022,
      new Map([
        ["a", 12],
        ["b", 14],
      ]),
    ],
  ] as const;

  const values = (steps: ReturnType<typeof movements>) => steps.map((step) => [...step.values()]);

  test("change − median change of each step: changes 1, 2, 3 give −1, 0, 1; changes 10, 10 give 0, 0", () => {
    expect(values(movements(years, () => false))).toEqual([
      [-1, 0, 1],
      [0, 0],
    ]);
  });

  test("a step over a break is empty", () => {
    expect(values(movements(years, (from) => from === 2021))).toEqual([[-1, 0, 1], []]);
  });

  test("p counts the distance itself and each movement both ways: of ±1 … ±4 two are 3 or more, (1 + 2)/(1 + 8)", () => {
    expect(movementP([1, 2, 3, 4], 3)).toBeCloseTo(3 / 9, 12);
    expect(movementP([1, 2, 3, 4], 9)).toBeCloseTo(1 / 9, 12);
    expect(movementP([], 1)).toBe(1);
  });

  test("p is one-sided: on the better side seven of ±1 … ±4 are −3 or more, (1 + 7)/(1 + 8)", () => {
    expect(movementP([1, 2, 3, 4], -3)).toBeCloseTo(8 / 9, 12);
  });

  test("a movement as large but for the last bits counts: 82.8 − 76.9 is 5.8999999999999915 in doubles", () => {
    expect(movementP([82.8 - 76.9], 5.9)).toBeCloseTo(2 / 3, 12);
  });
});

describe("trend of the gap", () => {
  const of = (values: readonly number[]) =>
    values.map(
      (value, at) =>
        [
          2018 + at,
          new Map([
            ["a", value],
            ["b", 0],
            ["c", 0],
          ]),
        ] as const,
    );

  test("Theil–Sen of the distance to the median (0): R's median of pairwise slopes of 1, 3, 2, 6, 9 is 2", () => {
    expect(gapTrend(of([1, 3, 2, 6, 9]), "a")).toMatchObject({ slope: 2, from: 2018, to: 2022, n: 5 });
  });

  test("five rising years are shown; four never are, for no interval exists", () => {
    expect(gapTrend(of([1, 2, 3, 4, 5]), "a")?.shown).toBe(true);
    expect(gapTrend(of([1, 2, 3, 4]), "a")?.shown).toBe(false);
  });

  test("fewer than three measurements have none", () => {
    expect(gapTrend(of([1, 2]), "a")).toBeUndefined();
  });
});

describe("money at stake", () => {
  const run: Readonly<Record<string, number>> = { N01951: 113_000, N01956: 12_000, N01957: 4_000, N20029: -42.5 };
  const value = (kpi: string) => run[kpi];

  test("kr per inhabitant times inhabitants: 1 000 × 113 000", () => {
    expect(moneyAtStake({ kpi: "N1", title: "Kostnad parker, kr/inv", distance: 1000 }, value)).toMatchObject({
      ...{ amount: 113_000_000, against: "median", volume: 113_000 },
    });
  });

  test("inhabitants of 65 and over are the sum of 65–79 and 80 and over: 10 × 16 000", () => {
    const money = moneyAtStake(
      { kpi: "N21009", title: "Kostnad hemtjänst äldreomsorg, kr/inv 65+", distance: 10 },
      value,
    );
    expect(money).toMatchObject({ amount: 160_000, volume: 16_000 });
  });

  test("a net cost deviation is worth what is published beside it, against the reference cost", () => {
    const deviation = { kpi: "N20900", title: "Nettokostnadsavvikelse äldreomsorg, (%)", distance: 3 };
    expect(moneyAtStake(deviation, value)).toMatchObject({ amount: -42_500_000, against: "reference cost" });
  });

  test("it is unknown when the volume is not there, or no volume counts the same", () => {
    const users = { kpi: "N21006", title: "Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare", distance: 3 };
    expect(moneyAtStake(users, value)).toEqual({ unknown: "volymen (N21702) finns inte i körningen för året" });
    const children = {
      kpi: "N13029",
      title: "Nettokostnad lokaler kommunalt fritidshem, kr/inskrivet barn",
      distance: 3,
    };
    expect(moneyAtStake(children, value)).toEqual({ unknown: "ingen volym som räknar samma sak är känd" });
    expect(moneyAtStake({ kpi: "N28018", title: "Nettokostnadsavvikelse LSS (%)", distance: 1 }, value)).toEqual({
      unknown: "beloppet (N28021) finns inte i körningen för året",
    });
  });
});

describe("substitutes", () => {
  // Twenty municipalities, a, b, …, t; a is in focus. Home care: changes −300, 0, 0, 10, 0, …; care homes: 500, 0, 0, −10, 0, …
  const letters = "abcdefghijklmnopqrst";
  const year = (at: number, values: readonly number[]) =>
    [at, new Map([...letters].map((letter, index) => [letter, values[index] ?? values[1] ?? 0]))] as const;
  const series = (before: readonly number[], after: readonly number[]) =>
    [year(2018, before), year(2022, after)] as const;
  const homeCare = series([1000, 1000, 1000, 1000], [700, 1000, 1000, 1010]);
  const careHomes = series([2000, 2000, 2000, 2000], [2500, 2000, 2000, 1990]);

  test("a fall in home care and a rise in care homes are told, with the sum: −300 + 500", () => {
    const [found] = substitutions(
      new Map([
        ["N21024", homeCare],
        ["N23006", careHomes],
      ]),
      "a",
      "Exempelby",
    );
    expect(found).toMatchObject({ from: 2018, to: 2022, net: 200, fell: { kpi: "N21024", change: -300, larger: 100 } });
    expect(found?.sentence).toBe(
      "Jämfört med mitten bland kommunerna sjönk kostnaden för hemtjänst i Exempelby 2018–2022 (−300\u00a0kr/inv 80+), medan kostnaden för särskilt boende steg (+500\u00a0kr/inv 80+); sammanlagt +200\u00a0kr/inv 80+: en besparing i det ena kan ha blivit en kostnad i det andra.",
    );
  });

  test("what moved both the same way, or no more than others, is not told", () => {
    expect(
      substitutions(
        new Map([
          ["N21024", careHomes],
          ["N23006", careHomes],
        ]),
        "a",
        "A",
      ),
    ).toEqual([]);
    expect(
      substitutions(
        new Map([
          ["N21024", homeCare],
          ["N23006", careHomes],
        ]),
        "b",
        "B",
      ),
    ).toEqual([]);
  });

  test("own and bought: the share that others carry out is told without a sum", () => {
    const bought = series([10, 10, 10, 10], [30, 10, 10, 10]);
    const [found] = substitutions(
      new Map([
        ["N21024", homeCare],
        ["N21806", bought],
      ]),
      "a",
      "Exempelby",
    );
    expect(found).toMatchObject({ net: null, rose: { kpi: "N21806", change: 20 } });
    expect(found?.sentence).toMatch(
      /andelen köpt hemtjänst steg \(\+20\u00a0procentenheter\): vem som utför har ändrats samtidigt som kostnaden\.$/,
    );
  });

  test("child care that others carry out is a change of provider, not a saving that moved", () => {
    const [found] = substitutions(
      new Map([
        ["N33001", homeCare],
        ["N33023", series([10, 10, 10, 10], [30, 10, 10, 10])],
      ]),
      "a",
      "Exempelby",
    );
    expect(found?.sentence).toMatch(/vem som utför har ändrats samtidigt som kostnaden\.$/);
  });

  test("19 municipalities are too few for a middle", () => {
    const fewer = (of: typeof homeCare) =>
      of.map(([at, values]) => [at, new Map([...values].filter(([area]) => area !== "t"))] as const);
    const pair = new Map([
      ["N21024", fewer(homeCare)],
      ["N23006", fewer(careHomes)],
    ]);
    expect(substitutions(pair, "a", "A")).toEqual([]);
  });

  test("a municipality without values has none", () => {
    expect(
      substitutions(
        new Map([
          ["N21024", homeCare],
          ["N23006", careHomes],
        ]),
        "x",
        "X",
      ),
    ).toEqual([]);
  });
});

test("survey bases are found by title; shares of a part of the users have none", () => {
  const base = surveyBases(
    new Map([
      ["U23592", "Brukarbedömning hemtjänst äldreomsorg - svarande, antal"],
      ["U23593", "Brukarbedömning hemtjänst äldreomsorg - svarsfrekvens, andel (%)"],
      ["U33964", "Brukarbedömning gruppbostad LSS, lägeskommun, antal svar"],
      ["U33954", "Brukarbedömning gruppbostad LSS, lägeskommun, svarsfrekvens (%)"],
    ]),
  );
  expect(base("Brukarbedömning hemtjänst äldreomsorg -  helhetssyn, andel (%)")).toBe("U23592");
  expect(base("Brukarbedömning gruppbostad LSS  - Brukaren trivs alltid hemma, lägeskommun, andel (%)")).toBe("U33964");
  expect(base("Brukarbedömning hemtjänst äldreomsorg - Enskild regi - helhetssyn, andel (%)")).toBeUndefined();
  expect(base("Sjukfrånvaro totalt bland anställda, kommun, andel (%)")).toBeUndefined();
});

// Titles: Kolada's catalogue (RKA), 2026-03-23.
test.each([
  ["Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare", "hemtjanst"],
  ["Kostnad särskilt/annat boende äldreomsorg, kr/inv 80+", "sarskilt-boende"],
  ["Nettokostnadsavvikelse äldreomsorg, (%)", "aldreomsorg"],
  ["Kostnad funktionsnedsättning LSS boende, kr/brukare", "lss-boende"],
  [
    "Brukarbedömning  daglig verksamhet LSS  - Brukaren känner sig trygg med alla i personalen, lägeskommun, andel (%)",
    "daglig-verksamhet",
  ],
  ["Resursindex LSS boende och daglig verksamhet", "lss"],
  [
    "Brukarbedömning boendestöd SoL - Personalen pratar så brukaren förstår, lägeskommun, andel (%)",
    "funktionsnedsattning-sol",
  ],
  ["Brukarbedömning barn- och ungdomsvård IFO - tydlig information, andel (%)", "barn-och-unga"],
  ["Utbetalt ekonomiskt bistånd, kr/hushåll", "ekonomiskt-bistand"],
  ["Kostnad förskola, kr/inskrivet barn", "forskola"],
  ["Kostnad kommunal förskoleklass, kr/elev", "grundskola"],
  ["Elever i åk. 9, meritvärde kommunala skolor, genomsnitt (17 ämnen)", "grundskola"],
  ["Gymnasieelever med examen inom 4 år, hemkommun, andel (%)", "gymnasieskola"],
  ["Sjukfrånvaro totalt bland anställda, kommun, andel (%)", "arbetsgivare"],
  ["Nettokostnadsavvikelse totalt (exkl. LSS), andel (%)", "ekonomi"],
  ["Elavbrott, genomsnittlig avbrottstid per kund (SAIDI), minuter/kund", "ovrigt"],
  ["Arbetsolyckor, antal/1000 sysselsatta", "ovrigt"],
  ["Företagskonkurser, antal anställda, antal/1000 inv, 16-64 år", "naringsliv"],
  [
    "Enhetsundersökning LSS - Enheterna har individuellt utformade mål i genomförandeplanen, boende med särskild service, andel (%)",
    "lss-boende",
  ],
  ["Hissar, antal", "ovrigt"],
])("%s belongs to %s", (title, id) => {
  expect(serviceAreaOf(title).id).toBe(id);
});

test.each([
  ["Nettokostnadsavvikelse LSS (%)", "Nettokostnadsavvikelse LSS", "procent"],
  ["Invånare 80+ i särskilt boende, andel (%)", "Invånare 80+ i särskilt boende", "procent"],
  ["Företagskonkurser, antal/1000 inv, 16-64 år", "Företagskonkurser, antal/1000 inv, 16-64 år", ""],
  ["Anmälda våldsbrott, antal/100 000 inv", "Anmälda våldsbrott", "per 100 000 inv"],
  ["Kvalitetsindex förskola", "Kvalitetsindex förskola", ""],
  [
    "Brukarbedömning gruppbostad LSS  - Brukaren trivs alltid hemma, lägeskommun, andel (%)",
    "Brukarbedömning gruppbostad LSS – Brukaren trivs alltid hemma",
    "procent",
  ],
  [
    "Fallskador bland personer 80+, 3-årsm, antal slutenvårdstillfällen/100 000 inv",
    "Fallskador bland personer 80+, treårsmedelvärde",
    "slutenvårdstillfällen/100 000 inv",
  ],
])("%s is said as %s in %s", (title, label, unit) => {
  expect(titleAndUnit(title)).toEqual({ label, unit });
});

test("values and money are written the Swedish way", () => {
  expect(valueWithUnit(-1234.5, "kr/inv")).toBe("−1\u00a0235\u00a0kr/inv");
  expect(valueWithUnit(0, "")).toBe("0");
  expect(valueWithUnit(33, "procent")).toBe("33\u00a0procent");
  expect(valueWithUnit(7.25, "procent")).toBe("7,25\u00a0procent");
  expect(valueWithUnit(7.9, "procent")).toBe("7,9\u00a0procent");
  expect(valueWithUnit(68.97, "procent")).toBe("69\u00a0procent");
  expect([kronor(1_500_000), kronor(45_300_000), kronor(-12_400)]).toEqual([
    ...["1,5\u00a0miljoner kronor", "45\u00a0miljoner kronor", "12\u00a0tusen kronor"],
  ]);
});
