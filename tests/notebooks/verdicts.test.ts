import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function pageOf(name: string, parameters: Readonly<Record<string, string | number>>): Promise<string> {
  const notebook = fileURLToPath(new URL(`../../notebooks/${name}.ts`, import.meta.url));
  const { file, ok } = await renderNotebook(notebook, { out: await temporaryFolder(), parameters });
  expect(ok).toBe(true);
  return (await readFile(file, "utf8"))
    .replace(/<style[\s\S]*?<\/style>|<details class="source-code">[\s\S]*?<\/details>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

test("signifikans 2020: the fall in care homes and the gender difference in daily activities depend on the method, as C05 and C07 say", async () => {
  const page = await pageOf("signifikans", { municipality: "0126", period: 2020 });
  expect(page).toContain("−7 sedan 2019: beror på metoden");
  expect(page).toMatch(/Daglig verksamhet LSS: kvinnor mot män beror på metoden 0,161/);
  expect(page).toContain("beror på metoden för särskilt boende");
});

test("signifikans of Botkyrka tests no target, and says nothing of how targets are tested", async () => {
  const page = await pageOf("signifikans", { municipality: "0127", period: 2022 });
  expect(page).not.toMatch(/ensidig|avståndet till nämndens etappmål/);
});

// By hand from the wide table of the same page: U23471 depends, U21468, U28532, U28519, U28526 unchanged, two indices.
test("indikatorer 2021: the charts count the trend words of the table", async () => {
  const page = await pageOf("indikatorer", { municipality: "0126", period: 2021 });
  expect(page).toContain("Kvalitet för brukarna: 4 oförändrade, 1 beror på metoden, 2 kan inte prövas");
  expect(page).toContain("Effektivt resursutnyttjande: 3 positiva, 1 negativ");
  expect(page).not.toMatch(/har gått åt (?:rätt|fel) håll/);
});

test("indikatorer of Botkyrka has no column and no note of targets", async () => {
  const page = await pageOf("indikatorer", { municipality: "0127", period: 2021 });
  expect(page).not.toMatch(/inget etappmål är angivet|inget målvärde|Målvärde 2030/);
});
