import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import type { TableMapping } from "../../../src/sources/table-file/mapping.ts";
import { looksLikeIdentity } from "../../../src/sources/table-file/swedish-identity.ts";
import { tableFileSource } from "../../../src/sources/table-file/table-file-source.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { utf8, wide } from "./mappings.ts";
import { workbook } from "./workbook.ts";

async function freeze(content: Uint8Array, mapping: TableMapping) {
  const source = tableFileSource([{ name: "f.csv", content, mapping }], { title: "Syntetisk" });
  const { responses, warnings } = await freezeRun("r", { files: ["f.csv"] }, { source, cache: temporaryFolder() });
  return { kept: responses.some(({ key }) => key === "file:f.csv"), warnings };
}
const costs = (more: Partial<TableMapping> = {}) => wide("kr", { columns: { area: "Enhet" }, ...more });

describe("whether a run keeps the file itself", () => {
  test("it does when the mapping reads every column", async () =>
    expect(await freeze(utf8("Enhet;2021\nHuddinge;5000\n"), costs())).toEqual({ kept: true, warnings: [] }));

  test("it does not when a column holds what the mapping does not read, unless told to", async () => {
    const file = utf8("Enhet;Diagnos;2021\nHuddinge;Demens;5000\n");
    expect(await freeze(file, costs())).toEqual({
      kept: false,
      warnings: ["f.csv: the file itself is not kept, nor its SHA-256: the mapping does not read its column Diagnos"],
    });
    expect((await freeze(file, costs({ original: "store" }))).kept).toBe(true);
  });

  test("nor when another sheet of the workbook holds something", async () => {
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const rows = [
      ["Enhet", "2021"],
      ["Huddinge", 5000],
    ];
    const other = (text: string) =>
      workbook(rows, {
        extra: {
          "xl/workbook.xml": strToU8(
            `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/><sheet name="Namn" sheetId="2" r:id="r9"/></sheets></workbook>`,
          ),
          "xl/_rels/workbook.xml.rels": strToU8(
            `<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${rel}/styles" Target="/xl/styles.xml"/><Relationship Id="r9" Type="${rel}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
          ),
          "xl/worksheets/sheet2.xml": strToU8(
            `<worksheet xmlns="${main}"><sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
          ),
        },
      });
    expect((await freeze(workbook(rows), costs())).kept).toBe(true);
    for (const sheet of [undefined, "Blad1"]) {
      const mapping = costs(sheet === undefined ? {} : { read: { sheet } });
      const { kept, warnings } = await freeze(other("Petra"), mapping);
      expect([kept, warnings[0]]).toEqual([false, expect.stringMatching(/does not read its sheet Namn$/)]);
    }
    await expect(freeze(other("19121212-1212"), costs({ original: "store" }))).rejects.toThrow(
      /^f\.csv: row 3, B of the sheet Namn: looks like a personal identity number/,
    );
  });

  test("a personal identity number refuses even a file that is to be stored, with row and column and without the number", async () => {
    const file = utf8("Enhet;Personnummer;2021\nHuddinge;19121212-1212;5000\n");
    await expect(freeze(file, costs({ original: "store" }))).rejects.toThrow(
      /^f\.csv: row 2, Personnummer: looks like a personal identity number \(personnummer\)[^\n]*$/,
    );
    await expect(freeze(file, costs({ original: "store" }))).rejects.not.toThrow(/1212/);
    expect((await freeze(file, costs())).kept).toBe(false);
    // A note beneath the table, in a column that is read.
    const note = utf8("Enhet;2021\nHuddinge;5000\nEnligt 121212-1212;\n");
    await expect(freeze(note, costs({ read: { lastRow: 2 } }))).rejects.toThrow(/^f\.csv: row 3, Enhet: looks like/);
    const mapping = costs({ ignoreRows: [{ column: "Enhet", texts: ["Enligt 121212-1212"] }], original: "withhold" });
    await expect(freeze(note, mapping)).rejects.toThrow(/^the mapping of f\.csv: holds what looks like a personal/);
  });
});

// 19121212-1212 and 811218-9876 are numbers that Swedish authorities print as examples.
test.each([
  ["19121212-1212", true],
  ["121212+1212", true],
  ["191212121212", true],
  ["811218\u20119876", true],
  ["811278-9873", true], // a co-ordination number, the day plus 60: 7+1+2+2+5+8+9+8+5 = 47, and 3 makes 50
  ["19121212-1213", false], // the check digit
  ["19121312-1212", false], // the thirteenth month
  ["212000-0142", false], // an organisation
  ["121212-12123", false],
  ["1 234 567,5", false],
  ["2021-11-30", false],
])("%s looks like a personal identity number: %s", (text, wanted) => expect(looksLikeIdentity(text)).toBe(wanted));
