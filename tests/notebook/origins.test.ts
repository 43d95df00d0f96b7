import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { renderHtml } from "../../src/notebook/render-html.ts";
import { cellOrigins, pageOrigins } from "../../src/notebook/render-origins.ts";
import { runNotebook } from "../../src/notebook/run-notebook.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const NOTEBOOK = `// %% Läs
import { display, openRun } from "jamforbar";
const run = await openRun("huddinge-2016-2022");
const figures = run.figures("N20900", { periods: [2022] });
// %% Visa
display(figures.numRows());
display(run.figures(["U20008", "U23471"]).numRows());
run.figures("U20008");
display(run.table("economy").numRows());
`;

async function ran() {
  const file = path.join(temporaryFolder(), "spar.ts");
  writeFileSync(file, NOTEBOOK);
  return runNotebook(file);
}

test("each cell knows what its code read, and the notebook where that came from", async () => {
  const { cells, reads } = await ran();
  expect(cells.map((cell) => cell.reads)).toEqual([["N20900"], ["U20008", "U23471", "economy"]]);
  expect(reads.map(({ kind, id }) => [kind, id])).toEqual([
    ["key figure", "N20900"],
    ["key figure", "U20008"],
    ["key figure", "U23471"],
    ["table", "economy"],
  ]);
  // The hashes that cache/README.md lists.
  expect(reads[0]?.answers).toMatchObject([
    { key: "file:county-figures.csv", sha256: expect.stringMatching(/^56ec7bf1/) },
  ]);
  expect(reads[3]?.answers).toMatchObject([{ key: "file:economy.csv", sha256: expect.stringMatching(/^439ee1fa/) }]);
});

test("on the page a cell that shows something leads to the answers behind it; every link has its target", async () => {
  const result = await ran();
  const html = renderHtml(result.notebook, result);
  const targets = [...html.matchAll(/href="#(ursprung-[^"]+)"/g)].map(([, id]) => id);
  expect(targets).toEqual(["ursprung-U20008", "ursprung-U23471", "ursprung-economy"]);
  for (const id of targets) expect(html.split(` id="${id}"`)).toHaveLength(2);
  expect(html).toContain("SHA-256 <code>56ec7bf131249e7c8a000145e147867c674f6e080b53c62d28fb08ef3e89dc9f</code>");
});

const read = {
  run: "r",
  kind: "key figure",
  id: "N1",
  title: "Syntetiskt",
  answers: [{ key: "https://example.org/v3/data/kpi/N1", fetchedAt: "2026-03-23T14:05:59.123Z", sha256: "ab" }],
} as const;

test.each([
  [
    { period: 2025, state: "preliminary", next: { date: "2026-09-30", kind: "final" } },
    "2025 är preliminärt, slutligt 2026-09-30",
  ],
  [
    { period: 2025, state: "not published", next: { date: "2026-05-05", kind: "preliminary" } },
    "2025 publiceras preliminärt 2026-05-05",
  ],
  [{ period: 2025, state: "final", next: null }, "2025 är slutligt"],
] as const)("the newest year of a key figure: %j", (publication, text) => {
  expect(pageOrigins([{ ...read, publication }])).toContain(`Syntetiskt. ${text}</th>`);
});

test("without dates nothing is said of the newest year; the time is in UTC, to the minute", () => {
  expect(pageOrigins([read])).toContain("Syntetiskt</th>");
  expect(pageOrigins([read])).toContain("r, hämtat 2026-03-23 14:05 (UTC)");
  expect(pageOrigins([])).toBe("");
});

test("a cell that shows figures which cells before it have read leads to the list; text alone does not", async () => {
  const file = path.join(temporaryFolder(), "sedan.ts");
  writeFileSync(
    file,
    `// %%\nimport { display, markdown, openRun } from "jamforbar";\nconst t = (await openRun("huddinge-2016-2022")).figures("N20900");\n// %%\ndisplay(t);\n// %%\ndisplay(markdown\`Bara text.\`);\n`,
  );
  const result = await runNotebook(file);
  expect(renderHtml(result.notebook, result).match(/<p class="origins">.*/g)).toEqual([
    '<p class="origins">Underlag: <a href="#ursprung">läst tidigare i notebooken</a></p>',
  ]);
});

test("what came from a file was frozen, not fetched", () => {
  const answers = ["file:a.csv", "mapping:a.csv", "table:a.csv"].map((key) => ({ ...read.answers[0], key }));
  const html = pageOrigins([{ ...read, answers }]);
  expect(html.match(/r, fryst 2026-03-23 14:05 \(UTC\)/g)).toHaveLength(6);
  expect(html).not.toContain("hämtat");
});

test("on paper every answer stands once, however many key figures came in it", () => {
  const html = pageOrigins([read, { ...read, id: "N2" }, { ...read, id: "N3" }]);
  const [, paper = ""] = /<ul class="on-paper">(.*?)<\/ul>/s.exec(html) ?? [];
  expect(paper.match(/<li>/g)).toHaveLength(1);
  expect(paper).toContain(
    "https://example.org/v3/data/kpi/N1: r, hämtat 2026-03-23 14:05 (UTC), SHA-256 <code>ab</code>",
  );
});

test("a cell that read very much names the first, and leads to the list for the rest", () => {
  const ids = Array.from({ length: 14 }, (_, at) => `N${at}`);
  expect(cellOrigins(ids)).toMatch(/N11<\/a> och <a href="#ursprung">2 till<\/a><\/p>\n$/);
  expect(cellOrigins([])).toBe("");
});
