import { describe, expect, test } from "vitest";
import { parseDefinitions } from "../../../src/compare/indicators/indicator-definition.ts";
import { indicatorDefinitions } from "../../../src/compare/indicators/indicator-definitions.ts";
import { indicatorTable } from "../../../src/compare/indicators/indicator-table.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { formatNumber } from "../../../src/text/number.ts";

const run = await openRun("huddinge-2016-2022");

interface Printed {
  readonly document: string;
  readonly indicator: string;
  readonly kolada_kpi: string;
  readonly area: string;
  readonly gender: string;
  readonly period: number | string;
  readonly value: number | null;
  readonly answered: number | null;
  readonly asked: number | null;
  readonly stage_target: number | null;
}
const printed = (run.table("reported-indicators").objects() as Printed[]).filter(({ area }) => area === "Huddinge");
/** Some printed rows of a key figure do not name it. */
const UNNAMED: Readonly<Record<string, string>> = {
  "Nettokostnadsavvikelse äldreomsorg": "N20900",
  "Nettokostnadsavvikelse LSS": "N28018",
  "Kvalitetsindex LSS boende och daglig verksamhet": "U28408",
};
const rowsOf = ({ kpi, from }: (typeof indicatorDefinitions)[number]) =>
  printed.filter((row) =>
    kpi === undefined ? row.indicator === from?.where["indicator"] : (row.kolada_kpi || UNNAMED[row.indicator]) === kpi,
  );

describe("the definitions that we ship", () => {
  test("are as good as a file of one's own", () => {
    expect(parseDefinitions(JSON.stringify(indicatorDefinitions))).toEqual(indicatorDefinitions);
  });

  test.each(indicatorDefinitions)("$id: every printed target of a number, and no other", (definition) => {
    const targets = rowsOf(definition).flatMap(({ period, stage_target: target }) =>
      target === null ? [] : [[String(period).slice(0, 4), target]],
    );
    const numbers = Object.entries(definition.stageTarget ?? {}).filter(([, target]) => typeof target === "number");
    expect(numbers).toEqual(targets);
  });

  test.each(indicatorDefinitions)("$id: the document that prints it does", (definition) => {
    const documents = [...new Set(rowsOf(definition).map(({ document }) => document))].sort();
    expect(definition.documents).toEqual(documents);
  });

  test("how many were asked is as printed", () => {
    const asked = indicatorDefinitions.flatMap(({ id, survey }) =>
      survey?.asked === undefined ? [] : [[id, survey.asked]],
    );
    const told = (indicator: RegExp) =>
      printed.find((row) => indicator.test(row.indicator) && row.asked !== null)?.asked;
    expect(asked).toEqual([
      // The survey of daily activities of 2021, printed beside another of its questions: 66 of 99 answered.
      ["U28532", { "0126": { 2021: told(/daglig verksamhet LSS - Brukaren trivs/) } }],
      ["U28519", { "0126": { 2021: told(/gruppbostad/) } }],
      ["U28526", { "0126": { 2021: told(/servicebostad/) } }],
    ]);
  });
});

describe("printed values beside those of the table", () => {
  const made = indicatorTable(run, indicatorDefinitions, { period: 2021, years: [2017, 2018, 2019, 2020, 2021] });
  const differences = indicatorDefinitions.flatMap((definition) => {
    const row = made.rows.find(({ id }) => id === definition.id);
    return rowsOf(definition)
      .filter(({ gender }) => gender === "T")
      .flatMap(({ document, period, value }) => {
        const cell = row?.years.find(({ year }) => year === Number(String(period).slice(0, 4)));
        const text = value === null ? "" : formatNumber(value, { digits: definition.digits });
        return cell?.text === text
          ? []
          : [`${definition.id} ${period} ${document}: ${text || "–"} → ${cell?.text || "–"}`];
      });
  });

  test("differ in seven places, each explained", () => {
    expect(differences).toEqual([
      // Published after the report was written: Kolada has the indices of 2021 now.
      "U20404 2021 VB2021: – → 40",
      "U20008 2021 VB2021: – → 80",
      "U28001 2021 VB2021: – → 26",
      // Kolada's title says "totalt kommunen"; the report does not say whom its own figures are of. A note says so.
      "U00200 2019 VB2020: 78,7 → 79,6",
      "U00200 2020 VB2020: 79,0 → 79,6",
      // The same: Kolada's title says "i kommunens verksamhet". 2018 agrees.
      "U07514 2019 VB2020: 35,2 → 40,0",
      "U07514 2020 VB2020: 35,0 → 37,0",
    ]);
  });
});
