import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import type { TableMapping } from "../../src/sources/table-file/mapping.ts";
import { tableFileSource } from "../../src/sources/table-file/table-file-source.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOTEBOOK = fileURLToPath(new URL("../../notebooks/ekonomi-och-volymer.ts", import.meta.url));

/** The page as its readers see it, spaces of all kinds made plain. */
async function page(parameters: Readonly<Record<string, string | number>> = {}): Promise<string> {
  const { file, error } = await renderNotebook(NOTEBOOK, { out: temporaryFolder(), parameters });
  expect(error).toBeUndefined();
  return (await readFile(file, "utf8"))
    .replace(/<style[\s\S]*?<\/style>|<details class="source-code">[\s\S]*?<\/details>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

let rendered: Promise<string> | undefined;
/** The page as it is shipped, rendered once. */
function shipped(): Promise<string> {
  rendered ??= page();
  return rendered;
}

test("the budget of 2021: 1 278 849 − 1 252 219 = 26 630 tkr, as Verksamhetsberättelse 2021 prints it", async () => {
  const text = await shipped();
  expect(text).toContain("nettokostnaden 2021 blev 1 252,2 mnkr, 26,6 mnkr lägre än budget");
  expect(text).toContain("Årets resultat −1 278 849 −1 252 219 26 630 2,1");
  expect(text).toContain("Personal −774 605 −801 010 −26 405 −3,4");
});

test("volume and price of nursing homes 2019–2020: (563−611)·(671 844+685 418)/2 and (685 418−671 844)·(611+563)/2 kr", async () => {
  // −48 · 678 631 = −32 574 288 and 13 574 · 587 = 7 967 938; together −24 606 350.
  expect(await shipped()).toContain("Särskilt boende för äldre −7,9 2,0 −32,6 8,0 −24,6");
});

test("sick leave as Verksamhetsberättelse 2021 prints it; what is not printed is missing, and nothing is said of women and men", async () => {
  const text = await shipped();
  expect(text).toContain("9,7 procent, −2,5 procentenheter på ett år");
  expect(text).toContain("inget värde: inte tryckt");
  expect(text).toContain("Det här går inte att säga.");
});

test("published figures name their source, and computed ones say so", async () => {
  const text = await shipped();
  expect(text).toContain("Källa: Huddinge kommun, vård- och omsorgsnämnden");
  expect(text).toContain("Egna beräkningar; underlag från Huddinge kommun, vård- och omsorgsnämnden, fryst 2026-11-22");
  // The documents were printed 2021 and 2022; the freeze knows no day of publication, and the foot names none.
  expect(text).not.toMatch(/publicera[dt]e? 20/);
  expect(text).not.toContain("hämtat 20");
  expect(text).toContain("Ur Verksamhetsberättelse 2021 (VB2021), ”drift per verksamhet”.");
});

test("a municipality without exports in the run gets a sentence and no figures", async () => {
  const text = await page({ municipality: "0127" });
  expect(text).toContain("Körningen har inga exporter från kommunen 0127.");
  expect(text).not.toContain("1 252,2");
});

test("a municipality's own exports: budget by unit, and monthly sick leave with limits, women and men apart", async () => {
  // Synthetic figures. Monthly rates alternate 5 and 6 for women and stand at 4 for men but for one month at 9.
  const cache = temporaryFolder();
  vi.stubEnv("JAMFORBAR_CACHE", cache);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );
  const rates = months.map((month, at) => `${month};${5 + (at % 2)},0;${at === 20 ? 9 : 4},${at % 2}`);
  const sick: TableMapping = {
    source: "Syntetisk",
    keyFigures: { "sjukfranvaro.manad": { title: "Sjukfrånvaro", unit: "procent" } },
    areas: { "0127": { title: "Botkyrka" } },
    columns: { period: "Månad" },
    values: [
      { column: "Kvinnor", gender: "K" },
      { column: "Män", gender: "M" },
    ],
  };
  const budget: TableMapping = {
    source: "Syntetisk",
    keyFigures: {
      "drift.budget": { title: "Budget", unit: "tkr" },
      "drift.utfall": { title: "Utfall", unit: "tkr" },
    },
    areas: {
      "0127": { title: "Botkyrka", labels: ["Summa"], sumOf: ["hemtjanst", "boende"] },
      hemtjanst: { title: "Hemtjänst", municipality: "0127" },
      boende: { title: "Boende", municipality: "0127" },
    },
    columns: { area: "Enhet" },
    constants: { period: 2021 },
    values: [
      { column: "Budget", keyFigure: "drift.budget" },
      { column: "Utfall", keyFigure: "drift.utfall" },
    ],
  };
  const files = [
    { name: "sjuk.csv", text: ["Månad;Kvinnor;Män", ...rates].join("\n"), mapping: sick },
    {
      name: "drift.csv",
      text: "Enhet;Budget;Utfall\nHemtjänst;1000;1100\nBoende;2000;1900\nSumma;3000;3000\n",
      mapping: budget,
    },
  ].map(({ text, ...file }) => ({ ...file, content: new TextEncoder().encode(text) }));
  const source = tableFileSource(files, { title: "Syntetisk" });
  await freezeRun("egen", { files: files.map(({ name }) => name) }, { source, cache });
  const text = await page({ municipality: "0127", run: "egen" });
  expect(text).toContain("Hemtjänst gick mest över sin budget");
  expect(text).toContain("Kvinnor: inget tyder på att något särskilt har hänt");
  expect(text).toContain("Män: något särskilt har hänt");
  expect(text).toContain("Körningen har inga enhetskostnader för Botkyrka");
  expect(text).not.toContain("Det här går inte att säga.");
  expect(text).not.toMatch(/Huddinge|undefined|NaN/);
});
