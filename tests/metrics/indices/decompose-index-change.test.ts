import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compositeIndex, type IndexComponent } from "../../../src/metrics/indices/composite-index.ts";
import { decomposeIndexChange } from "../../../src/metrics/indices/decompose-index-change.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const STOCKHOLM_COUNTY = [...run.areas.values()].filter(({ id, type }) => type === "K" && id !== "0000");

function values(kpi: string, period: number): Map<string, number | null> {
  const areas = STOCKHOLM_COUNTY.map(({ id }) => id);
  const rows = run.figures(kpi, { areas, periods: [period], genders: ["T"] }).objects() as {
    municipality: string;
    value: number | null;
  }[];
  return new Map(rows.map((row) => [row.municipality, row.value]));
}

function bounds(kpi: string, period: number) {
  const rows = run.table("index-bounds").objects() as { kpi: string; period: number; p2_5: number; p97_5: number }[];
  const found = rows.find((row) => row.kpi === kpi && row.period === period);
  if (found === undefined) throw new Error(`no bounds of ${kpi} ${period}`);
  return { lower: found.p2_5, upper: found.p97_5 };
}

describe("the resource index of elderly care, Huddinge 2019–2020, with the bounds of all 290 municipalities", () => {
  const change = decomposeIndexChange({
    before: values("N20900", 2019),
    after: values("N20900", 2020),
    area: "0126",
    good: "low",
    bounds: { before: bounds("N20900", 2019), after: bounds("N20900", 2020) },
  });
  test("starts and ends at the published U20008: 70.65001328 and 73.11789624 (printed 71 and 73 in VB2021)", () => {
    expect(change.before).toBeCloseTo(70.65001328, 8);
    expect(change.after).toBeCloseTo(73.11789624, 8);
  });
  test("is own +3.449 and others −0.981, by the formula written out in R 4.2", () => {
    expect(change.total).toBeCloseTo(2.46788296064308, 10);
    expect(change.own).toBeCloseTo(3.44870592381344, 10);
    expect(change.others).toBeCloseTo(-0.980822963170361, 10);
    expect(change.summary).toBe(
      "Index för 0126 gick från 70,7 till 73,1 (+2,5): den egna förändringen gav +3,4 och de andras −1,0.",
    );
    expect(change.assumes).toContain("De andras del är vad skalans ändrade gränser gjorde.");
  });
});

// An index of the 26 municipalities of the county alone, to have all of them: not one that RKA publishes.
// R 4.2: quantile(type = 1), the two orders averaged, from the same published components.
describe("an index over the county's 26 municipalities agrees with R 4.2", () => {
  const components = (kpis: string[], period: number): IndexComponent[] =>
    kpis.map((kpi) => ({ values: values(kpi, period), good: "low" }));

  test("N20900 2019–2020: the index falls although the municipality improved", () => {
    const years = { before: values("N20900", 2019), after: values("N20900", 2020) };
    const change = decomposeIndexChange({ ...years, area: "0126", good: "low" });
    expect(change.total).toBeCloseTo(-1.66606124187317, 9);
    expect(change.own).toBeCloseTo(3.70434805513389, 9);
    expect(change.others).toBeCloseTo(-5.37040929700706, 9);
  });
  test.each<[string[], number, number, number, number, number]>([
    [["N28013", "N28015", "N28018"], 2019, 2020, -8.76632673948782, -0.715690352843701, -8.05063638664412],
    [["N28013", "N28018"], 2016, 2020, -5.11816776239508, 2.57508935886912, -7.69325712126421],
  ])("%j %i–%i", (kpis, from, to, total, own, others) => {
    const change = decomposeIndexChange({ before: components(kpis, from), after: components(kpis, to), area: "0126" });
    expect(change.total).toBeCloseTo(total, 9);
    expect(change.own).toBeCloseTo(own, 9);
    expect(change.others).toBeCloseTo(others, 9);
  });
});

