import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { ReadFigures } from "../../../src/runs/announce.ts";
import { listen } from "../../../src/runs/announce.ts";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { figuresSource } from "../../../src/sources/figures/figures-source.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// Everything here is synthetic.
const KPIS = ["X1", "X2", "N00001"];
const AREAS = ["0000", "0126", "0136", "V1"];
const PERIODS = ["2019", "2020", "2021-11", "2022"];
const GENDERS = ["T", "K", "M"] as const;
const row = fc.record({
  kpi: fc.constantFrom(...KPIS),
  area: fc.constantFrom(...AREAS),
  period: fc.constantFrom(...PERIODS),
  gender: fc.constantFrom(...GENDERS),
  value: fc.oneof(
    fc.constantFrom("", "-", ".", "..", "0", "-0"),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  ),
});
type Row = typeof row extends fc.Arbitrary<infer One> ? One : never;

async function frozen(files: readonly (readonly Row[])[]) {
  const cache = temporaryFolder();
  await freeze(cache, files);
  return cache;
}

async function freeze(cache: string, files: readonly (readonly Row[])[]) {
  const head = (table: string) => `# table: ${table}\n# title: T\n# citation: Syntetisk\n# published: 2025-05-05\n`;
  const observations = files.map((rows, at) => ({
    name: `${at}.csv`,
    text: `${head("observations")}kpi,municipality,period,gender,value\n${rows.map((one) => `${one.kpi},${one.area},${one.period},${one.gender},${one.value}\n`).join("")}`,
  }));
  const areas = {
    name: "areas.csv",
    text: `${head("areas")}id,title,type\n${AREAS.map((id) => `${id},Ort ${id},K\n`).join("")}`,
  };
  const all = [...observations, areas].map(({ name, text }) => ({ name, content: new TextEncoder().encode(text) }));
  const source = figuresSource(all, { title: "Syntetisk", sourceName: "Syntetisk", now: () => new Date(0) });
  await freezeRun("r", { files: all.map(({ name }) => name) }, { source, cache, now: () => new Date(0) });
}

const columnsOf = (cache: string) => {
  const [fingerprint = ""] = readdirSync(path.join(cache, "columns"));
  return path.join(cache, "columns", fingerprint);
};
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file)).toString("base64")]),
  );

