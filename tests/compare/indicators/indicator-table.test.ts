import { describe, expect, test } from "vitest";
import type { IndicatorDefinition } from "../../../src/compare/indicators/indicator-definition.ts";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { indicatorTable } from "../../../src/compare/indicators/indicator-table.ts";
import { countyOf } from "../../../src/compare/sets/county-of.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { DISPLAY } from "../../../src/text/mime.ts";
import { stubRun } from "./stub-run.ts";

const run = await openRun("huddinge-2016-2022");
const pick = (...ids: string[]) => indicatorDefinitions.filter(({ id }) => ids.includes(id));
const texts = (notes: readonly { readonly text: string }[]) => notes.map(({ text }) => text);

/** A synthetic indicator: cost-like unless said otherwise. */
const indicator = (more: Partial<IndicatorDefinition> = {}): IndicatorDefinition => ({
  ...{ id: "a", title: "Mått", objective: "Mål", kpi: "N00001", source: "Kolada", unit: "kr", digits: 0, good: "low" },
  ...more,
});
const series = (...values: (number | null)[]) =>
  values.map((value, index) => ({ kpi: "N00001", period: 2019 + index, value }));

describe("the layout of Verksamhetsberättelse 2021", () => {
  const made = indicatorTable(run, pick("U20008", "budgethallning", "sjukfranvaro-15-90", "U21468"), { period: 2021 });
  const byId = (id: string) => made.rows.find((row) => row.id === id);

  test("values by year, target and 2030 goal, which nobody has told us", () => {
    const { years = [], target, goal2030 } = byId("sjukfranvaro-15-90") ?? {};
    expect(years.map(({ year, text }) => `${year} ${text}`)).toEqual(["2019 1,7", "2020 3,2", "2021 1,8"]);
    expect(target).toMatchObject({ text: "2,0", value: 2, method: "target" });
    expect(goal2030).toMatchObject({ text: "", value: null, missing: "inget målvärde är angivet för 2030" });
  });

  test("no survey in 2021: the cell is missing, says why, and points at a note", () => {
    const cell = byId("U21468")?.years.at(-1);
    expect(cell).toMatchObject({ text: "", value: null, missing: "ingen undersökning genomfördes det året" });
    const note = made.notes.find(({ mark }) => cell?.marks.includes(mark));
    expect(note?.text).toBe("Värde saknas för 2021: ingen undersökning genomfördes det året.");
  });

  test("an index is said to be relative, and a surplus of 0 is a target", () => {
    const [mark] = byId("U20008")?.marks ?? [];
    expect(made.notes.find((note) => note.mark === mark)?.text).toMatch(/^Indexet är relativt/);
    expect(byId("budgethallning")?.target).toMatchObject({ text: "0,0", value: 0 });
  });

  test("Källa: Kolada stands under published values; documents are named for the others", () => {
    expect(made.sources).toEqual([
      "Källa: Kolada",
      "Övriga värden som de står i nämndens dokument (VB2021): Agresso, Heroma",
    ]);
  });
});

describe("one definition serves both layouts", () => {
  test.each(["years", "wide"] as const)("%s", (layout) => {
    const made = indicatorTable(run, pick("U28519"), { layout, period: 2021 });
    expect(made.rows[0]).toMatchObject({ id: "U28519", target: { value: 83 } });
    expect(JSON.parse(JSON.stringify(made)).layout).toBe(layout);
  });
});