describe("laws", () => {
  const ids = Array.from({ length: 12 }, (_, index) => `m${index}`);
  // Of at least two different values, so that there is an index.
  const year = fc
    .array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 })
    .map((numbers) => new Map<string, number | null>(ids.map((id, i) => [id, 10 * (numbers[i] ?? 0) + i])));
  const index = fc.tuple(year, year).map(([a, b]): IndexComponent[] => [
    { values: a, good: "low" },
    { values: b, good: "high" },
  ]);
  const area = fc.constantFrom(...ids);
  const with_ = (year: readonly IndexComponent[], area: string, of: readonly IndexComponent[]): IndexComponent[] =>
    year.map((component, i) => ({
      ...component,
      values: new Map([...component.values, [area, of[i]?.values.get(area) ?? null]]),
    }));

  test("own and others add up to the total, which is the change of the composite index", () => {
    fc.assert(
      fc.property(index, index, area, (before, after, id) => {
        const { own, others, total } = decomposeIndexChange({ before, after, area: id });
        expect(Math.abs(own + others - total)).toBeLessThan(1e-9);
        expect(total).toBe((compositeIndex(after).get(id) ?? 0) - (compositeIndex(before).get(id) ?? 0));
      }),
    );
  });
  test("a municipality that did not change has no own part; others that did not change have none", () => {
    fc.assert(
      fc.property(index, index, area, (before, after, id) => {
        expect(decomposeIndexChange({ before, after: with_(after, id, before), area: id }).own).toBe(0);
        expect(decomposeIndexChange({ before, after: with_(before, id, after), area: id }).others).toBe(0);
      }),
    );
  });
  test("turning the years around turns the signs", () => {
    fc.assert(
      fc.property(index, index, area, (before, after, id) => {
        const forward = decomposeIndexChange({ before, after, area: id });
        const backward = decomposeIndexChange({ before: after, after: before, area: id });
        expect(backward.own).toBeCloseTo(-forward.own, 9);
        expect(backward.others).toBeCloseTo(-forward.others, 9);
      }),
    );
  });
  test("the order of the municipalities changes nothing", () => {
    fc.assert(
      fc.property(index, index, area, (before, after, id) => {
        const turned = (components: readonly IndexComponent[]) =>
          components.map((component) => ({ ...component, values: new Map([...component.values].reverse()) }));
        expect(decomposeIndexChange({ before: turned(before), after: turned(after), area: id })).toEqual(
          decomposeIndexChange({ before, after, area: id }),
        );
      }),
    );
  });
});

describe("municipalities that are missing in one year", () => {
  const before = new Map<string, number | null>([
    ["a", 0],
    ["b", 5],
    ["c", 10],
    ["d", null],
  ]);
  test("count as the others' doing: a newcomer at the end of the scale moves the index of one who stood still", () => {
    const after = new Map([...before, ["d", 20]] as const);
    // (5 − 0)/10 = 50 before; (5 − 0)/20 = 25 after
    const { own, others, before: was, after: is } = decomposeIndexChange({ before, after, area: "b", good: "high" });
    expect({ own, others, was, is }).toEqual({ own: 0, others: -25, was: 50, is: 25 });
  });
  test("the area itself must have a value in both", () => {
    expect(() => decomposeIndexChange({ before, after: before, area: "d", good: "low" })).toThrow(
      new RangeError("area must have a value both before and after, d has none in before"),
    );
    const component = { values: before, good: "low" } as const;
    const gap = { values: new Map([["b", 1]]), good: "low" } as const;
    expect(() => decomposeIndexChange({ before: [component, component], after: [component, gap], area: "a" })).toThrow(
      "a has none in after, component 2",
    );
  });
});

describe("bad input", () => {
  const year = new Map([
    ["a", 1],
    ["b", 2],
  ]);
  const low = { values: year, good: "low" } as const;
  test.each([
    ["no direction", { before: year, after: year }, 'good must be "low" or "high", was undefined'],
    ["no component", { before: [], after: [] }, "they held 0 and 0"],
    ["unlike components", { before: [low], after: [low, low] }, "they held 1 and 2"],
    [
      "a component that turns around",
      { before: [low], after: [{ ...low, good: "high" as const }] },
      "component 1 must have the same good before and after",
    ],
    [
      "a direction for all components",
      { before: [low], after: [low], good: "low" as const },
      "good must be given in each component when there are several",
    ],
    [
      "bounds of several components",
      { before: [low], after: [low], bounds: { before: { lower: 0, upper: 1 }, after: { lower: 0, upper: 1 } } },
      "bounds must be left out when there are several components",
    ],
  ])("%s is refused", (_, request, message) => {
    expect(() => decomposeIndexChange({ area: "a", ...request })).toThrow(message);
  });
});
