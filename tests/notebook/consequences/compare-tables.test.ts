import { expect, test } from "vitest";
import { compareTables } from "../../../src/notebook/consequences/compare-tables.ts";
import type { ReportLine, TableBlock } from "../../../src/text/report-blocks.ts";

const cell = (value: string | number): ReportLine[] => [
  typeof value === "number" ? { text: String(value), value } : { text: value },
];

function table(titles: readonly string[], ...rows: (string | number)[][]): TableBlock {
  const columns = titles.map((title, at) => ({ title, right: rows.every((row) => typeof row[at] === "number") }));
  return {
    kind: "table",
    caption: "T",
    columns,
    rows: rows.map((row) => row.map(cell)),
    focus: [],
    notes: [],
    sources: [],
  };
}

const TITLES = ["Indikator", "Värde", "Omdöme"];

test("a verdict that changes is a change in its row, not a row that goes and one that comes", () => {
  const changes = compareTables(
    "table",
    table(TITLES, ["Boende", 70, "uppfyllt"], ["Hemtjänst", 80, "uppfyllt"]),
    table(TITLES, ["Hemtjänst", 80, "uppfyllt"], ["Boende", 68.5, "delvis uppfyllt"]),
  );
  expect(changes).toEqual([
    { kind: "table", of: "T", row: "Boende", column: "Värde", before: "70", after: "68.5", difference: -1.5 },
    { kind: "table", of: "T", row: "Boende", column: "Omdöme", before: "uppfyllt", after: "delvis uppfyllt" },
  ]);
});

test("a row is named by as many columns as tell the rows apart in both tables", () => {
  const titles = ["Kommun", "Kön", "Andel"];
  const changes = compareTables(
    "table",
    table(titles, ["Nacka", "K", 70], ["Nacka", "M", 60]),
    table(titles, ["Nacka", "K", 71], ["Nacka", "M", 60]),
  );
  expect(changes).toMatchObject([{ row: "Nacka, K", column: "Andel", difference: 1 }]);
});

test("rows that nothing tells apart, and columns of one title, are told apart by their order", () => {
  const titles = ["Kommun", "År", "År"];
  const changes = compareTables(
    "table",
    table(titles, ["Nacka", 1, 2], ["Nacka", 3, 4]),
    table(titles, ["Nacka", 1, 2], ["Nacka", 5, 6]),
  );
  expect(changes).toMatchObject([
    { row: "Nacka (2)", column: "År", difference: 2 },
    { row: "Nacka (2)", column: "År (2)", difference: 2 },
  ]);
});

test("a row that only one of the tables has is told whole", () => {
  expect(compareTables("table", table(TITLES, ["A", 1, "x"]), table(TITLES, ["A", 1, "x"], ["B", 2, "y"]))).toEqual([
    { kind: "table", of: "T", row: "B", before: null, after: "B; 2; y" },
  ]);
});
