import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { tellIfBehind } from "../../src/cli/behind.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { jamforbar } from "../support/capture.ts";
import { startSyntheticKolada, syntheticKpi } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function told(date: string | undefined, today: string): string {
  let text = "";
  const output = {
    out: () => undefined,
    err: (line: string) => {
      text += line;
    },
    columns: undefined,
  };
  const next = date === undefined ? null : ({ date, kind: "final" } as const);
  tellIfBehind(output, "r", [{ id: "N20900", publication: { period: 2025, state: "preliminary", next } }], today);
  return text;
}

test("a run is behind its source from the day of the announced publication on, not before, and not without dates", () => {
  expect(told("2026-09-30", "2026-09-29")).toBe("");
  expect(told("2026-09-30", "2026-09-30")).toBe(
    "note: run r is older than its source: N20900 was to be published anew on 2026-09-30; jamforbar refresh r asks for what has changed\n",
  );
  expect(told(undefined, "2099-01-01")).toBe("");
});

test("the calendar lists each key figure with its newest year, how far it had come, and what comes next", async () => {
  // Synthetic: dates far ahead, so that the test does not depend on the day it runs.
  const kpis = [
    syntheticKpi("N20900", {
      prel_publication_date: "2000-01-01",
      publication_date: "2999-09-30",
      publ_period: "2998",
    }),
    syntheticKpi("U23471", { prel_publication_date: null, publication_date: "2000-01-01", publ_period: "1999" }),
  ];
  const server = await startSyntheticKolada({ kpis });
  onTestFinished(() => server.close());
  const cache = temporaryFolder();
  const request = { kpis: ["N20900", "U23471"], areas: ["0126"], years: [2020] };
  await freezeRun("r", request, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  const { out, err } = await jamforbar("calendar", "--run", "r", "--cache", cache);
  const [first, second] = out.split("\n");
  expect(first).toMatch(/^r {2}N20900 {2}2998 {2}preliminary {2}2999-09-30 final {2}Syntetiskt/);
  expect(second).toMatch(/^r {2}U23471 {2}1999 {2}final /);
  expect(err).toBe("");
  expect((await jamforbar("calendar", "--run", "r", "--cache", cache, "--until", "2100-01-01")).out).not.toContain(
    "N20900",
  );
  const notebook = path.join(cache, "n.ts");
  writeFileSync(notebook, 'import { openRun } from "jamforbar";\n(await openRun("r")).figures("U23471");\n');
  const read = await jamforbar("calendar", "--notebook", notebook, "--cache", cache);
  expect(read.out).toMatch(/^r {2}U23471 {2}1999 {2}final +Syntetiskt nyckeltal U23471\n$/);
  expect((await jamforbar("calendar", "--until", "2026-02-31")).err).toContain("use a date such as 2026-09-30.");
  expect((await jamforbar("calendar", "--until", "30/9")).err).toContain("use a date such as 2026-09-30.");
});
