// How long it takes to read one key figure, all its areas and years, from the columns of a run of all of Kolada, against
// DuckDB on the very same Parquet file. Both are warm and in one process; key figures are taken in turns.
//   npx tsx bench/read-one.ts [rounds] RUN CACHE
import { readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance, version } from "@duckdb/node-api";
import { openRun } from "../src/sources/open-run.ts";
import { machine, median, repeats, writeResult } from "./measure.ts";

const ROUNDS = repeats();
const [, , , name = "all", cache = "cache"] = process.argv;
const run = await openRun(name, { cache });
const folder = path.join(cache, "columns", run.manifest.fingerprint);
const files = readdirSync(folder).filter((file) => file.endsWith(".parquet"));
const connection = await (await DuckDBInstance.create(":memory:")).connect();

const times = { values: [] as number[], rows: [] as number[], duckdb: [] as number[] };
let equal = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (let at = 0; at < files.length; at += 20) {
    const kpi = run.held[at] ?? "";
    const [grid, values] = await timed(() => run.grid(kpi));
    const [observations, rows] = await timed(() => run.observations(kpi));
    const query = `SELECT gender, municipality, period, value, missing, response FROM '${path.join(folder, files[at] ?? "")}'`;
    const [columns, duckdb] = await timed(async () => (await connection.runAndReadAll(query)).getColumnsJS());
    times.values.push(values);
    times.rows.push(rows);
    times.duckdb.push(duckdb);
    const theirs = (columns[3] ?? []) as number[];
    const same =
      theirs.length === grid.values.length && theirs.every((value, cell) => Object.is(value, grid.values[cell]));
    if (!same || observations.length === 0) throw new Error(`${kpi}: DuckDB reads other values`);
    equal++;
  }
}
const [values, rows, duckdb] = [median(times.values), median(times.rows), median(times.duckdb)];
await writeResult("read-one", {
  ...machine(),
  duckdbVersion: version(),
  load: os.loadavg(),
  reads: equal,
  values,
  rows,
  duckdb,
});
console.log(
  `grid(kpi) ${values.toFixed(2)} ms, observations(kpi) ${rows.toFixed(2)} ms, DuckDB ${duckdb.toFixed(2)} ms (medians of ${equal})`,
);
console.log(
  `${(duckdb / rows).toFixed(1)} times as fast as rows, ${(duckdb / values).toFixed(1)} as a grid; the mark is 1`,
);
process.exit();

async function timed<Result>(work: () => Result | Promise<Result>): Promise<[Awaited<Result>, number]> {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}
