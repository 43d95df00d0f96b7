import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { objectPath } from "../../src/runs/object-store.ts";
import { repairRun } from "../../src/runs/repair-run.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { type KoladaRequest, koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { refreshRun } from "../../src/sources/refresh/refresh-run.ts";
import { repairSource } from "../../src/sources/refresh/repair-source.ts";
import { compareRuns } from "../../src/sources/revisions/compare-runs.ts";
import { jamforbar } from "../support/capture.ts";
import { type KoladaServerOptions, type ServedRow, startKoladaServer } from "../support/kolada-server.ts";
import { syntheticKpi, syntheticRow } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Synthetic throughout. The client's clock is set: the first run is of 2026-01-10, the refresh of 2026-03-05.
const FIRST = Date.UTC(2026, 0, 10, 12);
const LATER = Date.UTC(2026, 2, 5, 12);
const REQUEST: KoladaRequest = { kpis: ["N20900"], areas: ["0126", "0136", "G1"], years: [2020, 2021] };
const ROWS: readonly ServedRow[] = [
  syntheticRow("N20900", "0126", 2020, 10),
  syntheticRow("N20900", "0126", 2021, 11),
  syntheticRow("N20900", "0136", 2020, 20),
  syntheticRow("N20900", "0136", 2021, 21),
  syntheticRow("N20900", "G1", 2020, 15),
];
const country = (members: readonly string[] = ["0126"]): KoladaServerOptions => ({
  kpis: [
    syntheticKpi("N20900", {
      prel_publication_date: "2026-01-01",
      publication_date: "2026-02-01",
      publ_period: "2021",
    }),
  ],
  municipalities: ["0126", "0136"].map((id) => ({ id, title: `Syntetisk ${id}`, type: "K" })),
  groups: [{ id: "G1", title: "Grupp", members: members.map((id) => ({ member_id: id, member_title: id })) }],
  rows: ROWS,
});
/** A row as it is after a change on a day. */
const revised = (row: ServedRow, changed = "2026-02-14"): ServedRow => ({ ...row, changed });
const deleted = (kpi: string, area: string, year: number): ServedRow => ({
  ...revised(syntheticRow(kpi, area, year, null)),
  values: [{ gender: "T", count: 0, status: "", value: null, isdeleted: true }],
});

async function serve(options: KoladaServerOptions) {
  const server = await startKoladaServer(options);
  onTestFinished(() => server.close());
  return server;
}

async function firstRun(request = REQUEST, options = country()) {
  const cache = temporaryFolder();
  const { baseUrl } = await serve(options);
  await freezeRun("r", request, { source: koladaSource({ baseUrl, now: () => FIRST }), cache });
  return cache;
}

async function refreshed(after: KoladaServerOptions, cache: string, name = "r", now = LATER) {
  const server = await serve(after);
  const manifest = await refreshRun(name, { cache, kolada: { baseUrl: server.baseUrl, now: () => now, retries: 0 } });
  return { server, manifest, run: await openRun(manifest.name, { cache }) };
}

type Row = { municipality: string; period: number; value: number | null; missing: string | null; preliminary: boolean };
const values = (run: Awaited<ReturnType<typeof openRun>>) =>
  (run.figures("N20900").objects() as Row[]).map((row) => [row.municipality, row.period, row.value ?? row.missing]);

