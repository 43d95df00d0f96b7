import { describe, expect, onTestFinished, test } from "vitest";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { type KoladaRequest, koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { startSyntheticKolada, syntheticKpi, syntheticRow } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const PEERS: KoladaRequest = { kpis: ["N20900", "U23471"], areas: ["0126", "0136"], years: [2020, 2021] };

async function freeze(
  request: KoladaRequest,
  server: Awaited<ReturnType<typeof startSyntheticKolada>>,
  cache = temporaryFolder(),
) {
  const source = koladaSource({ baseUrl: server.baseUrl, sleep: async () => undefined });
  await freezeRun("r", request, { source, cache });
  return openRun("r", { cache });
}

async function served(options: Parameters<typeof startSyntheticKolada>[0] = {}) {
  const server = await startSyntheticKolada(options);
  onTestFinished(() => server.close());
  return server;
}

type Row = {
  kpi: string;
  municipality: string;
  period: number;
  gender: string;
  value: number | null;
  missing: string | null;
  preliminary: boolean | null;
};

describe("the Kolada source", () => {
  test("freezes values, catalogue, areas and groups, and opens them again", async () => {
    const run = await freeze(PEERS, await served());
    const rows = run.figures(["N20900", "U23471"]).objects() as Row[];
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({
      kpi: "N20900",
      municipality: "0126",
      period: 2020,
      gender: "T",
      value: 0,
      missing: null,
    });
    expect(run.keyFigures.get("N20900")?.title).toBe("Syntetiskt nyckeltal N20900");
    expect(run.groups.get("G1")?.members).toEqual([{ id: "0136", title: "Syntetisk 0136" }]);
    expect(run.sourceLine("published")).toBe("Källa: Kolada");
  });

  test("all is every municipality and the nation", async () => {
    const run = await freeze({ ...PEERS, areas: ["all"] }, await served());
    expect(new Set(run.figures("N20900").array("municipality") as string[]).size).toBe(8);
  });

  test("faults on the way change nothing of the run's content", async () => {
    const faults = ["truncate", { status: 500 }, { status: 429, headers: { "retry-after": "1" } }, "drop"] as const;
    const whole = await freeze(PEERS, await served());
    const faulty = await freeze(PEERS, await served({ faults: [...faults] }));
    const hashes = (run: typeof whole) => run.manifest.responses.map(({ sha256 }) => sha256).sort();
    expect(hashes(faulty)).toEqual(hashes(whole));
  });

  test("a freeze that failed asks only for what it lacks when it is taken up again", async () => {
    const cache = temporaryFolder();
    const server = await served({ faults: ({ index }) => (index === 3 ? { status: 422 } : undefined) });
    await expect(freeze(PEERS, server, cache)).rejects.toThrow(/422/);
    const before = server.requests.length;
    const run = await freeze(PEERS, server, cache);
    expect(server.requests.length - before).toBe(1);
    expect(run.manifest.responses).toHaveLength(4);
  });

  test("an unknown key figure or area stops before any value is asked for", async () => {
    const server = await served();
    await expect(freeze({ ...PEERS, kpis: ["N99999"] }, server)).rejects.toThrow(/does not know key figure N99999/);
    await expect(freeze({ ...PEERS, areas: ["9999"] }, server)).rejects.toThrow(/does not know area 9999/);
    expect(server.requests.filter((url) => url.includes("/data/"))).toEqual([]);
  });

  test("nothing at all is an error, and no run", async () => {
    await expect(freeze({ ...PEERS, years: [2099] }, await served())).rejects.toThrow(
      /has no value .*; nothing was frozen/,
    );
  });

  test("all stands beside other areas", async () => {
    const run = await freeze({ ...PEERS, areas: ["all", "0126"] }, await served());
    expect(new Set(run.figures("N20900").array("municipality") as string[]).size).toBe(8);
  });

  test("a year for which nothing came is warned of, and its rows say so", async () => {
    const run = await freeze({ ...PEERS, years: [2022, 2023] }, await served());
    expect(run.manifest.warnings).toEqual(["no value came for year 2023"]);
    const rows = run.figures("N20900", { areas: ["0126"] }).objects() as Row[];
    expect(rows.map(({ period, missing }) => [period, missing])).toEqual([
      [2022, null],
      [2023, "ingen uppgift"],
    ]);
  });

  test("missing, withheld, deleted and preliminary are kept apart, gender by gender", async () => {
    const kpis = [
      syntheticKpi("N20900", {
        publ_period: "2021",
        prel_publication_date: "2026-01-01",
        publication_date: "2999-01-01",
      }),
    ];
    const row = syntheticRow("N20900", "0126", 2021, 5);
    const values = [
      { gender: "M", status: "..", value: null },
      { gender: "T", status: "", value: 5 },
      { gender: "K", status: "", value: 7, isdeleted: true },
    ];
    const rows = [{ ...row, values }, syntheticRow("N20900", "0126", 2020, null)];
    const run = await freeze({ kpis: ["N20900"], areas: ["0126"], years: [2020, 2021] }, await served({ kpis, rows }));
    const shown = (run.figures("N20900").objects() as Row[]).map((r) => [
      r.period,
      r.gender,
      r.value,
      r.missing,
      r.preliminary,
    ]);
    expect(shown).toEqual([
      [2020, "T", null, "skäl ej angivet", false],
      [2021, "T", 5, null, true],
      [2021, "K", null, "borttaget", true],
      [2021, "M", null, "sekretess", true],
    ]);
  });

  test("aborting stops it, and it can be taken up again", async () => {
    const cache = temporaryFolder();
    const server = await served();
    const source = koladaSource({ baseUrl: server.baseUrl });
    const abort = new AbortController();
    const frozen = freezeRun("r", PEERS, { source, cache, signal: abort.signal, onProgress: () => abort.abort() });
    await expect(frozen).rejects.toThrow(/abort/);
    expect((await freeze(PEERS, server, cache)).figures("N20900").numRows()).toBe(4);
  });
});