describe("the wide layout", () => {
  test("a year without a survey: place, mean and gender are of the year before, and a note says so", () => {
    const [row] = indicatorTable(run, pick("U23471"), { layout: "wide", period: 2021 }).rows;
    expect(row?.mean).toMatchObject({ year: 2020, text: "79" });
    expect(row?.ranking.at(-1)).toMatchObject({ year: 2020, text: expect.stringMatching(/^25\/26 \(osäker: /) });
    const { notes } = indicatorTable(run, pick("U23471"), { layout: "wide", period: 2021 });
    expect(texts(notes)).toContain("Genomsnitt och kön avser 2020, det senaste året med ett värde.");
  });

  test("women and men of a figure that counts everybody are never called unmotivated by a test", () => {
    const [row] = indicatorTable(run, pick("sjukfranvaro-total"), { layout: "wide", period: 2020 }).rows;
    expect([row?.women.at(-1)?.text, row?.men.at(-1)?.text]).toEqual(["13,3", "7,5"]);
    expect(row?.unmotivated).toMatchObject({ value: "kan inte bedömas", method: "women-less-men" });
    expect(row?.target).toMatchObject({ text: "minska", value: "minska" });
  });

  test("a municipality outside those compared has no place among them", () => {
    const [row] = indicatorTable(run, pick("U23471"), { layout: "wide", period: 2020, among: ["0127", "0136"] }).rows;
    expect(row?.ranking.at(-1)?.missing).toBe("kommunen hör inte till dem som jämförs");
    // Kolada 2020: Botkyrka and Haninge.
    const values = run.figures("U23471", { areas: ["0127", "0136"], periods: [2020], genders: ["T"] }).objects();
    const [a, b] = values.map((figure) => Reflect.get(figure, "value") as number);
    expect(row?.mean.value).toBe(((a ?? Number.NaN) + (b ?? Number.NaN)) / 2);
  });

  test("figures of a document have no place among municipalities, and the reason says so", () => {
    const [row] = indicatorTable(run, pick("kostnad-bostad-lss"), { layout: "wide", period: 2020 }).rows;
    expect(row?.ranking.at(-1)?.missing).toBe("finns inte för andra kommuner");
    expect(row?.outcome.map(({ value }) => value)).toEqual([1009634, 1026946, 1037318]);
  });
});

describe("trend words", () => {
  const word = (values: (number | null)[], more: Partial<IndicatorDefinition> = {}) =>
    indicatorTable(stubRun(series(...values)), [indicator(more)], { layout: "wide", period: 2021 }).rows[0]?.trend;

  test("without sampling error: the sign of the change, by the direction that is good", () => {
    expect(word([10, 12, 8])).toMatchObject({ word: "positiv", method: "sign", from: 2019, to: 2021 });
    expect(word([10, 12, 8], { good: "high" })).toMatchObject({ word: "negativ" });
  });

  test("a change that the shown decimals hide is none", () => {
    expect(word([10, 12, 10.4])?.word).toBe("oförändrad");
    expect(word([10, 12, 10.4], { digits: 1 })?.word).toBe("negativ");
  });

  test("never across a break", () => {
    expect(word([10, 12, 8], { breaks: [{ after: 2019, label: "ny" }] })).toMatchObject({ from: 2020, to: 2021 });
    expect(word([10, 12, 8], { breaks: [{ after: 2020, label: "ny" }] })).toMatchObject({
      word: "kan inte prövas",
      detail: "Trenden kan inte prövas: värdena före 2021 är räknade på ett annat sätt.",
    });
  });

  test("one value is no trend, and a survey without answers cannot be tested, which is not unchanged", () => {
    expect(word([null, null, 8])?.word).toBe("kan inte prövas");
    expect(word([80, 80, 80], { survey: { measure: "share" } })?.word).toBe("kan inte prövas");
    expect(word([80, 80, 80], { survey: { measure: "index" } })).toMatchObject({
      word: "kan inte prövas",
      detail: "Trenden kan inte prövas: enkätindex utan publicerad spridning.",
    });
  });

  test("a survey share: by the test, and not by the sign", () => {
    const survey = { measure: "share", answers: "U00001" } as const;
    const of = (answers: number) =>
      stubRun([...series(null, 77, 70), ...[2020, 2021].map((period) => ({ kpi: "U00001", period, value: answers }))]);
    const [small, large] = [100, 2000].map(
      (answers) =>
        indicatorTable(of(answers), [indicator({ survey, good: "high" })], { layout: "wide", period: 2021 }).rows[0]
          ?.trend,
    );
    // 77 and 70 percent: z = 1.12 with 100 answers each, 5.0 with 2 000 (pooled share 0.735; arithmetic).
    expect(small).toMatchObject({ word: "oförändrad", method: "test-change", test: { verdict: "not shown" } });
    expect(large).toMatchObject({ word: "negativ", method: "test-change", test: { verdict: "holds" } });
  });
});

describe("notes under the table", () => {
  const notesOf = (figures: Parameters<typeof stubRun>[0], more: Partial<IndicatorDefinition> = {}) =>
    texts(indicatorTable(stubRun(figures), [indicator(more)], { period: 2021 }).notes);

  test("a preliminary value", () => {
    const figures = [...series(1, 2), { kpi: "N00001", period: 2021, value: 3, preliminary: true }];
    expect(notesOf(figures)).toContain("Värdet för 2021 är preliminärt.");
  });

  test("a break between the shown years, and none outside them", () => {
    const breaks = [
      { after: 2018, label: "gammalt" },
      { after: 2020, label: "ny modell" },
      { after: 2021, label: "kommande" },
    ];
    const found = notesOf(series(1, 2, 3), { breaks }).filter((text) => /brott/.test(text));
    expect(found).toEqual(["Tidsseriebrott mellan 2020 och 2021: ny modell."]);
  });

  test("a value that is withheld, and one that is not reported, each with its reason", () => {
    const figures = [
      { kpi: "N00001", period: 2019, value: null, missing: "sekretess" },
      { kpi: "N00001", period: 2020, value: null, missing: "bortfall" },
      { kpi: "N00001", period: 2021, value: 1 },
    ];
    expect(notesOf(figures)).toEqual(
      expect.arrayContaining([
        "Värde saknas för 2019: sekretess, för få personer.",
        "Värde saknas för 2020: bortfall.",
      ]),
    );
  });

  test.each([
    [29, true],
    [30, false],
  ])("%i answers: few is said: %s", (answers, few) => {
    const survey = { measure: "share", answers: "U00001" } as const;
    const figures = [...series(null, null, 90), { kpi: "U00001", period: 2021, value: answers }];
    expect(notesOf(figures, { survey }).some((text) => text.startsWith(`Få svarande 2021: ${answers}.`))).toBe(few);
  });

  test.each([
    [49, true],
    [50, false],
  ])("response rate %i percent: said: %s", (rate, low) => {
    const survey = { measure: "share", answers: "U00001", responseRate: "U00002" } as const;
    const figures = [
      ...series(null, null, 90),
      { kpi: "U00001", period: 2021, value: 100 },
      { kpi: "U00002", period: 2021, value: rate },
    ];
    expect(notesOf(figures, { survey }).some((text) => text.startsWith("Svarsfrekvensen 2021"))).toBe(low);
  });

  test("the value of a month", () => {
    const { notes } = indicatorTable(run, pick("sjalvkostnad-hemtjansttimme"), { period: 2021 });
    expect(texts(notes)).toEqual(
      expect.arrayContaining(["Värdet för 2020 avser 2020-12.", "Värdet för 2021 avser 2021-12."]),
    );
  });

  test("an indicator that the run does not hold leaves its row, with the reason, and the others stand", () => {
    const made = indicatorTable(run, [...pick("U21468"), indicator()], { period: 2020 });
    expect(made.rows[0]?.years.at(-1)?.text).toBe("81");
    expect(made.rows[1]?.years.at(-1)?.missing).toBe("körningen innehåller inte N00001");
  });
});

describe("the table as readers see it", () => {
  test("escapes what it did not write, in a figure with notes and sources", async () => {
    const made = indicatorTable(stubRun(series(1, null, 3)), [indicator({ title: "<b>Mått</b>" })], { period: 2021 });
    const shown = await made[DISPLAY]();
    const html = String(shown["text/html"]);
    expect(html).toContain("&lt;b&gt;Mått&lt;/b&gt;");
    expect(html).toMatch(/^<figure class="table">\n<figcaption>Indikatorer 2021, Huddinge<\/figcaption>/);
    expect(html).toContain('<p class="notes"><sup>1)</sup> Värde saknas för 2020: bortfall.</p>');
    expect(html).toContain('<p class="source">Källa: Syntetisk</p>');
    expect(String(shown["text/plain"])).toContain("– (bortfall)[1]");
  });
});

test("a dash without a mark has its reason under the table, for those who read on paper", async () => {
  const shown = await indicatorTable(run, pick("kostnad-bostad-lss"), { layout: "wide", period: 2020 })[DISPLAY]();
  expect(String(shown["text/html"])).toContain(
    '<p class="notes">– inget värde: finns inte för andra kommuner; inte uppdelat på kön.</p>',
  );
});

describe("when no indicator has a target, as in Botkyrka", () => {
  const withoutTarget = pick("U21468", "N28018").map(({ stageTarget: _, ...definition }) => definition);
  const shownOf = async (layout: "years" | "wide") => {
    const made = indicatorTable(run, withoutTarget, { layout, municipality: "0127", period: 2020 });
    return String((await made[DISPLAY]())["text/html"]);
  };
  test.each(["years", "wide"] as const)("%s: no column, no line and no note of targets", async (layout) => {
    expect(await shownOf(layout)).not.toMatch(/etappmål|målvärde|kolumnen för mål/i);
  });
  test("and Huddinge's has them", async () => {
    const shown = await indicatorTable(run, pick("U21468", "N28018"), { period: 2021 })[DISPLAY]();
    expect(String(shown["text/html"])).toMatch(/Etappmål.*Målvärde 2030[\s\S]*inget etappmål är angivet för 2021/);
  });
});

test("the county is written as in a sentence", async () => {
  const among = countyOf(run, "0126");
  const shown = await indicatorTable(run, pick("U21468"), { layout: "wide", period: 2020, among })[DISPLAY]();
  expect(String(shown["text/html"])).toContain("<figcaption>Indikatorer 2020, Huddinge, jämfört med länets kommuner<");
});

// Kolada: U20008 is computed from N20900 alone (index-recipes.test.ts), whose model is new from 2019.
test("U20008 has the breaks of N20900: 2017 and 2018 are not put against 2019", () => {
  const { rows, notes } = indicatorTable(run, pick("U20008", "N20900"), { layout: "wide", period: 2019 });
  expect(rows.map(({ trend }) => trend.word)).toEqual(["kan inte prövas", "kan inte prövas"]);
  expect(texts(notes)).toContain("Tidsseriebrott mellan 2018 och 2019: ny modell för kostnadsutjämningen.");
  const [index, deviation] = pick("U20008", "N20900");
  expect(index?.breaks).toEqual(deviation?.breaks);
});

describe("wrong arguments", () => {
  const one = [indicator()];
  const small = stubRun(series(1, 2, 3));
  test.each([
    [() => indicatorTable(small, []), "definitions must be a list of at least one indicator, was none"],
    [
      () => indicatorTable(small, one, { municipality: "9999" }),
      "municipality must be one that run synthetic holds, was 9999",
    ],
    [
      () => indicatorTable(small, one, { period: 2021, years: [2020] }),
      "years must end with the period 2021, was 2020",
    ],
    [() => indicatorTable(stubRun([]), one), "no indicator has a value for 0126 in run synthetic"],
    [() => indicatorTable(small, one, { layout: "tall" as "wide" }), 'layout must be "years" or "wide", was "tall"'],
    [() => indicatorTable(small, one, { perid: 2021 } as object), /perid/],
  ])("%# are told in one line", (call, message) => {
    expect(call).toThrow(message);
  });
});
