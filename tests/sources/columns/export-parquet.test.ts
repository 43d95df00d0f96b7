import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, onTestFinished, test } from "vitest";
import { exportParquet } from "../../../src/sources/archive/export-parquet.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

async function query(sql: string) {
  const instance = await DuckDBInstance.create(":memory:");
  onTestFinished(() => instance.closeSync());
  const connection = await instance.connect();
  onTestFinished(() => connection.closeSync());
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

const RUN = "huddinge-2016-2022";

describe("a run exported as Parquet", () => {
  test("DuckDB reads back the very rows of every key figure, missing ones with their reasons", async () => {
    const folder = path.join(temporaryFolder(), "out");
    const exported = await exportParquet(RUN, folder);
    const run = await openRun(RUN);
    const source = `read_parquet('${folder}/*/*.parquet', hive_partitioning = true)`;
    const found = await query(`SELECT * FROM ${source} ORDER BY kpi, municipality, period, gender`);
    const expected = run.held
      .flatMap((kpi) => run.figures(kpi).objects() as { [column: string]: unknown }[])
      .map(({ name: _, ...row }) => ({ ...row, period: String(row["period"]) }));
    const inOrder = (rows: readonly object[]) =>
      rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
    expect(inOrder(found as object[])).toEqual(inOrder(expected));
    expect(exported.rows).toBe(expected.length);
    expect(exported.files).toBe(run.held.length);
  });

  test("DuckDB counts and sums what the run holds", async () => {
    const folder = path.join(temporaryFolder(), "out");
    await exportParquet(RUN, folder);
    const run = await openRun(RUN);
    const found = await query(
      `SELECT kpi, count(*) AS n, count(*) - count(value) AS nulls, sum(value) AS sum, count(missing) AS reasons
       FROM read_parquet('${folder}/*/*.parquet', hive_partitioning = true) GROUP BY kpi ORDER BY kpi`,
    );
    for (const [at, kpi] of run.held.entries()) {
      const values = Array.from(run.figures(kpi).array("value") as (number | null)[]);
      const nulls = values.filter((value) => value === null).length;
      const row = found[at];
      expect(row).toMatchObject({ kpi, n: String(values.length), nulls: String(nulls), reasons: String(nulls) });
      const sum = values.reduce<number>((before, value) => before + (value ?? 0), 0);
      if (nulls < values.length) expect(Number(row?.["sum"])).toBeCloseTo(sum, 6);
    }
  });

  test("the columns of the derived store are Parquet that DuckDB reads", async () => {
    const cache = temporaryFolder();
    const { freezeRun } = await import("../../../src/runs/freeze-run.ts");
    const { figuresSource } = await import("../../../src/sources/figures/figures-source.ts");
    const text =
      "# table: observations\n# title: T\n# citation: Syntetisk\n# published: 2025-05-05\nkpi,municipality,period,gender,value\nX1,0126,2020,T,1.5\nX1,0126,2021,T,..\nX1,0136,2020,T,2\n";
    const files = [{ name: "a.csv", content: new TextEncoder().encode(text) }];
    const source = figuresSource(files, { title: "Syntetisk", sourceName: "Syntetisk" });
    await freezeRun("r", { files: ["a.csv"] }, { source, cache });
    await openRun("r", { cache, columns: true });
    const found = await query(
      `SELECT gender, municipality, period, value, missing, response FROM '${cache}/columns/*/*.parquet' WHERE response >= 0`,
    );
    const row = (municipality: string, period: string, value: number | string, missing: string) => {
      return { gender: "T", municipality, period, value, missing, response: 0 };
    };
    expect(found).toEqual([
      row("0126", "2020", 1.5, ""),
      row("0126", "2021", "NaN", "sekretess"),
      row("0136", "2020", 2, ""),
    ]);
  });

  test("the same run gives the same bytes", async () => {
    const bytesOf = async () => {
      const folder = path.join(temporaryFolder(), "out");
      await exportParquet(RUN, folder);
      return readdirSync(folder).map((name) => readFileSync(path.join(folder, name, "part-0.parquet")).toString("hex"));
    };
    expect(await bytesOf()).toEqual(await bytesOf());
  });

  test("a folder that is there is left alone, and nothing stays of an export that was interrupted", async () => {
    const parent = temporaryFolder();
    mkdirSync(path.join(parent, "there"));
    await expect(exportParquet(RUN, path.join(parent, "there"))).rejects.toThrow(
      /there is there already: name another/,
    );
    const signal = AbortSignal.abort();
    await expect(exportParquet(RUN, path.join(parent, "out"), { signal })).rejects.toThrow(/abort/i);
    expect(existsSync(path.join(parent, "out"))).toBe(false);
    expect(readdirSync(parent)).toEqual(["there"]);
  });
});
