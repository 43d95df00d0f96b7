// Freeze figures files (see src/sources/figures) into a run, kept as plain text so that it can be version-controlled:
//   npx tsx scripts/freeze-figures.ts NAME --title TITLE --source SOURCE [--note NOTE] [--cache DIR] FILE …
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { freezeRun } from "../src/runs/freeze-run.ts";
import { figuresSource } from "../src/sources/figures/figures-source.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: "string" },
    source: { type: "string" },
    note: { type: "string" },
    cache: { type: "string" },
  },
});
const [name, ...paths] = positionals;
const { title, source: sourceName, note, cache } = values;
if (name === undefined || paths.length === 0 || title === undefined || sourceName === undefined) {
  throw new Error("say NAME --title TITLE --source SOURCE FILE …");
}
const files = await Promise.all(
  paths.map(async (file) => ({ name: path.basename(file), content: await readFile(file) })),
);
const source = figuresSource(files, { title, sourceName, form: "plain", ...(note === undefined ? {} : { note }) });
const run = await freezeRun(name, { files: files.map((file) => file.name) }, { source, ...(cache ? { cache } : {}) });
console.log(
  `${run.name}: ${run.responses.length} files, as published ${run.asPublished}, fingerprint ${run.fingerprint}`,
);
