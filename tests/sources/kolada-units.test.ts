import { describe, expect, onTestFinished, test } from "vitest";
import { compareUnits } from "../../src/compare/units/compare-units.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { type KoladaRequest, koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { jamforbar } from "../support/capture.ts";
import { startKoladaServer } from "../support/kolada-server.ts";
import { syntheticKpi, syntheticRow } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Synthetic throughout: made-up units of made-up municipalities, and values that mean nothing.
const unit = (id: string, municipality: string) => ({ id, municipality, title: `Syntetisk  enhet ${id}` });
const unitRow = (ou: string, period: number, value: number | null, status = "") => ({
  ...{ kpi: "U23471", ou, period, values: [{ gender: "T", count: 1, status, value }] },
});

async function served() {
  const server = await startKoladaServer({
    kpis: [syntheticKpi("N20900"), syntheticKpi("U23471", { has_ou_data: true })],
    municipalities: [
      { id: "0126", title: "Syntetisk 0126", type: "K" },
      { id: "0136", title: "Syntetisk 0136", type: "K" },
    ],
    groups: [],
    units: [unit("V23E1", "0126"), unit("V23E2", "0126"), unit("V15E3", "0126"), unit("V23E4", "0136")],
    rows: [syntheticRow("N20900", "0126", 2022, 1), syntheticRow("U23471", "0126", 2022, 75)],
    unitRows: [unitRow("V23E1", 2022, 80), unitRow("V23E2", 2022, 70), unitRow("V23E4", 2022, null, "..")],
  });
  onTestFinished(() => server.close());
  return server;
}

const AREAS: KoladaRequest = { kpis: ["N20900", "U23471"], areas: ["0126"], years: [2022] };
type Row = { municipality: string; name: string; period: number; value: number | null; missing: string | null };

async function freeze(units: NonNullable<KoladaRequest["units"]>) {
  const server = await served();
  const cache = temporaryFolder();
  const source = koladaSource({ baseUrl: server.baseUrl, sleep: async () => undefined });
  await freezeRun("r", { ...AREAS, units }, { source, cache });
  return { run: await openRun("r", { cache }), requests: server.requests };
}

const rowsOf = (run: Awaited<ReturnType<typeof openRun>>, kpi: string) =>
  (run.figures(kpi).objects() as Row[]).map((row) => [row.municipality, row.period, row.value, row.missing]);

describe("units of Kolada", () => {
  test("by id: values, names and municipality; what never came has a row of its own and a warning", async () => {
    const { run } = await freeze({ kpis: ["U23471"], years: [2022], units: ["V23E1", "V15E3", "V23E4"] });
    expect(run.areas.get("V23E1")).toEqual({
      ...{ id: "V23E1", title: "Syntetisk enhet V23E1", type: "U", municipality: "0126" },
    });
    expect(rowsOf(run, "U23471")).toEqual([
      ["0126", 2022, 75, null],
      ["V15E3", 2022, null, "ingen uppgift"],
      ["V23E1", 2022, 80, null],
      ["V23E4", 2022, null, "sekretess"],
    ]);
    expect(run.manifest.warnings).toEqual(["no value came for unit V15E3"]);
  });

  test("by municipality: its units that have figures, and one warning for those that have none", async () => {
    const { run } = await freeze({ kpis: ["U23471"], years: [2022], municipalities: ["0126"] });
    expect(rowsOf(run, "U23471")).toEqual([
      ["0126", 2022, 75, null],
      ["V23E1", 2022, 80, null],
      ["V23E2", 2022, 70, null],
    ]);
    expect(run.manifest.warnings).toEqual(["no value came for 1 of the 3 units"]);
  });

  test("units are expected for their own key figures and years only", async () => {
    const { run } = await freeze({ kpis: ["U23471"], years: [2021, 2022], units: ["V23E1"] });
    expect(rowsOf(run, "N20900")).toEqual([["0126", 2022, 1, null]]);
    expect(rowsOf(run, "U23471")).toEqual([
      ["0126", 2022, 75, null],
      ["V23E1", 2021, null, "ingen uppgift"],
      ["V23E1", 2022, 80, null],
    ]);
    expect(run.manifest.warnings).toEqual(["no value came for units of year 2021"]);
  });

  test("the figures of units go through compareUnits", async () => {
    const { run } = await freeze({ kpis: ["U23471"], years: [2022], municipalities: ["0126"] });
    const result = compareUnits(run.figures("U23471"), { own: ["V23E1"], bought: ["V23E2"], period: 2022 });
    expect(result).toMatchObject({ own: { mean: 80 }, bought: { mean: 70 }, difference: 10 });
    expect(result.ranking[0]?.name).toBe("Syntetisk enhet V23E1");
  });

  test.each<[string, NonNullable<KoladaRequest["units"]>, RegExp]>([
    [
      "an unknown unit",
      { kpis: ["U23471"], years: [2022], units: ["V9"] },
      /does not know unit V9; nothing was frozen/,
    ],
    [
      "a municipality without units",
      { kpis: ["U23471"], years: [2022], municipalities: ["0999"] },
      /does not know units of municipality 0999/,
    ],
    ["an unknown key figure", { kpis: ["U99999"], years: [2022], units: ["V23E1"] }, /does not know key figure U99999/],
    [
      "an id of a wrong form",
      { kpis: ["U23471"], years: [2022], units: ["0126"] },
      /units\[0\] must be V, letters and digits/,
    ],
    [
      "no municipality",
      { kpis: ["U23471"], years: [2022], municipalities: [] },
      /units.municipalities must hold ids of four digits/,
    ],
  ])("%s stops the freeze before values of units are asked for", async (_, units, message) => {
    const server = await served();
    const source = koladaSource({ baseUrl: server.baseUrl });
    await expect(freezeRun("r", { ...AREAS, units }, { source, cache: temporaryFolder() })).rejects.toThrow(message);
    expect(server.requests.filter((url) => url.includes("/oudata/"))).toEqual([]);
  });
});

describe("jamforbar fetch --units", () => {
  const fetch = async (...more: string[]) => {
    const { baseUrl } = await served();
    const cache = temporaryFolder();
    const args = ["fetch", "r", "--kpi", "N20900", "--municipality", "0126", "--years", "2022", "--base-url", baseUrl];
    return { cache, ...(await jamforbar(...args, "--cache", cache, "--json", ...more)) };
  };

  test("fetches the units of a municipality beside the areas", async () => {
    const { code, out, cache } = await fetch("--units", "@0126", "--unit-kpi", "U23471");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 3, values: 3, missing: 0 });
    const args = [
      "rank",
      "U23471",
      "--period",
      "2022",
      "--among",
      "V23E1,V23E2",
      "--run",
      "r",
      "--cache",
      cache,
      "--json",
    ];
    const { rows } = JSON.parse((await jamforbar(...args)).out);
    expect(rows.map((row: { municipality: string }) => row.municipality)).toEqual(["V23E1", "V23E2"]);
  });

  test.each([
    [["--units", "V23E1"], /--units and --unit-kpi must be given together/],
    [["--unit-kpi", "U23471"], /--units and --unit-kpi must be given together/],
    [["--units", "@0126,V23E4", "--unit-kpi", "U23471"], /ids of units or municipalities such as @0126, not both/],
  ])("%j is one clear line", async (more, message) => {
    const { code, err } = await fetch(...more);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });
});
