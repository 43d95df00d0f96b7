import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTableFile } from "../../../src/sources/table-file/read-table-file.ts";
import { utf8, wide } from "./mappings.ts";
import { workbook } from "./workbook.ts";

const byArea = wide("procent", { columns: { area: "Enhet" } });
const byPeriod = wide("procent", { columns: { period: "Period" }, values: [{ column: "Värde" }] });

describe("workbooks", () => {
  test("numbers, texts as numbers, percent formats and shared texts: 0,0582 shown as percent is 5.82", () => {
    const file = workbook([
      ["Enhet", 2019, 2020, "2021"],
      ["Huddinge", { n: 0.0582, style: 2 }, "5,9", { n: "6.1E0", style: 0 }],
    ]);
    const { observations, rejected } = readTableFile(file, byArea);
    expect(rejected).toEqual([]);
    expect(observations.map(({ period, value }) => [period, value])).toEqual([
      [2019, 5.82],
      [2020, 5.9],
      [2021, 6.1],
    ]);
  });

  // 2021-11-30 is day 44530 after 1899-12-30, and 44530 − 1462 = 43068 after 1904-01-01.
  test.each([
    [44530, false],
    [43068, true],
  ])("serial date %d, counted from 1904: %s, is November 2021, formatted as a date or not", (n, date1904) => {
    const file = workbook(
      [
        ["Period", "Värde"],
        [{ n, style: 1 }, 1],
        ["r12 okt 2021", 2],
      ],
      { date1904 },
    );
    expect(readTableFile(file, byPeriod).observations.map(({ period }) => period)).toEqual(["2021-11", "r12 2021-10"]);
    const plain = workbook(
      [
        ["Period", "Värde"],
        [n, 1],
      ],
      { date1904 },
    );
    expect(readTableFile(plain, byPeriod).observations.map(({ period }) => period)).toEqual(["2021-11"]);
  });

  test("merged cells of a header, across and down", () => {
    const rows = [
      ["Enhet", 2020, undefined, 2021, undefined],
      [undefined, "Kvinnor", "Män", "Kvinnor", "Män"],
      ["Huddinge", 1, 2, 3, 4],
    ];
    const file = workbook(rows, { merge: ["A1:A2", "B1:C1", "D1:E1"] });
    expect(
      readTableFile(file, byArea).observations.map(({ period, gender, value }) => [period, gender, value]),
    ).toEqual([
      [2020, "K", 1],
      [2020, "M", 2],
      [2021, "K", 3],
      [2021, "M", 4],
    ]);
  });

  test("a label merged over its rows is theirs all; a value merged over cells is not theirs", () => {
    const mapping = wide("procent", {
      columns: { area: "Enhet", gender: "Kön" },
      values: [{ column: "V", period: 2021 }],
    });
    const file = workbook(
      [
        ["Enhet", "Kön", "V"],
        ["Huddinge", "K", 7],
        [undefined, "M", undefined],
      ],
      { merge: ["A2:A3", "C2:C3"] },
    );
    const { observations, rejected } = readTableFile(file, mapping, { file: "f" });
    expect(observations.map(({ area, gender, value }) => [area, gender, value])).toEqual([["0126", "K", 7]]);
    expect(rejected).toEqual([
      { file: "f", row: 3, column: "V", text: "7", reason: "is covered by a merged cell: its value is not its own" },
    ]);
  });

  test("errors, formulas without a value and dates are rejected as values; a formula's stored value is read", () => {
    const rows = [
      ["Period", "Värde"],
      [2017, { xml: '<c t="e"><v>#DIV/0!</v></c>' }],
      [2018, { xml: "<c><f>A1</f></c>" }],
      [2019, { n: 44530, style: 3 }],
      [2020, { xml: "<c><f>1+1</f><v>2</v></c>" }],
      [2021, { xml: '<c t="inlineStr"><is><r><t>3</t></r><r><t>,5</t></r><rPh><t>x</t></rPh></is></c>' }],
    ];
    const { observations, rejected } = readTableFile(workbook(rows), byPeriod);
    expect(observations.map(({ period, value }) => [period, value])).toEqual([
      [2020, 2],
      [2021, 3.5],
    ]);
    expect(rejected.map(({ row, text, reason }) => [row, text, reason])).toEqual([
      [2, "#DIV/0!", "is an error in the workbook"],
      [3, "a formula without a stored value", "is an error in the workbook"],
      [4, "2021-11-30", "is a date, not a number"],
    ]);
  });
});

