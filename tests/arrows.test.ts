import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Which folders of src/ a folder may import from, beside itself. The words on a page (text) are everybody's.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  runs: ["text"],
  sources: ["runs", "text"],
  metrics: ["text"],
  compare: ["metrics", "text"],
  charts: ["compare", "metrics", "text"],
  notebook: ["charts", "compare", "metrics", "runs", "text"],
  report: ["charts", "compare", "metrics", "text"],
  cli: ["notebook", "report", "charts", "compare", "metrics", "sources", "runs", "text"],
};
// Files of src/ itself that any folder may read.
const LEAVES = ["version.ts"];

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

test.each(Object.keys(ALLOWED))("src/%s imports only along the arrows", (folder) => {
  const wrong = files
    .filter((file) => file.split(path.sep)[0] === folder)
    .flatMap((file) =>
      [...readFileSync(path.join("src", file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)]
        .map(([, specifier = ""]) => path.relative("src", path.resolve("src", path.dirname(file), specifier)))
        .filter((target) => target !== path.join("..", "package.json") && !LEAVES.includes(target))
        .filter((target) => ![folder, ...(ALLOWED[folder] ?? [])].includes(target.split(path.sep)[0] ?? ""))
        .map((target) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("every folder of src/ has its arrows", () => {
  const folders = [...new Set(files.filter((file) => file.includes(path.sep)).map((file) => file.split(path.sep)[0]))];
  expect(folders.filter((folder) => ALLOWED[folder ?? ""] === undefined)).toEqual([]);
});

test("metrics and compare do no I/O and read no clock", () => {
  const impure = /from "node:|\bfetch\(|Date\.now|new Date\(|Math\.random|process\.[a-z]/;
  const wrong = files
    .filter((file) => /^(metrics|compare)/.test(file))
    .filter((file) => impure.test(readFileSync(path.join("src", file), "utf8")));
  expect(wrong).toEqual([]);
});
