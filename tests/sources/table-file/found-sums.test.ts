import { describe, expect, test } from "vitest";
import type { TableMapping } from "../../../src/sources/table-file/mapping.ts";
import { readTogether } from "../../../src/sources/table-file/read-together.ts";
import { utf8 } from "./mappings.ts";

const units = {
  rosen: { title: "Rosen", municipality: "0126" },
  liljan: { title: "Liljan", municipality: "0126" },
};
/** A synthetic mapping of persons by unit and period. */
const persons = (more: Partial<TableMapping> = {}): TableMapping => ({
  source: "Syntetisk",
  keyFigures: { "egen.antal": { title: "Antal", unit: "personer" } },
  areas: units,
  columns: { area: "Enhet" },
  values: "periods",
  ...more,
});
const byGender = { area: "Enhet", gender: "Kön" };

/** What is shown of files that are read together. */
function shown(...files: readonly (readonly [text: string, mapping: TableMapping])[]): string[] {
  const named = files.map(([text, mapping], index) => ({ name: `${index}.csv`, content: utf8(text), mapping }));
  return readTogether(named).flatMap(({ table }) =>
    table.observations.map(({ kpi, area, period, gender, value }) =>
      [kpi.replace("egen.", ""), area, period, gender, value ?? "-"].join(" "),
    ),
  );
}

describe("sums across files of one run", () => {
  test("43 − 40 = 3: all in one file, women and men in another", () =>
    expect(
      shown(
        ["Enhet;Kön;2021\nRosen;Kvinnor;3\nRosen;Män;40\n", persons({ columns: byGender })],
        ["Enhet;2021\nRosen;43\n", persons()],
      ),
    ).toEqual(["antal rosen 2021 K -", "antal rosen 2021 M -", "antal rosen 2021 T 43"]));

  test("43 − 40 = 3: units in two files, their municipality in a third", () => {
    const files = ["Rosen;3", "Liljan;40", "Huddinge;43"].map((row): [string, TableMapping] => [
      `Enhet;2021\n${row}\n`,
      persons({ areas: { ...units, "0126": { title: "Huddinge" } } }),
    ]);
    expect(shown(...files)).toEqual(["antal rosen 2021 T -", "antal liljan 2021 T -", "antal 0126 2021 T 43"]);
  });
});

describe("declared sums whose parts come by gender only", () => {
  const whole = { title: "Huddinge", sumOf: ["rosen", "liljan"] };

  test("73 − 40 − 10 − 20 = 3: a second cell is withheld", () =>
    expect(
      shown([
        "Enhet;Kön;2021\nRosen;Kvinnor;3\nRosen;Män;40\nLiljan;Kvinnor;10\nLiljan;Män;20\nHuddinge;Alla;73\n",
        persons({ areas: { ...units, "0126": whole }, columns: byGender }),
      ]).filter((line) => line.endsWith("-")),
    ).toEqual(["antal rosen 2021 K -", "antal liljan 2021 K -"]));

  test("a sum of sums is followed down to the cells that are there: 100 − 40 − 57 = 3", () => {
    const areas = {
      ...units,
      viken: { title: "Viken", municipality: "0126" },
      omrade: { title: "Område", municipality: "0126", sumOf: ["rosen", "liljan"] },
      "0126": { title: "Huddinge", sumOf: ["omrade", "viken"] },
    };
    expect(shown(["Enhet;2021\nRosen;3\nLiljan;40\nViken;57\nHuddinge;100\n", persons({ areas })])).toEqual([
      "antal rosen 2021 T -",
      "antal liljan 2021 T -",
      "antal viken 2021 T 57",
      "antal 0126 2021 T 100",
    ]);
  });
});

describe("sums that nobody has declared", () => {
  test("a sum row above its parts: 43 − 40 = 3", () => {
    const areas = { ...units, "0127": { title: "Botkyrka", labels: ["Totalt"] } };
    expect(shown(["Enhet;2021\nTotalt;43\nRosen;3\nLiljan;40\n", persons({ areas })])).toEqual([
      "antal 0127 2021 T 43",
      "antal rosen 2021 T -",
      "antal liljan 2021 T -",
    ]);
  });

  test("a unit that is what the two units before it add up to, in both years", () => {
    const areas = { ...units, norr: { title: "Norr", municipality: "0126" } };
    expect(shown(["Enhet;2020;2021\nRosen;3;9\nLiljan;40;50\nNorr;43;59\n", persons({ areas })])[2]).toBe(
      "antal liljan 2020 T -",
    );
    // 2021: 9 + 50 is not 60, so that Norr is no sum of them.
    expect(shown(["Enhet;2020;2021\nRosen;3;9\nLiljan;40;50\nNorr;43;60\n", persons({ areas })])[2]).toBe(
      "antal liljan 2020 T 40",
    );
  });

  test("a municipality among others beside its two units, which do not stand together", () => {
    const areas = { ...units, "0126": { title: "Huddinge" }, "0127": { title: "Botkyrka" } };
    expect(shown(["Enhet;2021\nRosen;3\nBotkyrka;88\nLiljan;40\nHuddinge;43\n", persons({ areas })])).toEqual([
      "antal rosen 2021 T -",
      "antal 0127 2021 T 88",
      "antal liljan 2021 T -",
      "antal 0126 2021 T 43",
    ]);
  });

  test("a column Summa: 3 + 40 = 43", () => {
    const keyFigures = Object.fromEntries(
      ["heltid", "deltid", "alla"].map((name) => [`egen.${name}`, { title: name, unit: "personer" }]),
    );
    const values = [
      { column: "Heltid", keyFigure: "egen.heltid" },
      { column: "Deltid", keyFigure: "egen.deltid" },
      { column: "Summa", keyFigure: "egen.alla" },
    ];
    expect(
      shown([
        "Enhet;Heltid;Deltid;Summa\nRosen;3;40;43\n",
        persons({ keyFigures, values, constants: { period: 2021 } }),
      ]),
    ).toEqual(["heltid rosen 2021 T -", "deltid rosen 2021 T -", "alla rosen 2021 T 43"]);
  });

  test("months beside their year, and eleven months of which the year gives the twelfth", () => {
    expect(shown(["Enhet;2021-01;2021-02;2021\nRosen;3;40;43\n", persons()])).toEqual([
      "antal rosen 2021-01 T -",
      "antal rosen 2021-02 T -",
      "antal rosen 2021 T 43",
    ]);
    const months = Array.from({ length: 11 }, (_, index) => `2021-${String(index + 1).padStart(2, "0")}`);
    // Synthetic: 11 · 10 = 110, and the year 113.
    const eleven = shown([`Enhet;${months.join(";")};2021\nRosen;${months.map(() => 10).join(";")};113\n`, persons()]);
    expect(eleven.filter((line) => line.endsWith("-"))).toHaveLength(1);
  });

  test("a year that its months do not add up to gives none of them away", () =>
    expect(shown(["Enhet;2021-01;2021-02;2021\nRosen;3;40;41\n", persons()])).toEqual([
      "antal rosen 2021-01 T -",
      "antal rosen 2021-02 T 40",
      "antal rosen 2021 T 41",
    ]));
});
