import { describe, expect, test } from "vitest";
import { checkClaims } from "../../../src/compare/claims/check-claims.ts";
import type { ClaimRun } from "../../../src/compare/claims/claim-run.ts";
import type { ClaimVerdict } from "../../../src/compare/claims/claim-verdict.ts";
import { huddingeClaims } from "../../../src/compare/claims/huddinge/huddinge-claims.ts";
import { genderOfYear } from "../../../src/compare/indicators/gender-of-year.ts";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { indicatorTable } from "../../../src/compare/indicators/indicator-table.ts";
import { testChange } from "../../../src/compare/surveys/test-change.ts";
import { testDifference } from "../../../src/compare/surveys/test-difference.ts";
import { exactCounts } from "../../../src/metrics/shares/exact-counts.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { alteredRun } from "./altered-run.ts";

const opened = await openRun("huddinge-2016-2022");
const run: ClaimRun = opened;
const checked = checkClaims(run, huddingeClaims);
const verdictIn = (altered: ClaimRun, id: string) => foundIn(checkClaims(altered, only(id)), id).verdict;
const only = (id: string) => huddingeClaims.filter((claim) => claim.id === id);
const foundIn = (items: typeof checked, id: string) => {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no claim ${id}`);
  return item;
};

const definitionOf = (kpi: string) => {
  const found = indicatorDefinitions.find(({ id }) => id === kpi);
  if (found === undefined) throw new Error(`no indicator ${kpi}`);
  return found;
};

const METHOD = "stämmer med en metod men inte med en annan";

test("the claims are those of the run's table, with their documents", () => {
  const inTable = run.table("claims").objects() as { id: string; document: string }[];
  expect(huddingeClaims.map(({ id, document }) => [id, document])).toEqual(
    inTable.map(({ id, document }) => [id, document]),
  );
});

test("every claim has a verdict, a reason of one line, a computation and, but for C22, its figures", () => {
  for (const { id, reason, computation, figures } of checked) {
    expect(reason, id).toMatch(/^[^\n]+\.$/);
    expect(computation, id).not.toBe("");
    if (id !== "C22") expect(figures.length, id).toBeGreaterThan(0);
  }
});

test("C05: the trend of the indicator table and the claim have one verdict on the same change", () => {
  const { rows } = indicatorTable(opened, indicatorDefinitions, { layout: "wide", period: 2020 });
  const trend = rows.find(({ id }) => id === "U23471")?.trend;
  expect(trend).toMatchObject({
    word: "beror på metoden",
    from: 2019,
    to: 2020,
    test: { verdict: "depends on method" },
  });
  const { verdict, reason } = foundIn(checked, "C05");
  expect(verdict).toBe(METHOD);
  expect(reason).toMatch(
    /^Minskningen från 77 till 70\sprocent är visad med en metod men inte med en annan \(p\s=\s0,04\d+ .*, p\s=\s0,124 utan/,
  );
});

test("C07 and C08: the gender differences have the verdict that the tables and the notebooks show", () => {
  const of = (kpi: string) => genderOfYear(opened, definitionOf(kpi), "0126", 2020).difference;
  expect(of("U28532")?.verdict).toBe("depends on method");
  expect(foundIn(checked, "C07").verdict).toBe(METHOD);
  expect(foundIn(checked, "C07").reason).toContain(of("U28532")?.reason ?? "none");
  for (const kpi of ["U21468", "U23471"]) {
    expect(of(kpi)?.verdict).toBeNull();
    expect(foundIn(checked, "C08").reason).toContain(of(kpi)?.reason ?? "none");
  }
  expect(foundIn(checked, "C08").reason).not.toMatch(/p\s[=<]/);
});

// What each verdict rests on, by arithmetic that can be done by hand on the published figures.
test.each<readonly [string, ClaimVerdict, string]>([
  ["C01", METHOD, "82 is shared by three at places 3–5 in 2018"],
  ["C02", METHOD, "84 is shared by two at places 18–19 in 2018"],
  ["C03", "stämmer", "2 of 23 and 6 of 18, nobody equal"],
  ["C04", "stämmer", "2047/26 = 78.7, 2226/26 = 85.6, 18 shares: 78.9"],
  ["C05", METHOD, "p below 0.05 with the finite population, 0.12 without"],
  ["C06", "stämmer inte", "126 of 137 against 109 of 132: p = 0.02"],
  ["C07", METHOD, "46 of 52 against 60 of 76: p = 0.16, but at most 0.04 with the 210 asked of 65 %"],
  ["C08", "kan inte prövas", "80 against 84 and 70 against 70: not shown, which is not shown to be none"],
  ["C09", "stämmer", "-8.4142"],
  ["C10", METHOD, "7.7, 3.0, -0.8 | -7.0, -8.4"],
  ["C11", "stämmer", "the three largest falls 2016–2020 by endpoints, least squares and Theil–Sen"],
  ["C12", "stämmer", "0.6198; 2.0031 - 0.6198 = 1.3833"],
  ["C13", METHOD, "-4.2 is the largest difference, but not the steepest line"],
  ["C14", "stämmer", "70.65, 73.12, 30.12, 31.66"],
  ["C15", METHOD, "5.6 over the target, margin 6.6, exact p = 0.015"],
  ["C16", METHOD, "second of seven, but anything from first to last"],
  ["C17", METHOD, "594.06/7 = 84.9, 505.49/6 = 84.2"],
  ["C18", "stämmer inte", "(46 + 14)/79 = 75.9 < 78"],
  ["C19", "stämmer", "38 of 50 against 46 of 65: p = 0.25"],
  ["C20", "stämmer inte", "67/79 = 84.8"],
  ["C21", "stämmer", "1.96 * sqrt(0.25/65 * 33/98) = 7.05"],
  ["C22", "kan inte prövas", "the run has no key figure of boendestöd"],
  ["C23", "kan inte prövas", "the run lacks the components of the index"],
  ["C24", "stämmer", "first of 20, second of 6"],
  ["C25", "stämmer", "26 630/1 278 849 = 2.08"],
  ["C26", "stämmer", "1 252 219 - 1 205 523 = 46 696 and so on"],
  ["C27", "stämmer", "685 418/671 844 = 1.0202 and so on"],
  ["C28", "stämmer", "608/14 738, 618/15 025, 518/15 307"],
  ["C29", "stämmer", "1.089 * 592/635 = 1.0153, 1.3–1.7 % with the rounding"],
  ["C30", "stämmer inte", "Nacka 202 298 > Huddinge 173 289"],
  ["C31", METHOD, "lowest in 2019 (77), shared highest in 2018 (82)"],
  ["C32", METHOD, "30 of 37 against 126 of 137: p = 0.07; 60 of 74: p = 0.02"],
  ["C33", "stämmer inte", "Österåker 96 > Huddinge 87.3 in group housing"],
  ["C34", "stämmer", "88.9 > 75.6"],
])("%s: %s (%s)", (id, verdict) => {
  expect(foundIn(checked, id).verdict).toBe(verdict);
});

describe("changing a figure in the run changes the verdict", () => {
  const printed =
    (where: Record<string, unknown>, change: Record<string, unknown>) =>
    (table: string, row: Record<string, unknown>) =>
      ["reported-indicators", "economy"].includes(table) &&
      Object.entries(where).every(([column, value]) => row[column] === value)
        ? { ...row, ...change }
        : row;

  test("C02: without its equal in 2018, the place is 18, not 19", () => {
    const equal = (
      run.figures("U21468", { periods: [2018], genders: ["T"] }).objects() as { municipality: string; value: number }[]
    ).filter(({ municipality, value }) => value === 84 && !["0126", "0000"].includes(municipality));
    const figures = Object.fromEntries(equal.map(({ municipality }) => [`U21468 ${municipality} 2018`, 83]));
    expect(verdictIn(alteredRun(run, { figures }), "C02")).toBe("stämmer inte");
  });
  test("C09: another net cost deviation", () => {
    expect(verdictIn(alteredRun(run, { figures: { "N20900 0126 2020": -7.9 } }), "C09")).toBe("stämmer inte");
  });
  test("C10: one year of worse figures", () => {
    expect(verdictIn(alteredRun(run, { figures: { "N20900 0126 2020": -6.0 } }), "C10")).toBe("stämmer inte");
  });
  test("C07: without the printed response rate there is no finite population, and nothing is shown", () => {
    const rows = printed({ kolada_kpi: "U28532", area: "Huddinge", gender: "T", period: 2020 }, { note: "" });
    expect(verdictIn(alteredRun(run, { rows }), "C07")).toBe("kan inte prövas");
  });
  test("C08: had men in home care been 99 percent content, the difference is shown", () => {
    expect(verdictIn(alteredRun(run, { figures: { "U21468 0126 2020 M": 99 } }), "C08")).toBe("stämmer inte");
  });
  test("C11: had Österåker ended where it began", () => {
    expect(verdictIn(alteredRun(run, { figures: { "N20900 0117 2020": -1 } }), "C11")).not.toBe("stämmer");
  });
  test("C17: the nation printed as 60 in the report's own table", () => {
    const rows = printed({ kolada_kpi: "U28519", area: "Riket", period: 2021 }, { value: 60 });
    expect(verdictIn(alteredRun(run, { rows }), "C17")).toBe("stämmer inte");
  });
  test("C18: had 140 been asked, 46 + 75 could be positive, and only the tests show it", () => {
    const rows = printed({ kolada_kpi: "U28526", area: "Huddinge", period: 2021 }, { asked: 140 });
    expect(foundIn(checkClaims(alteredRun(run, { rows }), only("C18")), "C18").verdict).not.toBe("stämmer inte");
  });
  test("C20: 67 of 78 is 85.9", () => {
    const rows = printed({ kolada_kpi: "U28526", area: "Huddinge", period: 2021 }, { asked: 78 });
    expect(verdictIn(alteredRun(run, { rows }), "C20")).toBe("stämmer");
  });
  test("C25: another budget", () => {
    const rows = printed(
      { document: "VB2021", table: "resultaträkning", row: "Årets resultat", column: "budget" },
      { value: -1_300_000 },
    );
    expect(verdictIn(alteredRun(run, { rows }), "C25")).toBe("stämmer inte");
  });
  test("C29: another price per hour does not go with the hours and the cost", () => {
    const rows = printed(
      { indicator: "Självkostnad per utförd hemtjänsttimme egen regi", period: "2020-12" },
      { value: 650 },
    );
    expect(verdictIn(alteredRun(run, { rows }), "C29")).toBe("stämmer inte");
  });
  test("C30: had Nacka been cheaper", () => {
    expect(verdictIn(alteredRun(run, { figures: { "N21006 0182 2018": 160_000 } }), "C30")).toBe("stämmer");
  });
  test("C33: had Österåker been lower in group housing", () => {
    expect(verdictIn(alteredRun(run, { figures: { "U28519 0117 2018": 80 } }), "C33")).toBe("stämmer");
  });
});

describe("figures that are not there", () => {
  test("NaN and the infinite count as missing for the claims that need them, and stop no other", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const found = checkClaims(alteredRun(run, { figures: { "N20900 0126 2020": value } }), huddingeClaims);
      const { verdict, reason } = foundIn(found, "C09");
      expect([verdict, reason]).toEqual([
        "kan inte prövas",
        "Nyckeltalet N20900 saknas i körningen huddinge-2016-2022 för Huddinge 2020 (värdet i körningen är inget tal).",
      ]);
      expect(foundIn(found, "C20").verdict).toBe("stämmer inte");
    }
  });
  test("a key figure without a value makes its claims untestable, and is named", () => {
    const altered = alteredRun(run, { figures: { "N20900 0126 2020": null } });
    const { verdict, reason } = foundIn(checkClaims(altered, only("C09")), "C09");
    expect([verdict, reason]).toEqual([
      "kan inte prövas",
      "Nyckeltalet N20900 saknas i körningen huddinge-2016-2022 för Huddinge 2020 (skäl ej angivet).",
    ]);
  });
  test("a run with nothing in it gives 34 untestable claims and no exception", () => {
    const empty: ClaimRun = { ...run, name: "tom", keyFigures: new Map(), tables: [] };
    expect(new Set(checkClaims(empty, huddingeClaims).map(({ verdict }) => verdict))).toEqual(
      new Set(["kan inte prövas"]),
    );
  });
  test("figures that cannot be true together are said to be so", () => {
    const rows = (table: string, row: Record<string, unknown>) =>
      table === "reported-indicators" && row["answered"] === 66 ? { ...row, asked: 60 } : row;
    expect(verdictIn(alteredRun(run, { rows }), "C21")).toBe("kan inte prövas");
  });
});

test("a figure revised since the report is told apart from a wrong statement: C14 on 73 as printed and 69 today", () => {
  const altered = alteredRun(run, { figures: { "U20008 0126 2020": 69.2, "N20900 0126 2020": -6.8 } });
  const found = foundIn(checkClaims(altered, only("C14")), "C14");
  expect(found.revised).toBe(true);
  expect(found.verdict).toBe(METHOD);
  expect(found.note).toContain("Reviderad sedan rapporten");
  expect(found.figures.find(({ source }) => source.startsWith("U20008, 2020"))).toMatchObject({
    value: 69.2,
    printed: 73,
  });
});

describe("the number of answers of 2018, not published: the verdict is the same whether 143 or 300 is thought possible", () => {
  // The largest numbers of answers published for U33960 of the municipalities concerned, 2020–2022.
  const areas = ["0126", "0163", "0117"];
  const rows = run.figures("U33960").objects() as { municipality: string; value: number | null }[];
  const largest = Math.max(
    ...rows.flatMap(({ municipality, value }) => (areas.includes(municipality) ? (value ?? 0) : [])),
  );
  const share = (area: string, period: number) => {
    const found = run.figures("U28532").objects() as {
      municipality: string;
      period: number;
      gender: string;
      value: number;
    }[];
    const row = found.find((r) => r.municipality === area && r.period === period && r.gender === "T");
    return row?.value ?? 0;
  };
  const limits = Array.from({ length: 300 - largest + 1 }, (_, at) => largest + at);
  const countsOf = (area: string, answered: number) => exactCounts({ share: share(area, 2018), answered, decimals: 8 });

  test("the largest published is 143", () => expect(largest).toBe(143));
  test("C06: the fall is shown for all counts of 2018, with every limit from 143 to 300", () => {
    const after = { positive: 109, answered: 132 };
    for (const limit of limits) {
      const verdicts = countsOf("0126", limit).map((before) => testChange(before, after).verdict);
      expect(new Set(verdicts), String(limit)).toEqual(new Set(["holds"]));
    }
  });
  test("C32: Sollentuna is clearly lower with some counts and not with others, with every limit from 143 to 300", () => {
    const own = { positive: 126, answered: 137 };
    for (const limit of limits) {
      const shown = countsOf("0163", limit).map((counts) => testDifference(own, counts).verdict === "holds");
      expect(new Set(shown), String(limit)).toEqual(new Set([true, false]));
    }
  });
});
