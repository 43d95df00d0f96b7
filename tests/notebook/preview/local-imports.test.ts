import { expect, it } from "vitest";
import { localImports } from "../../../src/notebook/preview/local-imports.ts";

const found = (source: string) => localImports(source, "/n/prov.ts");

it.each([
  'import { a } from "./a.ts";',
  "import './a.ts'",
  'export * from "./a.ts"',
  'const a = await import("./a.ts");',
  "import {\n  a,\n  b,\n} from './a.ts';",
  'import a from "/n/a.ts";',
  'import a from "file:///n/a.ts";',
])("finds the file that %s names", (source) => {
  expect(found(source)).toEqual(["/n/a.ts"]);
});

it("takes a .js for a .ts as well, as tsx does", () => {
  expect(found('import "../lib/a.js";')).toEqual(["/lib/a.js", "/lib/a.ts"]);
  expect(found('require("./a.cjs")')).toEqual(["/n/a.cjs", "/n/a.cts"]);
});

it("looks for a name without ending as a file and as a folder", () => {
  expect(found('import "./a";')).toEqual(expect.arrayContaining(["/n/a", "/n/a.ts", "/n/a/index.ts"]));
});

it("leaves packages and Node's own modules alone", () => {
  expect(found('import "jamforbar"; import fs from "node:fs"; import b from "@a/b/c.ts";')).toEqual([]);
});
