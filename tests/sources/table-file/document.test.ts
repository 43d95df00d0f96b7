import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import * as jamforbar from "../../../src/index.ts";

test("the example of docs/table-files.md gives what it says that it gives", async () => {
  const page = await readFile("docs/table-files.md", "utf8");
  const [, code = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  const body = code
    .replace(/^import .*$/gm, "")
    .replace(
      /^(.*?);? \/\/ => (.+)$/gm,
      (_, statement: string, literal: string) => `checks.push([${statement}, ${literal}]);`,
    );
  const checks: unknown[][] = [];
  const run = new Function("checks", "readFile", "readTableFile", `return (async () => {${body}})();`);
  await run(checks, readFile, jamforbar.readTableFile);
  expect(checks).toHaveLength(4);
  for (const [actual, wanted] of checks) expect(actual).toEqual(wanted);
});

test("the rows that docs/table-files.md shows are those of the file", async () => {
  const page = await readFile("docs/table-files.md", "utf8");
  const [, shown = ""] = /```text\n([\s\S]*?)```/.exec(page) ?? [];
  const file = await readFile("notebooks/underlag/agresso-drift-2021.csv", "latin1");
  const lines = shown.split("\n").filter((line) => line !== "" && line !== "…");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(file.split("\r\n")).toContain(line);
});
