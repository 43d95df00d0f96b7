import { strToU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { chartBlock } from "../../src/charts/chart-block.ts";
import { xlsxTable } from "../../src/report/xlsx-table.ts";
import { type ReportBlock, reportBlocks, type TableBlock } from "../../src/text/report-blocks.ts";
import { entry } from "./office.ts";
import { chart, HOSTILE, ROWS, shown, table } from "./sample-report.ts";

const SHEET = "xl/worksheets/sheet1.xml";

async function blockOf(rows: readonly Record<string, unknown>[], options = {}): Promise<TableBlock> {
  const shownTable = await shown(table(rows, options));
  const [block]: readonly ReportBlock[] = shownTable.kind === "display" ? (reportBlocks(shownTable.bundle) ?? []) : [];
  if (block?.kind !== "table") throw new Error("no table");
  return block;
}

/** A sheet as rows of what its cells hold: a number, or a text in quotes. */
function cellsOf(file: Uint8Array): string[][] {
  const strings = [...entry(file, "xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  return [...entry(file, SHEET).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/g)].map(([, row = ""]) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].flatMap(([, attributes = "", content = ""]) => {
      const [, value] = /<v>([^<]*)<\/v>/.exec(content) ?? [];
      if (value === undefined) return [];
      return [attributes.includes('t="s"') ? `"${strings[Number(value)]}"` : value];
    }),
  );
}

