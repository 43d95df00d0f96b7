// Freeze the shipped exports into a run that is version-controlled, its objects as plain text:
//   npx tsx scripts/freeze-exports.ts [CACHE]
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { freezeRun } from "../src/runs/freeze-run.ts";
import { tableFileSource } from "../src/sources/table-file/table-file-source.ts";

const FOLDER = "notebooks/underlag";
const NAME = "huddinge-ekonomi-2018-2021";
// The day on which the exports were written: the same run every time.
const now = () => new Date("2026-11-22T07:30:00.000Z");

const [cache = "cache"] = process.argv.slice(2);
const names = (await readdir(FOLDER)).filter((file) => /\.(?:csv|tsv)$/.test(file)).sort();
const files = await Promise.all(
  names.map(async (name) => ({
    name,
    content: await readFile(path.join(FOLDER, name)),
    mapping: JSON.parse(await readFile(path.join(FOLDER, `${path.parse(name).name}.mapping.json`), "utf8")),
  })),
);
const source = tableFileSource(files, {
  title: "Huddinges ekonomi, volymer, personal och kvalitetsregister 2018–2021",
  note: "Filerna är rekonstruktioner ur nämndens tryckta dokument, inte systemens egna exporter. Siffrorna står som de trycktes.",
  form: "plain",
  now,
});
const run = await freezeRun(NAME, { files: names }, { source, cache, now });
for (const warning of run.warnings) console.error(warning);
console.log(`${run.name}: ${run.responses.length} objects, fingerprint ${run.fingerprint}`);
