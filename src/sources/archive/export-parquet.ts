import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { ifThere } from "../../runs/if-there.ts";
import { openRun } from "../open-run.ts";

/** What an export wrote. */
export interface ExportedParquet {
  readonly run: string;
  readonly folder: string;
  readonly files: number;
  readonly rows: number;
  readonly bytes: number;
}

const GZIP = { GZIP: (page: Uint8Array) => gzipSync(page) };

/**
 * Export a run's figures as Parquet (exportera som Parquet), for DuckDB, Spark, Polars or R's arrow: a folder for each key
 * figure, `kpi=U20008/part-0.parquet`, as those programs expect. A row is what {@link openRun}'s `figures` gives but the
 * name: municipality, period (text), gender, value (null where it is missing), missing (the reason, null where there is a
 * value) and preliminary (null where the catalogue gives no dates). The same run gives the same bytes.
 *
 * When not to use it: for the archive; that is {@link exportRun}, which holds the answers too.
 *
 * @param folder the folder to write; it must not be there
 * @throws {RangeError} when there is no such run; {Error} when it is damaged, or the folder is there already or cannot be
 * written; no folder is then left
 */
export async function exportParquet(
  name: string,
  folder: string,
  options: { readonly cache?: string; readonly signal?: AbortSignal } = {},
): Promise<ExportedParquet> {
  const run = await openRun(name, options);
  const target = path.resolve(folder);
  const taken = new Error(`${folder} is there already: name another folder, or remove it`);
  if ((await ifThere(stat(target))) !== undefined) throw taken;
  const made = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.tmp`);
  let [rows, bytes] = [0, 0];
  try {
    await mkdir(made, { recursive: true });
    for (const kpi of run.held) {
      options.signal?.throwIfAborted();
      const figures = run.figures(kpi);
      const content = figuresFile((column) => Array.from(figures.array(column)));
      const partition = path.join(made, `kpi=${encodeURIComponent(kpi)}`);
      await mkdir(partition);
      await writeFile(path.join(partition, "part-0.parquet"), content);
      rows += figures.numRows();
      bytes += content.length;
    }
    if ((await ifThere(stat(target))) !== undefined) throw taken;
    await rename(made, target);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  return { run: name, folder, files: run.held.length, rows, bytes };
}

function figuresFile(column: (name: string) => unknown[]): Uint8Array {
  const text = (name: string, nullable: boolean) => ({ name, data: column(name), type: "STRING", nullable }) as const;
  const columnData = [
    text("municipality", false),
    { ...text("period", false), data: column("period").map(String) },
    text("gender", false),
    { name: "value", data: column("value"), type: "DOUBLE", nullable: true } as const,
    text("missing", true),
    { name: "preliminary", data: column("preliminary"), type: "BOOLEAN", nullable: true } as const,
  ];
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      rowGroupSize: 1_000_000,
      codec: "GZIP",
      compressors: GZIP,
      createdBy: "jamforbar",
    }),
  );
}