describe("a table as an Excel file", () => {
  test("numbers are numbers with all their decimals, years too; missing values are text with their reason", async () => {
    const rows = cellsOf(await xlsxTable(await blockOf(ROWS), "Tabell 1"));
    expect(rows[0]).toEqual(['"Påhittade värden"']);
    expect(rows[1]).toEqual(['"Kommun"', '"År"', '"Kostnad (kr per brukare)"']);
    expect(rows[2]).toEqual(['"Aby"', "2021", "1234567.89"]);
    expect(rows[3]?.slice(1)).toEqual(["2022", "-0.04"]);
    expect(rows[4]).toEqual(['"Cby"', "2022", '"– (sekretess)"']);
    expect(rows.slice(5).flat()).toEqual([
      '"– inget värde: sekretess"',
      '"Värdena är påhittade."',
      '"Källa: påhittad"',
    ]);
  });

  test("number formats group thousands and show the decimals of the page; a year has neither", async () => {
    const styles = entry(await xlsxTable(await blockOf(ROWS), "Tabell 1"), "xl/styles.xml");
    const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, format]) => format);
    expect(formats.sort()).toEqual(["#,##0.0", "0", "@"]);
  });

  test("a number written with its unit is a number whose format has the unit", async () => {
    const written = { columns: [{ name: "value", title: "Värde", align: "right" }] };
    const file = await xlsxTable(
      await blockOf([{ value: "−12,5\u00a0%" }, { value: "1\u00a0031\u00a0111\u00a0kr" }], written),
      "T",
    );
    expect(cellsOf(file).slice(2, 4)).toEqual([["-12.5"], ["1031111"]]);
    expect(entry(file, "xl/styles.xml")).toContain('formatCode="#,##0.0&quot;\u00a0%&quot;"');
  });

  test("codes with leading zeros, places and ranges stay text, also in a column of numbers", async () => {
    const texts = ["0126", "3 av 26", "1–3", "12–14 %", "007", "1e5"];
    const file = await xlsxTable(
      await blockOf(
        texts.map((value) => ({ value })),
        { columns: [{ name: "value", align: "right" }] },
      ),
      "T",
    );
    expect(cellsOf(file).slice(2, 8).flat()).toEqual(texts.map((text) => `"${text}"`));
  });

  test.each([HOSTILE, "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "=1+1"])(
    "%j is a text cell in the format of text, wherever it stands, and the file has no formula",
    async (text) => {
      const block = await blockOf([{ a: text, b: text }], {
        ...{ caption: text, notes: text, source: text },
        columns: [
          { name: "a", title: text, unit: text },
          { name: "b", align: "right" },
        ],
      });
      const file = await xlsxTable(block, "T");
      const sheet = entry(file, SHEET);
      expect(sheet).not.toMatch(/<f[ >/]/);
      const cells = [...sheet.matchAll(/<c ([^>]*)><v>/g)].map(([, attributes]) => attributes);
      expect(cells).toHaveLength(7);
      for (const attributes of cells) expect(attributes).toContain('t="s"');
      expect(entry(file, "xl/styles.xml")).toContain('formatCode="@"');
      expect(Object.keys(unzipSync(file)).filter((name) => /external|connection|vba/i.test(name))).toEqual([]);
    },
  );

  test("caption and header are frozen, and the sheet is printed one A4 page wide", async () => {
    const sheet = entry(await xlsxTable(await blockOf(ROWS), "Tabell 1"), SHEET);
    expect(sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(sheet).toMatch(
      /<pageSetUpPr fitToPage="1"\/>.*<pageSetup paperSize="9"[^>]*fitToHeight="0"\/><\/worksheet>$/,
    );
  });

  test.each([0, 1, 2000])("a table of %i rows has as many rows, and its header and source", async (count) => {
    const rows = Array.from({ length: count }, (_, at) => ({ name: `Kommun ${at}`, period: 2022, value: at }));
    const cells = cellsOf(await xlsxTable(await blockOf(rows), "T"));
    expect(cells.slice(2, 2 + count).map(([, , value]) => value)).toEqual(rows.map(({ value }) => `${value}`));
    expect(cells.at(-1)).toEqual(['"Källa: påhittad"']);
  });

  test("control characters and halves of characters, which XML cannot hold, are left out", async () => {
    const file = await xlsxTable(await blockOf([{ name: "a\u0000b\u001fc\ud800", period: 1, value: 1 }]), "T");
    expect(cellsOf(file)[2]?.[0]).toBe('"abc"');
  });

  test("a text longer than the 32 767 letters that a cell holds says last that it was cut", async () => {
    const rows = cellsOf(
      await xlsxTable(await blockOf([{ name: "x".repeat(40_000), period: 2022, value: 1 }]), "Tabell 1"),
    );
    const text = rows[2]?.[0]?.slice(1, -1) ?? "";
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/x … \[avkortat: en cell i Excel rymmer 32\u00a0767 tecken\]$/);
  });

  test("a chart's figures: columns with units, and a reason where there is no value", async () => {
    const block = chartBlock(chart, "", "");
    const rows = cellsOf(await xlsxTable(block.table, "Figur 1"));
    expect(rows[1]).toEqual(['"Plats"', '"Kommun"', '"Värde (%)"']);
    expect(rows[2]).toEqual(['"1"', '"Aby"', "71.25"]);
    expect(rows[4]?.at(-1)).toBe('"– (sekretess)"');
  });

  test("cells of several lines become a column for each label, newest year first; marks stand in a column of notes", async () => {
    const line = (label: string, value: number, marks: number[] = []) => ({ label, text: `${value}`, value, marks });
    const block: TableBlock = {
      ...{ kind: "table", caption: "Bred", focus: [], notes: [{ mark: 1, text: "Preliminärt." }], sources: [] },
      columns: [{ title: "Mått" }, { title: "Utfall" }, { title: "Kön" }],
      rows: [
        [
          [{ text: "A", unit: "%", marks: [1] }],
          [line("2020", 5), line("2019", 4), line("trend", 1)],
          [{ text: "", missing: "inte uppdelat" }],
        ],
        [[{ text: "B", unit: "kr" }], [line("2021", 7, [1]), line("trend", 2)], [line("kvinnor 2021", 3)]],
      ],
    };
    expect(cellsOf(await xlsxTable(block, "T")).slice(1, 4)).toEqual([
      ['"Mått"', '"Enhet"', '"Utfall 2021"', '"Utfall 2020"', '"Utfall 2019"', '"Trend"', '"Kvinnor 2021"', '"Noter"'],
      ['"A"', '"%"', '"– (inget värde)"', "5", "4", "1", '"– (inte uppdelat)"', '"1)"'],
      ['"B"', '"kr"', "7", '"– (inget värde)"', '"– (inget värde)"', "2", "3", '"Utfall 2021: 1)"'],
    ]);
  });

  test("the bytes are the same each time", async () => {
    const block = await blockOf(ROWS);
    expect(Buffer.compare(await xlsxTable(block, "T"), await xlsxTable(block, "T"))).toBe(0);
    expect(strToU8("PK")).toEqual((await xlsxTable(block, "T")).slice(0, 2));
  });
});
