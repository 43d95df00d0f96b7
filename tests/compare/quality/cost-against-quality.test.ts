import { table } from "arquero";
import { describe, expect, test } from "vitest";
import { peers } from "../../../src/compare/peers.ts";
import {
  type CostAgainstQualityQuestion,
  costAgainstQuality,
} from "../../../src/compare/quality/cost-against-quality.ts";
import { surveyEstimates } from "../../../src/compare/ranks/survey-estimates.ts";
import { serviceMix } from "../../../src/metrics/costs/service-mix.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");

describe("care homes of the county 2020: cost per user (N23009) against satisfied residents (U23471)", () => {
  const among = peers.stockholmCounty;
  const answers = new Map(
    surveyEstimates(run, "U23471", { period: 2020, among }).flatMap(({ municipality, share, answered, asked }) =>
      share === null || answered === null
        ? []
        : [[municipality, { share, answered, asked: asked ?? undefined }] as const],
    ),
  );
  const question = { cost: run.figures("N23009"), quality: run.figures("U23471"), period: 2020, among };
  const result = costAgainstQuality({ ...question, reference: "median", uncertainty: { answers } });

  test("every municipality is placed, or says what it lacks", () => {
    expect(result.rows.length + result.missing.length).toBe(26);
  });

  test("VB2020 prints Huddinge's 70 as place 25 of 26: dearer and worse than the median of 79, and that is certain", () => {
    const own = result.rows.find((row) => row.municipality === "0126");
    expect(result.reference.quality).toBe(79);
    expect(own).toMatchObject({ quality: 70, quadrant: "dearer and worse", certain: true });
  });

  test("only some of those that are both cheaper and better are certainly better, and never one whose own p is not small", () => {
    const surely = result.cheaperAndBetter.filter((row) => row.certain);
    expect(surely.length).toBeGreaterThan(0);
    expect(surely.length).toBeLessThan(result.cheaperAndBetter.length);
    for (const { certain, p, adjustedP } of result.cheaperAndBetter) {
      expect(adjustedP).toBeGreaterThanOrEqual(p ?? 1);
      if (certain) expect(adjustedP).toBeLessThan(0.05);
    }
    expect(result.adjustment).toEqual({ method: "holm", withReference: answers.size, withFocus: answers.size - 1 });
  });

  test("the sentence says what is certain, and first how many surely are both cheaper and better", () => {
    const surely = result.cheaperAndBetter.filter((row) => row.certain).length;
    const more = result.cheaperAndBetter.length - surely;
    expect(result.summary).toBe(
      `Huddinge är dyrare och sämre än medianen; skillnaden i kvalitet är säker. ${surely} av ${result.rows.length - 1} är säkert både billigare och bättre än Huddinge; ${more} till är det i siffrorna.`,
    );
  });

  test("without its uncertainty nothing is certain, and the result says so", () => {
    const blind = costAgainstQuality({ ...question, reference: "median" });
    expect([...blind.rows, ...blind.cheaperAndBetter].some((row) => row.certain)).toBe(false);
    expect(blind.rows.map((row) => row.quadrant)).toEqual(result.rows.map((row) => row.quadrant));
    expect(blind.assumes.join(" ")).toMatch(/Osäkerheten i kvaliteten är inte känd/);
  });
});

// Synthetic from here on.
const map = (...values: (number | null)[]) => new Map(["a", "b", "c", "d"].map((id, i) => [id, values[i] ?? null]));
const errors = (...values: number[]) => new Map(["a", "b", "c", "d"].map((id, i) => [id, values[i] ?? 0]));
const good = { cost: "low", quality: "high" } as const;
const plain: CostAgainstQualityQuestion = {
  ...{ cost: map(100, 90, 120, 110), quality: map(70, 90, 80, 60), good, focus: "a", reference: "mean" },
};

