// Write the exports that come with the project, each with its mapping, from the printed figures of the embedded run:
//   npx tsx scripts/write-exports.ts
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { EXPORTS } from "./exports/definitions.ts";
import { economyRows } from "./exports/economy-rows.ts";
import { writeExport } from "./exports/write-export.ts";

const FOLDER = "notebooks/underlag";
const economy = await economyRows();
for (const definition of EXPORTS) {
  const { name, content, mapping } = writeExport(definition, economy);
  await writeFile(path.join(FOLDER, name), content);
  const beside = `${path.parse(name).name}.mapping.json`;
  await writeFile(path.join(FOLDER, beside), `${JSON.stringify(mapping, null, 2)}\n`);
  console.log(name);
}