describe("hostile workbooks end in one line", () => {
  const refused = (bytes: Uint8Array, message: RegExp) => {
    const before = process.memoryUsage().rss;
    expect(() => readTableFile(bytes, byArea, { file: "f" })).toThrow(message);
    expect(() => readTableFile(bytes, byArea, { file: "f" })).toThrow(/^f: [^\n]{1,400}$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 2 ** 20);
  };
  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheetXml = (sheet: string) => workbook([], { sheetXml: sheet });

  test("a zip bomb: 200 MiB of spaces in a sheet", () => {
    const bomb = workbook([], { extra: { "xl/worksheets/sheet1.xml": new Uint8Array(200 * 2 ** 20).fill(32) } });
    expect(bomb.length).toBeLessThan(2 ** 20);
    refused(bomb, /at most 134217728 are read/);
  });

  test("a bomb that understates its size", () => {
    const bomb = workbook([], { extra: { "xl/worksheets/sheet1.xml": new Uint8Array(50 * 2 ** 20).fill(32) } });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    let lies = 0;
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) !== 50 * 2 ** 20) continue;
      view.setUint32(at, 1000, true);
      lies += 1;
    }
    expect(lies).toBeGreaterThan(0);
    refused(bomb, /damaged: xl\/worksheets\/sheet1.xml/);
  });

  test("entities that expand, and any document type", () =>
    refused(sheetXml(`<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><worksheet ${MAIN}>&x;</worksheet>`), /document type/));

  test("an entity that is not declared", () =>
    refused(sheetXml(`<worksheet ${MAIN}>&x;</worksheet>`), /not well-formed/));

  test("nested beyond reason", () => refused(sheetXml("<a>".repeat(100_000)), /nested more than 64/));

  test("billions of cells: a merged area over the whole sheet", () =>
    refused(
      sheetXml(
        `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"/></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
      ),
      /merged cells cover more than 1000000/,
    ));

  test("a cell far to the right", () =>
    refused(
      sheetXml(`<worksheet ${MAIN}><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>`),
      /16384 columns/,
    ));

  test("more cells than a table may have", () => {
    const row = (r: number) => `<row r="${r}"><c r="ALM${r}"><v>1</v></c></row>`; // column 1001
    refused(
      sheetXml(
        `<worksheet ${MAIN}><sheetData>${Array.from({ length: 1100 }, (_, r) => row(r + 1)).join("")}</sheetData></worksheet>`,
      ),
      /more than 1000000 cells/,
    );
  });

  test.each([
    ["two sheets of one name in the directory", "f: the workbook holds", "twice"],
    ["a part that is missing", "f: the workbook lacks", "gone.xml"],
    ["no zip at all", "damaged: its end", "end"],
    ["an old workbook", "save it as XLSX", "xls"],
  ])("%s", (_, message, kind) => {
    const files: Record<string, Uint8Array> = {
      end: strToU8("PK\u0003\u0004 and nothing more, only some text to be long enough"),
      xls: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      "gone.xml": zipSync({ "a.xml": strToU8("<a/>") }),
      twice: renamed(zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") })),
    };
    refused(files[kind] ?? new Uint8Array(), new RegExp(message));
  });

  test("text: a line of 30 MiB, a file of 65 MiB, and quotes that never end", () => {
    refused(new Uint8Array(30 * 2 ** 20).fill(97), /a line has 31457280 characters; at most 1000000 are read/);
    refused(new Uint8Array(30 * 2 ** 20).fill(10), /more than 1048576 lines/);
    refused(utf8(";".repeat(900_000).concat("\n").repeat(2)), /more than 1000000 cells/);
    refused(new Uint8Array(65 * 2 ** 20), /at most 67108864 are read/);
    refused(utf8(`Enhet;2021\n"Huddinge;${"1\n".repeat(900_000)}`), /f: /);
  });
});

/** Both entries under the name a.xml. */
function renamed(zip: Uint8Array): Uint8Array {
  return zip.map((byte, index) => (byte === 98 && zip[index + 1] === 46 ? 97 : byte));
}