describe("refreshRun", () => {
  test("asks for the catalogue, and for values since the day of the first answer; the old run keeps every byte", async () => {
    const cache = await firstRun();
    const before = readFileSync(path.join(cache, "runs", "r.json"));
    const { server, manifest, run } = await refreshed(country(), cache);
    expect(server.requests).toHaveLength(4);
    expect(server.requests.filter((url) => url.includes("/data/"))).toEqual([
      "/v3/data/kpi/N20900/municipality/0126,0136,G1/year/2020,2021?from_date=2026-01-10&per_page=5000",
    ]);
    expect(manifest.name).toBe("r-2");
    const { fingerprint } = (await openRun("r", { cache })).manifest;
    expect(manifest.request).toEqual({ ...REQUEST, refreshed: { run: "r", fingerprint, since: "2026-01-10" } });
    expect(manifest.asPublished).toBe("2026-03-05");
    expect(run.sourceLine("computed")).toBe("Egna beräkningar; underlag från Kolada, hämtat 2026-03-05");
    expect(manifest.warnings).toEqual([]);
    expect(readFileSync(path.join(cache, "runs", "r.json")).equals(before)).toBe(true);
    for (const name of ["r", "r-2"]) expect((await verifyRun(name, { cache })).problems).toEqual([]);
  });

  test("its manifest names the earlier answers with their hash and time", async () => {
    const cache = await firstRun();
    const { manifest } = await refreshed(country(), cache);
    const old = (await openRun("r", { cache })).manifest.responses.filter(({ format }) => format === "kolada-v3/data");
    expect(old).toHaveLength(1);
    expect(manifest.responses).toEqual(expect.arrayContaining(old));
  });

  test("nothing changed: the same figures, and compare-runs finds no difference", async () => {
    const cache = await firstRun();
    const { run } = await refreshed(country(), cache);
    expect(values(run)).toEqual(values(await openRun("r", { cache })));
    expect((await compareRuns("r", "r-2", { cache })).same).toBe(true);
  });

  test("a value revised, a row deleted, a row added, and nothing else", async () => {
    const cache = await firstRun();
    const rows = [
      revised(syntheticRow("N20900", "0126", 2020, 10.5)),
      ROWS[1],
      deleted("N20900", "0136", 2020),
      ROWS[3],
      ROWS[4],
      revised(syntheticRow("N20900", "G1", 2021, 16)),
    ].filter((row) => row !== undefined);
    const { run } = await refreshed({ ...country(), rows }, cache);
    expect(values(run)).toEqual([
      ["0126", 2020, 10.5],
      ["0126", 2021, 11],
      ["0136", 2020, "borttaget"],
      ["0136", 2021, 21],
      ["G1", 2020, 15],
      ["G1", 2021, 16],
    ]);
    const { revised: changed, deleted: gone, added, removed, newlyMissing } = await compareRuns("r", "r-2", { cache });
    expect([changed, gone, added, removed, newlyMissing].map(({ length }) => length)).toEqual([1, 1, 1, 0, 0]);
  });

  test("an API that does not know from_date gives every row, and the figures are the same", async () => {
    const rows = [revised(syntheticRow("N20900", "0126", 2020, 10.5)), ...ROWS.slice(1)];
    const [one, other] = [await firstRun(), await firstRun()];
    const honest = await refreshed({ ...country(), rows }, one);
    const ignorant = await refreshed({ ...country(), rows, ignoreFromDate: true }, other);
    expect(values(ignorant.run)).toEqual(values(honest.run));
    expect(values(ignorant.run)[0]).toEqual(["0126", 2020, 10.5]);
  });

  test("a group's members are those of the refresh", async () => {
    const cache = await firstRun();
    const { run } = await refreshed(country(["0126", "0136"]), cache);
    expect(run.groups.get("G1")?.members.map(({ id }) => id)).toEqual(["0126", "0136"]);
    expect((await openRun("r", { cache })).groups.get("G1")?.members.map(({ id }) => id)).toEqual(["0126"]);
  });

  test("a year that was preliminary is final once the refresh came after the final publication", async () => {
    const cache = await firstRun();
    const { run } = await refreshed(country(), cache);
    const preliminary = (of: typeof run) =>
      (of.figures("N20900", { areas: ["0126"], periods: [2021] }).objects() as Row[]).map((row) => row.preliminary);
    expect(preliminary(await openRun("r", { cache }))).toEqual([true]);
    expect(preliminary(run)).toEqual([false]);
  });

  test("a refreshed run is refreshed again, from the day of its own first answer; the latest row wins", async () => {
    const cache = await firstRun();
    const once = [revised(syntheticRow("N20900", "0126", 2020, 10.5)), ...ROWS.slice(1)];
    await refreshed({ ...country(), rows: once }, cache);
    const twice = [revised(syntheticRow("N20900", "0126", 2020, 10.7), "2026-04-01"), ...ROWS.slice(1)];
    const { server, run } = await refreshed({ ...country(), rows: twice }, cache, "r-2", Date.UTC(2026, 3, 2));
    expect(server.requests.find((url) => url.includes("/data/"))).toContain("from_date=2026-03-05");
    expect(run.name).toBe("r-2-2");
    expect(values(run)[0]).toEqual(["0126", 2020, 10.7]);
    expect(values(await openRun("r-2", { cache }))[0]).toEqual(["0126", 2020, 10.5]);
  });

  test("all: a municipality that the catalogue did not have is asked for from the beginning", async () => {
    const cache = await firstRun({ ...REQUEST, areas: ["all"] });
    const more = country();
    const after = {
      ...more,
      municipalities: [...(more.municipalities ?? []), { id: "0199", title: "Syntetisk ny", type: "K" }],
      rows: [...ROWS, syntheticRow("N20900", "0199", 2020, 99)],
    };
    const { run } = await refreshed(after, cache);
    expect(values(run)).toContainEqual(["0199", 2020, 99]);
    expect(values(run)).toContainEqual(["0126", 2020, 10]);
  });

  test("units: revised values come, units stay", async () => {
    const unitRow = (ou: string, value: number, changed?: string) => ({
      ...{ kpi: "N20900", ou, period: 2021, values: [{ gender: "T", value }], ...(changed ? { changed } : {}) },
    });
    const units = ["V11E1", "V11E2"].map((id) => ({ id, title: id, municipality: "0126" }));
    const before = { ...country(), units, unitRows: [unitRow("V11E1", 1), unitRow("V11E2", 2)] };
    const cache = await firstRun(
      { ...REQUEST, units: { kpis: ["N20900"], years: [2021], municipalities: ["0126"] } },
      before,
    );
    const after = { ...before, unitRows: [unitRow("V11E1", 1), unitRow("V11E2", 2.5, "2026-02-02")] };
    const { run, manifest } = await refreshed(after, cache);
    const rows = run.figures("N20900", { areas: ["V11E1", "V11E2"], periods: [2021] }).objects() as Row[];
    expect(rows.map(({ value }) => value)).toEqual([1, 2.5]);
    expect(manifest.warnings).toEqual([]);
  });

  test("what had no value then and has none now is warned of, as when everything is fetched", async () => {
    const cache = await firstRun({ ...REQUEST, years: [2020, 2099] });
    expect((await refreshed(country(), cache)).manifest.warnings).toEqual(["no value came for year 2099"]);
  });

  test("interrupted, it leaves no run, and goes on where it stopped", async () => {
    const cache = await firstRun();
    const faults = ({ index }: { index: number }) => (index === 3 ? { status: 422 } : undefined);
    const server = await serve({ ...country(), faults });
    const again = () => refreshRun("r", { cache, kolada: { baseUrl: server.baseUrl, now: () => LATER, retries: 0 } });
    await expect(again()).rejects.toThrow(/422/);
    const asked = server.requests.length;
    expect(asked).toBe(4);
    const manifest = await again();
    expect(server.requests).toHaveLength(asked + 1);
    expect(manifest.responses).toHaveLength(5);
    const straight = await refreshed(country(), await firstRun());
    expect(manifest.fingerprint).toBe(straight.manifest.fingerprint);
  });

  test("what is damaged of a refreshed run is asked for again, the earlier answers and the newer", async () => {
    const cache = await firstRun();
    const { server, manifest } = await refreshed(
      { ...country(), rows: [...ROWS, revised(ROWS[0] as ServedRow)] },
      cache,
    );
    const [newer, earlier] = manifest.responses.filter(({ format }) => format === "kolada-v3/data");
    expect([earlier, newer].map((one) => one?.key.includes("from_date"))).toEqual([false, true]);
    for (const { sha256 } of manifest.responses) rmSync(objectPath(cache, sha256, "gzip"));
    const source = repairSource(manifest, { baseUrl: server.baseUrl });
    if (source === undefined) throw new Error("a run of Kolada's has a source");
    const { problems, repaired } = await repairRun("r-2", { cache, source });
    // The server has one row more now than when the earlier answer came: only that answer is another.
    expect(problems).toEqual([
      expect.stringMatching(/year\/2020,2021\?per_page=5000: the source now answers otherwise/),
    ]);
    expect(repaired).toHaveLength(manifest.responses.length - 1);
  });

  test("a key figure that has left the catalogue: the others are refreshed, it keeps its values, and all are told", async () => {
    const kpis = (ids: readonly string[]) => ids.map((id) => syntheticKpi(id));
    const both = { ...country(), kpis: kpis(["N20900", "U23471"]) };
    const rows = [...ROWS, syntheticRow("U23471", "0126", 2020, 7)];
    const cache = await firstRun({ ...REQUEST, kpis: ["N20900", "U23471"] }, { ...both, rows });
    const after = [revised(syntheticRow("N20900", "0126", 2020, 10.5)), ...ROWS.slice(1)];
    const { server, manifest, run } = await refreshed({ ...country(), kpis: kpis(["N20900"]), rows: after }, cache);
    expect(server.requests.filter((url) => url.includes("/data/"))).toEqual([
      expect.stringContaining("/data/kpi/N20900/municipality/"),
    ]);
    expect(manifest.warnings).toEqual(["key figure U23471 has left Kolada's catalogue: its values are those of r"]);
    expect(values(run)[0]).toEqual(["0126", 2020, 10.5]);
    expect(run.observations("U23471").map(({ value }) => value)).toEqual([7]);
    const { metadata, revised: changed } = await compareRuns("r", "r-2", { cache });
    expect(changed).toHaveLength(1);
    expect(metadata).toEqual([
      {
        ...{ kind: "key figure", id: "U23471", field: "presence" },
        ...{ before: "Syntetiskt nyckeltal U23471", after: null, asked: true },
      },
    ]);
    // None left: that is no refresh.
    const nothing = refreshed({ ...country(), kpis: kpis(["N00000"]) }, cache, "r-2");
    await expect(nothing).rejects.toThrow(/catalogue does not know key figure N20900, U23471/);
  });

  test("a damaged run is not refreshed, and a run of typed figures cannot be", async () => {
    const cache = await firstRun();
    const { manifest } = await openRun("r", { cache });
    const data = manifest.responses.find(({ format }) => format === "kolada-v3/data")?.sha256 ?? "";
    rmSync(path.join(cache, "objects", data.slice(0, 2), `${data}.gz`));
    await expect(refreshed(country(), cache)).rejects.toThrow(/missing/);
    await expect(refreshRun("huddinge-2016-2022", { cache })).rejects.toThrow(/was not fetched from Kolada/);
  });
});

describe("jamforbar refresh", () => {
  test("says what has changed, and --as names the new run", async () => {
    const cache = await firstRun();
    const rows = [revised(syntheticRow("N20900", "0126", 2020, 10.5), "2999-01-01"), ...ROWS.slice(1)];
    const { baseUrl } = await serve({ ...country(), rows });
    const { code, out } = await jamforbar(
      "refresh",
      "r",
      "--as",
      "newer",
      "--cache",
      cache,
      "--base-url",
      baseUrl,
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ run: "newer", from: "r", same: false, revised: 1, added: 0, deleted: 0 });
    const again = await jamforbar("refresh", "r", "--as", "newer", "--cache", cache, "--base-url", baseUrl);
    expect(again.code).toBe(1);
    expect(again.err).toMatch(/run newer exists already/);
  });

  test("asks where the run was fetched from when no address is given", async () => {
    const cache = temporaryFolder();
    const server = await serve(country());
    await freezeRun("r", REQUEST, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
    const { code, out } = await jamforbar("refresh", "r", "--cache", cache);
    expect(code).toBe(0);
    expect(out).toBe("run r-2, refreshed from r: nothing has changed\n");
    expect(server.requests).toHaveLength(8);
  });
});
