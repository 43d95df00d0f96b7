import { describe, expect, test } from "vitest";
import { describeMarginOfError } from "../../../src/metrics/shares/describe-margin-of-error.ts";
import { openRun } from "../../../src/sources/open-run.ts";

// What the board's documents print (VB2020, VB2021, KB2021), row by row of the embedded run's table: every margin beside a
// number of answers is computed again, and every value of a Kolada key figure is put beside today's.
interface Printed {
  readonly document: string;
  readonly kolada_kpi: string | null;
  readonly area: string;
  readonly gender: string;
  readonly period: number | string;
  readonly value: number | null;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly margin_reported: number | null;
}

const run = await openRun("huddinge-2016-2022");
const printed = run.table("reported-indicators").objects() as Printed[];

describe("every printed margin whose answers and asked are printed too", () => {
  const rows = printed.flatMap(({ document, answered, asked, margin_reported: margin }) =>
    answered === null || asked === null || margin === null ? [] : [{ document, answered, asked, margin }],
  );
  test("there are two: of service housing and of daily activities 2021", () =>
    expect(rows.map(({ answered, asked }) => [answered, asked])).toEqual([
      [67, 79],
      [66, 99],
    ]));
  test.each(rows)("$document: $answered of $asked is ±$margin", ({ answered, asked, margin }) =>
    expect(Math.round(describeMarginOfError({ answered, asked }).margin)).toBe(margin),
  );
});

describe("every printed value of a Kolada key figure", () => {
  const valued = printed.filter(({ kolada_kpi: kpi, value }) => kpi !== null && kpi !== "" && value !== null);
  const name = ({ document, kolada_kpi, area, gender, period }: Printed) =>
    [document, kolada_kpi, area, gender, period].join(" ");
  const today = ({ kolada_kpi, area, gender, period }: Printed): number | undefined => {
    if (area !== "Huddinge" || kolada_kpi === null || !run.keyFigures.has(kolada_kpi)) return undefined;
    const [row] = run
      .figures(kolada_kpi, { areas: ["0126"], genders: [gender as "T"], periods: [Number(period)] })
      .objects() as { value: number | null }[];
    return row?.value ?? undefined;
  };
  const found = valued.map((row) => ({ row, printed: row.value ?? Number.NaN, today: today(row) }));
  const compared = found.filter((one) => one.today !== undefined);
  // Half a unit of the last decimal printed, and a hair for the arithmetic.
  const rounds = (exact: number, shown: number) => {
    const decimals = String(shown).split(".")[1]?.length ?? 0;
    return Math.abs(exact - shown) <= 0.5 * 10 ** -decimals + 1e-9;
  };

  test("is today's, rounded, except four that were revised since", () => {
    const revised = compared.filter((one) => !rounds(one.today ?? Number.NaN, one.printed));
    expect(revised.map((one) => [name(one.row), one.printed, one.today])).toEqual([
      ["VB2020 U00200 Huddinge T 2019", 78.7, 79.58333333],
      ["VB2020 U00200 Huddinge T 2020", 79, 79.575],
      ["VB2020 U07514 Huddinge T 2019", 35.2, 40],
      ["VB2020 U07514 Huddinge T 2020", 35, 37],
    ]);
    expect(compared).toHaveLength(43);
  });

  test("has a value of today to stand beside, except means, the nation, a share made of two, and what the run does not hold", () =>
    expect(found.filter((one) => one.today === undefined).map(({ row }) => name(row))).toEqual([
      "VB2021 N21705+N23806 Huddinge T 2019",
      "VB2021 N21705+N23806 Huddinge T 2020",
      "VB2021 N21705+N23806 Huddinge T 2021",
      "VB2021 U28519 Peers mean T 2021",
      "VB2021 U28519 Riket T 2021",
      "VB2021 U28526 Peers mean T 2021",
      "VB2021 U28526 Riket T 2021",
      "VB2020 U23471 Stockholms län mean T 2020",
      "VB2020 U21468 Stockholms län mean T 2020",
      "VB2020 U28532 Stockholms län mean T 2020",
      "VB2020 U00202 Huddinge T 2019",
      "VB2020 U00202 Huddinge T 2020",
      "VB2020 U00210 Huddinge T 2019",
      "VB2020 U00210 Huddinge T 2020",
    ]));
});