describe("costAgainstQuality", () => {
  test("the mean of costs is 105 and of qualities 75: one area in each quadrant", () => {
    const { rows, reference } = costAgainstQuality(plain);
    expect(reference).toEqual({ kind: "mean", cost: 105, quality: 75 });
    expect(rows.map((row) => row.quadrant)).toEqual([
      ...["cheaper and worse", "cheaper and better", "dearer and better", "dearer and worse"],
    ]);
  });

  test("the directions turn the quadrants", () => {
    const { rows } = costAgainstQuality({ ...plain, good: { cost: "high", quality: "low" } });
    expect(rows[0]?.quadrant).toBe("dearer and better");
  });

  test("p by hand: 90 against the level 75 with standard error 7.5 is z = 2, p = 0.0455; Holm over four is 4 times it", () => {
    const { rows } = costAgainstQuality({ ...plain, uncertainty: { standardErrors: errors(7.5, 7.5, 7.5, 15) } });
    expect(rows[1]?.p).toBeCloseTo(0.0455, 4); // R: 2*pnorm(-2) = 0.04550026
    expect(rows[1]?.adjustedP).toBeCloseTo(4 * 0.04550026, 7);
    expect(rows[1]?.certain).toBe(false);
  });

  test("margins are standard errors times z: a margin of 1.959964 is a standard error of 1", () => {
    const margins = errors(1.959963984540054, 1.959963984540054, 1.959963984540054, 1.959963984540054);
    const byMargin = costAgainstQuality({ ...plain, uncertainty: { margins } });
    const byError = costAgainstQuality({ ...plain, uncertainty: { standardErrors: errors(1, 1, 1, 1) } });
    for (const [i, { p }] of byMargin.rows.entries()) expect(p).toBeCloseTo(byError.rows[i]?.p ?? -1, 12);
  });

  test("against an area both errors count: |90 − 70|/√(6² + 8²) = 2, and the area itself is not tested", () => {
    const uncertainty = { standardErrors: errors(6, 8, 0, 0) };
    const { rows, adjustment } = costAgainstQuality({ ...plain, reference: "a", uncertainty });
    expect(rows[0]).toMatchObject({ quadrant: null, p: null, certain: false });
    expect(rows[1]?.p).toBeCloseTo(0.04550026, 7);
    expect(adjustment).toEqual({ method: "holm", withReference: 3, withFocus: 3 });
  });

  // The costs are 100 against the mean 105; z = (70 − 75)/7.5.
  test("what is not certain is not called better or worse, to be taken back after", () => {
    const tested = costAgainstQuality({ ...plain, uncertainty: { standardErrors: errors(7.5, 7.5, 7.5, 15) } });
    expect(tested.summary).toBe(
      "a har lägre kostnad än medlet; kvaliteten går inte att skilja från medlets. Ingen av 3 är säkert både billigare och bättre än a; 1 är det i siffrorna.",
    );
    expect(costAgainstQuality(plain).summary).toMatch(
      /^a har lägre kostnad än medlet; kvaliteten är inte prövad mot medlets\. /,
    );
  });

  test("what everybody has answered is certain", () => {
    const all = (positive: number) => ({ positive, answered: 100, asked: 100 });
    const answers = new Map([["a", all(70)], ["b", all(90)], ["c", all(80)], ["d", all(60)]]); // biome-ignore format: a table
    const { rows, cheaperAndBetter } = costAgainstQuality({ ...plain, uncertainty: { answers } });
    expect(rows.every((row) => row.certain)).toBe(true);
    expect(cheaperAndBetter).toMatchObject([
      { municipality: "b", costDifference: -10, qualityDifference: 20, certain: true },
    ]);
  });

  test("an area without an uncertainty is placed, but not certain", () => {
    const uncertainty = { standardErrors: new Map([["b", 0.1]]) };
    const { rows, cheaperAndBetter, adjustment } = costAgainstQuality({ ...plain, uncertainty });
    expect(rows.map((row) => row.certain)).toEqual([false, true, false, false]);
    expect(cheaperAndBetter).toMatchObject([{ municipality: "b", p: null, certain: false }]);
    expect(adjustment).toMatchObject({ withReference: 1, withFocus: 0 });
  });

  test("an area that lacks a figure has its reason, and the service mix stands beside", () => {
    const mix = serviceMix({ "egen regi": 6, köpt: 4 });
    const question = { ...plain, cost: map(100, 90, null, 110), serviceMix: new Map([["b", mix]]) };
    const { rows, missing } = costAgainstQuality(question);
    expect(missing).toEqual([{ municipality: "c", name: "c", reason: "kostnad: skäl ej angivet" }]);
    expect(rows.map((row) => row.serviceMix)).toEqual([null, mix, null]);
  });

  test("a focus that lacks a figure is told, and nobody is compared with it", () => {
    const result = costAgainstQuality({ ...plain, quality: map(null, 90, 80, 60) });
    expect(result).toMatchObject({ focusMissing: "kvalitet: skäl ej angivet", cheaperAndBetter: [] });
    expect(result.summary).toBe("a har ingen plats: kvalitet: skäl ej angivet.");
  });

  test.each([
    ["lacks a figure in both tables' period", ["0126", "0182", "0184"]],
    ["does not take part", ["0182", "0184"]],
  ])("a focus that %s is told by its name (synthetic)", (_, among) => {
    const figures = (kpi: string) =>
      table({
        kpi: Array(4).fill(kpi),
        municipality: ["0126", "0182", "0184", "0126"],
        name: ["Huddinge", "Nacka", "Solna", "Huddinge"],
        gender: Array(4).fill("T"),
        period: [2021, 2022, 2022, 2020],
        value: [1, 2, 3, 4],
        missing: Array(4).fill(null),
      });
    const question = { ...plain, cost: figures("N1"), quality: figures("U1"), period: 2022, among, focus: "0126" };
    const result = costAgainstQuality(question);
    expect(result).toMatchObject({ focus: "0126", focusName: "Huddinge" });
    expect(result.summary).toMatch(/^Huddinge har ingen plats: /);
  });

  test("all values equal: nobody has a quadrant, and nothing is certain", () => {
    const equal = { ...plain, cost: map(1, 1, 1, 1), quality: map(5, 5, 5, 5) };
    const { rows, cheaperAndBetter } = costAgainstQuality({
      ...equal,
      uncertainty: { standardErrors: errors(0, 0, 0, 0) },
    });
    expect(rows.map((row) => [row.quadrant, row.certain])).toEqual(rows.map(() => [null, false]));
    expect(cheaperAndBetter).toEqual([]);
  });

  const wrong = JSON.parse('{ "answers": {}, "margins": {} }') as { answers: Map<string, never> };
  test.each<[string, Partial<CostAgainstQualityQuestion>, RegExp]>([
    [
      "a negative standard error",
      { uncertainty: { standardErrors: errors(-1) } },
      /standardErrors of a must be a number of 0 or more, was -1/,
    ],
    ["a margin that is no number", { uncertainty: { margins: new Map([["a", Number.NaN]]) } }, /margins of a must be/],
    [
      "answers of another share",
      { uncertainty: { answers: new Map([["a", { positive: 1, answered: 2 }]]) } },
      /answers of a must give its quality \(70\), gave 50/,
    ],
    [
      "two kinds of uncertainty",
      { uncertainty: wrong },
      /must be one of answers, standardErrors and margins, was answers and margins/,
    ],
    ["an unknown reference", { reference: "x" }, /reference must be "median", "mean" or an area .* was x/],
    ["one area only", { among: ["a"] }, /two areas or more must have both cost and quality, 1 had/],
    ["no direction of a Map", { good: { cost: "low" } }, /which direction is good for the quality is not known/],
    ["no focus", { focus: undefined }, /focus must be the municipality/],
    [
      "a misspelled option",
      { refrence: "mean" } as object,
      /question must have no other names than .* was given refrence/,
    ],
  ])("%s is an error", (_, part, message) => {
    expect(() => costAgainstQuality({ ...plain, ...part })).toThrow(message);
  });

  test("an index is not given a sampling error", () => {
    const question = {
      ...{ cost: run.figures("N20048"), quality: run.figures("U20404"), good, period: 2020, reference: "median" },
      among: peers.huddinge,
    };
    expect(costAgainstQuality(question).rows.length).toBeGreaterThan(1);
    expect(() => costAgainstQuality({ ...question, uncertainty: { margins: new Map() } })).toThrow(
      /U20404 is an index and has no sampling error/,
    );
  });
});
