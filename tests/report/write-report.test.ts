import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type ReportFile, readMe } from "../../src/report/read-me.ts";
import { writeReport } from "../../src/report/write-report.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { inputOf } from "./sample-report.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function filesWith(content: string): ReportFile[] {
  const files = [
    { path: "prov.docx", about: "", bytes: bytes(content) },
    { path: "tabeller/tabell-01.xlsx", about: "", bytes: bytes(content) },
  ];
  return [...files, { path: "LÄSMIG.txt", about: "", bytes: bytes(readMe(inputOf([]), files)) }];
}

function place(): string {
  return path.join(temporaryFolder(), "prov-report");
}

const all = (folder: string) => readdirSync(path.dirname(folder), { recursive: true, encoding: "utf8" }).sort();

describe("writing a report's folder", () => {
  test("all files are written, and nothing beside them", async () => {
    const folder = place();
    await writeReport(folder, filesWith("a"));
    expect(all(folder)).toEqual([
      "prov-report",
      ...["LÄSMIG.txt", "prov.docx", "tabeller", "tabeller/tabell-01.xlsx"].map((name) => `prov-report/${name}`),
    ]);
  });

  test("a report that nobody changed gives way to the next, with files that are no longer there", async () => {
    const folder = place();
    await writeReport(folder, filesWith("a"));
    const fewer = [{ path: "prov.docx", about: "", bytes: bytes("b") }];
    await writeReport(folder, [...fewer, { path: "LÄSMIG.txt", about: "", bytes: bytes(readMe(inputOf([]), fewer)) }]);
    expect(all(folder)).toEqual(["prov-report", "prov-report/LÄSMIG.txt", "prov-report/prov.docx"]);
    expect(readFileSync(path.join(folder, "prov.docx"), "utf8")).toBe("b");
  });

  test.each([
    [
      "holds prov.docx that somebody has edited",
      (folder: string) => writeFileSync(path.join(folder, "prov.docx"), "x"),
      /holds changes in prov\.docx/,
    ],
    [
      "holds a file that is not of the report",
      (folder: string) => writeFileSync(path.join(folder, "min.txt"), "x"),
      /holds min\.txt/,
    ],
    [
      "has another LÄSMIG.txt",
      (folder: string) => writeFileSync(path.join(folder, "LÄSMIG.txt"), "x"),
      /was not made by/,
    ],
  ])("a folder that %s is left as it is, in one line", async (_, change, why) => {
    const folder = place();
    await writeReport(folder, filesWith("a"));
    change(folder);
    const before = all(folder);
    const error = await writeReport(folder, filesWith("b")).catch((thrown: Error) => thrown.message);
    expect(error).toMatch(why);
    expect(error).not.toContain("\n");
    expect(all(folder)).toEqual(before);
    expect(readFileSync(path.join(folder, "tabeller/tabell-01.xlsx"), "utf8")).toBe("a");
  });

  test.each([
    ["a folder of somebody's", (folder: string) => mkdirSync(folder), /was not made by jamforbar report/],
    ["a file", (folder: string) => writeFileSync(folder, ""), /is not a folder/],
    ["a link", (folder: string) => symlinkSync(temporaryFolder(), folder), /is not a folder/],
  ])("%s in its place is left as it is", async (_, make, why) => {
    const folder = place();
    make(folder);
    await expect(writeReport(folder, filesWith("a"))).rejects.toThrow(why);
    expect(all(folder)).toEqual(["prov-report"]);
  });

  test("where a folder cannot be made, nothing is", async () => {
    const file = path.join(temporaryFolder(), "fil");
    writeFileSync(file, "");
    await expect(writeReport(path.join(file, "prov-report"), filesWith("a"))).rejects.toThrow(
      /^cannot write .*prov-report: /,
    );
    expect(readdirSync(path.dirname(file))).toEqual(["fil"]);
  });
});
