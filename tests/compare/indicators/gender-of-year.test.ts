import { expect, test } from "vitest";
import { genderOfYear } from "../../../src/compare/indicators/gender-of-year.ts";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { indicatorTable } from "../../../src/compare/indicators/indicator-table.ts";
import { openRun } from "../../../src/sources/open-run.ts";

const run = await openRun("huddinge-2016-2022");
const of = (kpi: string, year: number) => {
  const definition = indicatorDefinitions.find(({ id }) => id === kpi);
  if (definition === undefined) throw new Error(`no indicator ${kpi}`);
  return genderOfYear(run, definition, "0126", year);
};

// 46 of 52 women and 60 of 76 men: R, prop.test(c(46, 60), c(52, 76), correct = FALSE)$p.value is 0.161135. 136/0.645 = 210.9:
// at most 210 were asked, and with them counted every division shows the difference (claim C07).
test("U28532 2020: not shown without those asked, shown with them, so the one verdict is that it depends on the method", () => {
  const { difference, counts, fitting } = of("U28532", 2020);
  expect(difference).toMatchObject({
    verdict: "depends on method",
    test: { verdict: "not shown" },
    splits: { asked: 210 },
  });
  expect(difference?.test?.p).toBeCloseTo(0.161135022552, 10);
  expect([counts?.women.answered, counts?.men.answered, fitting]).toEqual([52, 76, 12]);
  expect(difference?.summary).not.toMatch(/Ingen skillnad är visad/);
});

test("the table's suggestion is of the same judgement", () => {
  const [row] = indicatorTable(
    run,
    indicatorDefinitions.filter(({ id }) => id === "U28532"),
    { layout: "wide", period: 2020 },
  ).rows;
  expect(row?.unmotivated.difference?.reason).toBe(of("U28532", 2020).difference?.reason);
});

test("U23471 2020: the number of answers of women and men is not known, so there is no verdict and no p", () => {
  const { difference, counts } = of("U23471", 2020);
  expect(difference).toMatchObject({ verdict: null, test: null, gap: 0 });
  expect(counts).toBeUndefined();
});

test("a year that is not divided by gender has no difference", () => {
  expect(of("U20008", 2020)).toEqual({ difference: null, counts: undefined, fitting: 0 });
});
