import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../src/runs/sha256.ts";
import { checkColumns } from "../../../src/sources/columns/check-columns.ts";
import { sealIndex } from "../../../src/sources/columns/columns-index.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { importValues } from "../../../src/sources/values/import-values.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A synthetic run, and the folder of its columns. */
async function imported(name: string, text: string, cache = temporaryFolder()) {
  const file = path.join(cache, `${name}.csv.gz`);
  writeFileSync(file, gzipSync(`kpi,municipality,period,gender,value\n${text}`));
  await importValues(file, name, { cache });
  const { manifest } = await openRun(name, { cache, columns: true });
  return { cache, folder: path.join(cache, "columns", manifest.fingerprint) };
}

describe("columns against the objects", () => {
  test("those that are as they should be are said to be", async () => {
    const { cache } = await imported("r", "X1,0126,2020,T,1\nX2,0126,2020,T,2\n");
    expect(await checkColumns("r", { cache })).toEqual({ files: 2, rebuilt: [] });
  });

  test("a run without columns has nothing to check", async () => {
    expect(await checkColumns("huddinge-2016-2022")).toEqual({ files: 0, rebuilt: [] });
  });

  test("a file that was changed, and an index that was, are told of and put right", async () => {
    const { cache, folder } = await imported("r", "X1,0126,2020,T,1\nX2,0126,2020,T,2\n");
    writeFileSync(path.join(folder, "00001.parquet"), "damaged");
    expect(await checkColumns("r", { cache })).toEqual({
      files: 2,
      rebuilt: ["columns/00001.parquet: damaged or missing"],
    });
    writeFileSync(path.join(folder, "index.json"), "damaged");
    expect((await checkColumns("r", { cache })).rebuilt).toEqual([
      "columns: the index was damaged, or of another version or other answers",
    ]);
    expect(await checkColumns("r", { cache })).toEqual({ files: 2, rebuilt: [] });
  });

  test("columns that were made to look whole but hold other values are found out", async () => {
    const { cache, folder } = await imported("r", "X1,0126,2020,T,1\n");
    const other = await imported("other", "X1,0126,2020,T,999\n");
    const forged = readFileSync(path.join(other.folder, "00000.parquet"));
    writeFileSync(path.join(folder, "00000.parquet"), forged);
    const [text = ""] = readFileSync(path.join(folder, "index.json"), "utf8").split("\n");
    const index = JSON.parse(text);
    const keyFigures = [{ ...index.keyFigures[0], sha256: sha256(forged) }];
    writeFileSync(path.join(folder, "index.json"), sealIndex({ ...index, keyFigures }));
    expect((await openRun("r", { cache, columns: true })).grid("X1").values).toEqual(Float64Array.of(999));
    expect((await checkColumns("r", { cache })).rebuilt).toEqual([
      "columns/00000.parquet: not what the objects hold of X1",
    ]);
    expect((await openRun("r", { cache, columns: true })).grid("X1").values).toEqual(Float64Array.of(1));
    expect(readdirSync(path.join(cache, "columns"))).toHaveLength(1);
  });
});
