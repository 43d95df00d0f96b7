import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { notebookConsequences } from "../../../src/notebook/consequences/notebook-consequences.ts";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { koladaSource } from "../../../src/sources/kolada/kolada-source.ts";
import { jamforbar } from "../../support/capture.ts";
import { startSyntheticKolada, syntheticKpi, syntheticRow } from "../../support/synthetic-kolada.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// Synthetic throughout: three areas, one year.
const REQUEST = { kpis: ["N20900"], areas: ["0126", "0136", "0182"], years: [2022] };
const NOTEBOOK = `// %% Platser
import { display, markdown, openRun, parameters, rank, showTable } from "jamforbar";
const settings = parameters({ run: "first", title: "Platser" });
const rows = rank((await openRun(settings.run)).figures("N20900"), { period: 2022, good: "low" });
display(markdown\`Körningen \${settings.run} säger:\`);
display(showTable(rows.map(({ name, rank, value }) => ({ name, rank, value })), {
  caption: settings.title,
  columns: [{ name: "name", title: "Kommun" }, { name: "rank", title: "Plats" }, { name: "value", title: "Värde", digits: 1 }],
}));
// %% Slutsats
display(markdown\`Bäst är \${rows[0].name}.\`);
`;

async function frozen(values: Readonly<Record<string, readonly number[]>>, notebook = NOTEBOOK) {
  const folder = temporaryFolder();
  const cache = path.join(folder, "cache");
  for (const [name, [a = 0, b = 0, c = 0]] of Object.entries(values)) {
    const rows = [
      syntheticRow("N20900", "0126", 2022, a),
      syntheticRow("N20900", "0136", 2022, b),
      syntheticRow("N20900", "0182", 2022, c),
    ];
    const server = await startSyntheticKolada({ rows, kpis: [syntheticKpi("N20900")] });
    onTestFinished(() => server.close());
    await freezeRun(name, REQUEST, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  }
  const file = path.join(folder, "platser.ts");
  writeFileSync(file, notebook);
  return { file, cache };
}

test("a revision that changes a rank changes the table and the verdict; rows are matched by name, not by place", async () => {
  const { file, cache } = await frozen({ first: [1, 2, 3], second: [2.5, 2, 3] });
  expect(await notebookConsequences(file, "first", "second", { cacheDir: cache })).toEqual([
    ...[
      { row: "Syntetisk 0126", column: "Plats", before: "1", after: "2", difference: 1 },
      { row: "Syntetisk 0126", column: "Värde", before: "1,0", after: "2,5", difference: 1.5 },
      { row: "Syntetisk 0136", column: "Plats", before: "2", after: "1", difference: -1 },
    ].map((change) => ({ cell: 1, title: "Platser", kind: "table", of: "Platser", ...change })),
    {
      cell: 2,
      title: "Slutsats",
      kind: "text",
      before: "Bäst är Syntetisk 0126.",
      after: "Bäst är Syntetisk 0136.",
    },
  ]);
});

test("a revision that no rounding shows is no consequence, and naming the run is none either", async () => {
  const { file, cache } = await frozen({ first: [1, 2, 3], b: [1.04, 2, 3] });
  expect(await notebookConsequences(file, "first", "b", { cacheDir: cache })).toEqual([]);
});

test("a notebook that stops with one run only says so; with both it is an error", async () => {
  const stops = `${NOTEBOOK}\n// %% Slut\nif (rows[0].value > 1) throw new Error("för högt");\n`;
  const { file, cache } = await frozen({ first: [1, 2, 3], second: [1.5, 2, 3], third: [1.6, 2, 3] }, stops);
  const [first] = await notebookConsequences(file, "first", "second", { cacheDir: cache });
  expect(first).toEqual({ kind: "error", cell: 3, title: "Slut", before: null, after: "för högt" });
  await expect(notebookConsequences(file, "second", "third", { cacheDir: cache })).rejects.toThrow(
    "the notebook stops with both runs: för högt",
  );
});

test("a notebook without the parameter run is refused", async () => {
  const { file, cache } = await frozen(
    { first: [1, 2, 3] },
    "// %%\nimport { display } from 'jamforbar';\ndisplay(1);\n",
  );
  await expect(notebookConsequences(file, "first", "first", { cacheDir: cache })).rejects.toThrow("run");
});

test("the command prints each change in one list, and the consequences", async () => {
  const { file, cache } = await frozen({ first: [1, 2, 3], second: [2.5, 2, 3] });
  const { out } = await jamforbar("compare-runs", "first", "second", "--notebook", file, "--cache", cache);
  expect(out).toContain("revised: 1\n  N20900  0126 Syntetisk 0126  2022  T  1 → 2.5\n");
  expect(out).toContain("added: 0\n");
  expect(out).toMatch(/consequences: 4\n {2}cell 1 {2}Platser · Platser · Syntetisk 0126 · Plats +1 → 2 \(\+1\)\n/);
  const json = await jamforbar("compare-runs", "first", "second", "--cache", cache, "--json");
  expect(Object.keys(JSON.parse(json.out))).toEqual(
    expect.arrayContaining(["revised", "added", "removed", "newlyMissing", "deleted", "metadata", "consequences"]),
  );
  expect((await jamforbar("compare-runs", "first", "first", "--cache", cache)).out).toBe(
    "first and first: nothing differs\n",
  );
});
