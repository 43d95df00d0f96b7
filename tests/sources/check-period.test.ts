import { expect, test } from "vitest";
import { checkPeriod } from "../../src/sources/check-period.ts";
import { openRun } from "../../src/sources/open-run.ts";

const held = (...years: number[]) => ({ name: "r", years });

test.each([2016, 2021, 2022])("a year that the run holds is let through: %i", async (year) => {
  checkPeriod(await openRun("huddinge-2016-2022"), year);
});

test.each([2035, 2015, 2021.5, Number.NaN])(
  "%d is refused in one line that says which years there are",
  async (year) => {
    const run = await openRun("huddinge-2016-2022");
    expect(() => checkPeriod(run, year)).toThrow(
      new RangeError(`period must be a whole year that run huddinge-2016-2022 holds (2016–2022), was ${year}`),
    );
  },
);

test.each([
  [held(2018), "(2018)"],
  [held(2018, 2020), "(2018, 2020)"],
  [held(), "(it holds none)"],
])("the years of %j are written %s", (run, text) => {
  expect(() => checkPeriod(run, 1999)).toThrow(text);
});

test("figures by month are of their year: r12 2021-11 and 2020-12", async () => {
  expect((await openRun("huddinge-ekonomi-2018-2021")).years).toEqual([2018, 2019, 2020, 2021]);
});