describe("a run opened from columns", () => {
  test("has the very figures, grids, observations and answers that it has when opened from its objects", async () => {
    const folder = temporaryFolder();
    let count = 0;
    const filter = fc.record(
      {
        areas: fc.subarray(AREAS, { minLength: 1 }),
        genders: fc.subarray([...GENDERS], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(row, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
        filter,
        fc.integer({ min: 1, max: 4 }),
        async (files, wanted, many) => {
          const cache = path.join(folder, String(count++));
          mkdirSync(cache);
          await freeze(cache, files);
          const [plain, columns] = [
            await openRun("r", { cache, columns: false }),
            await openRun("r", { cache, columns: true }),
          ];
          expect(columns.held).toEqual(plain.held);
          const periods = [
            ...new Set(plain.held.flatMap((kpi) => plain.observations(kpi).map(({ period }) => period))),
          ];
          const filters = [{}, wanted, ...(periods.length > 0 ? [{ ...wanted, periods: periods.slice(0, many) }] : [])];
          for (const kpi of plain.held) {
            for (const one of filters) {
              expect(columns.figures(kpi, one).objects()).toEqual(plain.figures(kpi, one).objects());
              expect(columns.figures(plain.held, one).columnNames()).toEqual(
                plain.figures(plain.held, one).columnNames(),
              );
            }
            const inAnyOrder = (run: typeof plain) =>
              run
                .observations(kpi)
                .map((one) => JSON.stringify(one))
                .sort();
            expect(inAnyOrder(columns)).toEqual(inAnyOrder(plain));
            // Of a figure that two files hold the one in the later file stands, in both.
            expect(columns.grid(kpi)).toEqual(plain.grid(kpi));
          }
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  test("tells the same answers to the page", async () => {
    const cache = await frozen([[one("X1", 2019, "1")], [one("X1", 2020, "2"), one("X2", 2020, "3")]]);
    const heard: ReadFigures[] = [];
    listen("read", (told) => void heard.push(told));
    onTestFinished(() => listen("read", () => undefined));
    (await openRun("r", { cache, columns: false })).figures("X1");
    (await openRun("r", { cache, columns: true })).figures("X1");
    const [plain, columns] = heard;
    expect(plain?.answers.map(({ key }) => key)).toEqual(["file:0.csv", "file:1.csv"]);
    expect(columns).toEqual(plain);
  });

  test("does not read the objects", async () => {
    const cache = await frozen([[one("X1", 2019, "1")]]);
    await openRun("r", { cache, columns: true });
    rmSync(path.join(cache, "objects"), { recursive: true });
    const run = await openRun("r", { cache, columns: true });
    expect(run.figures("X1").array("value")).toEqual([1]);
    expect(run.areas.get("0126")?.title).toBe("Ort 0126");
    await expect(openRun("r", { cache, columns: false })).rejects.toThrow(/^run r: file:0.csv: object \w+ is missing/);
  });

  test("names what it does not hold, as ever", async () => {
    const cache = await frozen([[one("X1", 2019, "1")]]);
    const run = await openRun("r", { cache, columns: true });
    expect(() => run.figures("X9")).toThrow("run r does not hold key figure X9; it holds X1");
    expect(() => run.grid("X9")).toThrow("run r does not hold key figure X9; it holds X1");
    expect(() => run.figures("X1", { periods: [1999] })).toThrow(/does not hold period 1999; it holds 2019/);
  });
});

const one = (kpi: string, period: number, value: string): Row => {
  return { kpi, area: "0126", period: String(period), gender: "T", value };
};

describe("columns are never trusted over the objects", () => {
  const start = async () => {
    const cache = await frozen([[one("X1", 2019, "1"), one("X2", 2019, "2")]]);
    const run = await openRun("r", { cache, columns: true });
    return { cache, run, folder: columnsOf(cache), files: filesOf(columnsOf(cache)) };
  };

  test("the same run gives the same bytes", async () => {
    const [one, other] = [await start(), await start()];
    expect(Object.keys(one.files)).toEqual(["00000.parquet", "00001.parquet", "index.json"]);
    expect(other.files).toEqual(one.files);
  });

  test.each([
    ["an index with one byte changed", "index.json", (text: string) => text.replace("Ort 0126", "Ort 0127")],
    ["a torn index", "index.json", (text: string) => text.slice(0, 100)],
    ["an empty index", "index.json", () => ""],
    ["a file that is no file of columns", "00000.parquet", () => "PAR1"],
  ])("%s is made anew", async (_what, name, change) => {
    const { cache, folder, files } = await start();
    const file = path.join(folder, name);
    writeFileSync(file, change(readFileSync(file, "utf8")));
    const run = await openRun("r", { cache, columns: true });
    expect(run.figures("X1").array("value")).toEqual([1]);
    expect(run.areas.get("0126")?.title).toBe("Ort 0126");
    expect(filesOf(folder)).toEqual(files);
  });

  test("every byte of a file counts: one that was changed or taken away while the run is open is made anew", async () => {
    const { run, folder, files } = await start();
    const file = path.join(folder, "00001.parquet");
    const bytes = readFileSync(file);
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(run.grid("X2").values).toEqual(Float64Array.of(2));
      expect(filesOf(folder)).toEqual(files);
    }
    rmSync(folder, { recursive: true });
    expect(run.figures("X2").array("value")).toEqual([2]);
    expect(filesOf(folder)).toEqual(files);
  });

  test("columns of another format are made anew, whole as they are", async () => {
    const { cache, folder, files } = await start();
    const { sealIndex } = await import("../../../src/sources/columns/columns-index.ts");
    const [text = ""] = readFileSync(path.join(folder, "index.json"), "utf8").split("\n");
    writeFileSync(path.join(folder, "index.json"), sealIndex({ ...JSON.parse(text), format: "jamforbar-columns/0" }));
    await openRun("r", { cache, columns: true });
    expect(filesOf(folder)).toEqual(files);
  });

  test("a cache that cannot be written is read without columns, also when a file is lost while the run is open", async () => {
    const { cache, run } = await start();
    rmSync(path.join(cache, "columns"), { recursive: true });
    writeFileSync(path.join(cache, "columns"), "in the way");
    expect(run.figures("X2").array("value")).toEqual([2]);
    expect(run.grid("X2").values).toEqual(Float64Array.of(2));
    const again = await openRun("r", { cache, columns: true });
    expect(again.figures("X1").array("value")).toEqual([1]);
  });

  test("they are not made of a damaged object", async () => {
    const cache = await frozen([[one("X1", 2019, "1")]]);
    const [folder = ""] = readdirSync(path.join(cache, "objects"));
    const [name = ""] = readdirSync(path.join(cache, "objects", folder));
    writeFileSync(path.join(cache, "objects", folder, name), "damaged");
    await expect(openRun("r", { cache, columns: true })).rejects.toThrow(/^run r: file:.*object \w+ is damaged/);
    expect(readdirSync(path.join(cache, "columns"))).toEqual([]);
  });

  test("two that are made at once leave one, and nothing in the making", async () => {
    const cache = await frozen([[one("X1", 2019, "1")]]);
    const runs = await Promise.all([1, 2, 3].map(() => openRun("r", { cache, columns: true })));
    for (const run of runs) expect(run.figures("X1").array("value")).toEqual([1]);
    expect(readdirSync(path.join(cache, "columns"))).toEqual([runs[0]?.manifest.fingerprint]);
  });
});
