import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { convert, hasOffice, NO_OFFICE } from "./office.ts";
import { filesOf, HOSTILE, only, sampleInput } from "./sample-report.ts";

const office = hasOffice();

async function written(pattern: RegExp, name: string): Promise<string> {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, only(await filesOf(await sampleInput()), pattern));
  return file;
}

describe.skipIf(!office)(`another program opens the files${office ? "" : ` (skipped: ${NO_OFFICE})`}`, () => {
  test("the Word document becomes a PDF", async () => {
    const pdf = readFileSync(convert(await written(/\.docx$/, "prov.docx"), "pdf"));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("the Word document's text is read, in order", async () => {
    const text = readFileSync(convert(await written(/\.docx$/, "prov.docx"), "txt:Text"), "utf8");
    const words = ["Prov av rapport", "Figur 1. Påhittad kommun", "Tabell 1. Påhittade värden", "Källor till figurer"];
    const places = words.map((word) => text.indexOf(word));
    expect(Math.min(...places)).toBeGreaterThan(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("the Excel file's numbers are read as numbers, its hostile text as text", async () => {
    const format = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true";
    const csv = readFileSync(convert(await written(/tabell-01.*\.xlsx$/, "tabell.xlsx"), format), "utf8");
    // All text is in quotes; numbers stand without, as they are shown where decimals have a point.
    expect(csv.split("\n").slice(1, 5)).toEqual([
      '"Kommun";"År";"Kostnad (kr per brukare)"',
      '"Aby";2021;1,234,567.9',
      `"${HOSTILE.replaceAll('"', '""')}";2022;0.0`,
      '"Cby";2022;"– (sekretess)"',
    ]);
  });
});
