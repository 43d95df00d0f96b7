import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as api from "../src/index.ts";

const source = new URL("../src/", import.meta.url);
const examples = readdirSync(source).flatMap((file) =>
  [...readFileSync(new URL(file, source), "utf8").matchAll(/^ \* (.+); \/\/ => (.+)$/gm)].map(
    ([, code = "", result = ""]) => [code, result] as const,
  ),
);

test("there are examples to run", () => {
  expect(examples.length).toBeGreaterThanOrEqual(4);
});

test.each(examples)("%s; // => %s", (code, result) => {
  const run = new Function(...Object.keys(api), `return [${code}, ${result}];`);
  const [actual, expected] = run(...Object.values(api));
  expect(actual).toEqual(expected);
});
