import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { getObject } from "../../../src/runs/object-store.ts";
import { sha256 } from "../../../src/runs/sha256.ts";
import { koladaSource } from "../../../src/sources/kolada/kolada-source.ts";
import { traceFigure } from "../../../src/sources/trace/trace-figure.ts";
import { traceRow } from "../../../src/sources/trace/trace-row.ts";
import { jamforbar } from "../../support/capture.ts";
import { startSyntheticKolada } from "../../support/synthetic-kolada.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const RUN = "huddinge-2016-2022";

/** The line of a shipped object that a trace points at. */
function lineAt({ file, place }: { readonly file: string; readonly place: string | null }): string | undefined {
  const line = Number(/^line (\d+)$/.exec(place ?? "")?.[1]);
  return readFileSync(`cache/${file}`, "utf8").split("\n")[line - 1];
}

test("a figure of the shipped run leads to its line in the file, word for word", async () => {
  const [traced] = await traceFigure(RUN, { kpi: "U23471", area: "0126", period: 2022 });
  expect(traced).toMatchObject({
    name: "Huddinge",
    value: 72,
    missing: null,
    response: { key: "file:county-figures.csv" },
  });
  expect(traced && lineAt(traced)).toBe("U23471,0126,2022,T,72.0");
});

test("every figure of three key figures of the shipped run leads to a line that holds it", async () => {
  for (const kpi of ["U20008", "N20900", "U28526"]) {
    for (const traced of await traceFigure(RUN, { kpi })) {
      const [key, area, period, gender, value = ""] = lineAt(traced)?.split(",") ?? [];
      expect([key, area, Number(period), gender]).toEqual([kpi, traced.area, traced.period, traced.gender]);
      expect(value === "" ? null : Number(value)).toBe(traced.value);
    }
  }
});

test("a figure from Kolada leads to the request, its time, and its place in the JSON", async () => {
  const server = await startSyntheticKolada();
  onTestFinished(() => server.close());
  const cache = temporaryFolder();
  const request = { kpis: ["N20900", "U23471"], areas: ["0126", "0136"], years: [2020, 2021] };
  await freezeRun("r", request, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  const [traced] = await traceFigure("r", { kpi: "U23471", area: "0136", period: 2021 }, { cache });
  expect(traced?.response.key).toContain("/data/kpi/");
  // The file is named in the form in which it lies on disk: packed.
  expect(traced?.file).toMatch(/^objects\/[0-9a-f]{2}\/[0-9a-f]{64}\.gz$/);
  expect(sha256(gunzipSync(readFileSync(path.join(cache, traced?.file ?? ""))))).toBe(traced?.response.sha256);
  const answer = JSON.parse((await getObject(cache, traced?.response.sha256 ?? "")).content.toString("utf8"));
  const [, row, cell] = /^\.values\[(\d+)\]\.values\[(\d+)\]$/.exec(traced?.place ?? "") ?? [];
  expect(answer.values[Number(row)]).toMatchObject({ kpi: "U23471", municipality: "0136", period: 2021 });
  expect(answer.values[Number(row)].values[Number(cell)]).toMatchObject({ gender: "T", value: traced?.value });
});

test("a row of a typed table leads to its line and the document", async () => {
  const where = { table: "drift per verksamhet", row: "Summa", column: "budget" };
  const [traced] = await traceRow(RUN, "economy", where);
  expect(traced && lineAt(traced)).toBe("VB2021,drift per verksamhet,Summa,budget,1278849,tkr");
  expect(traced?.citation).toContain("Verksamhetsberättelse 2021");
});

test.each([
  [["trace"], "trace needs a key figure or --table, and not both"],
  [["trace", "U23471", "--area", "0126", "--period", "2035"], "holds no figure U23471 0126 2035 T"],
  [["trace", "--table", "econ"], "has no table econ to trace; it has"],
  [["trace", "--table", "economy", "--where", "rad=Summa"], "table economy has no column rad; it has document, table"],
])("%j is refused in one line", async (words, message) => {
  const { code, err } = await jamforbar(...words);
  expect(code).toBe(1);
  expect(err).toContain(message);
  expect(err.trim().split("\n")).toHaveLength(1);
});

test("the command prints the request, the time, the hash and the place", async () => {
  const { out } = await jamforbar("trace", "U23471", "--area", "0126", "--period", "2022");
  expect(out).toContain("0126 Huddinge, 2022, T: 72\n");
  expect(out).toMatch(/ {2}sha256 {8}[0-9a-f]{64}\n {2}file {10}objects\/[0-9a-f]{2}\/[0-9a-f]{64} at line 2812\n/);
});
