import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { cacheFolder } from "../../runs/cache-folder.ts";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import { ifThere } from "../../runs/if-there.ts";
import { sealManifest } from "../../runs/manifest.ts";
import { putObject } from "../../runs/object-store.ts";
import type { Decoded } from "../../runs/observation.ts";
import { checkRunName } from "../../runs/run-name.ts";
import { writeOnce } from "../../runs/write-once.ts";
import { VERSION } from "../../version.ts";
import type { Chunk } from "../columns/chunk.ts";
import { type ColumnsWriter, createColumnsWriter } from "../columns/columns-writer.ts";
import { areasOfIds } from "./areas-of-values.ts";
import { decodeCatalogue } from "./decode-catalogue.ts";
import { readGzip, storeGzip } from "./store-gzip.ts";
import { type BadRow, valueRows } from "./value-rows.ts";

/** How to import values. */
export interface ImportValuesOptions {
  /** Kolada's key figures and its municipalities, as JSON from its API (.json or .json.gz); ids serve as titles otherwise. */
  readonly catalogue?: string;
  readonly municipalities?: string;
  /** What the run is called on a page, and the words of its source line: "Kolada" when left out. */
  readonly title?: string;
  readonly sourceName?: string;
  /** The day as of which the values were published, such as "2024-08-30"; the day of the import when left out. */
  readonly published?: string;
  readonly cache?: string;
  readonly signal?: AbortSignal;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/** What an import brought. */
export interface ImportedValues {
  readonly run: string;
  readonly rows: number;
  readonly keyFigures: number;
  readonly areas: number;
}

/** How many bad rows are told of. */
const TOLD = 5;

/**
 * Import values (läs in värden): make a frozen run of a gzip file of CSV with the columns kpi, municipality, period, gender
 * and value, such as a dump of all of Kolada: ten million values or more. The file is stored as it is, and read once, as it
 * unpacks: memory does not grow with it.
 *
 * When not to use it: for a table from a municipality's own system; that is {@link tableFileSource}. For values with the
 * statuses and counts that Kolada gives beside them: fetch them.
 *
 * @param file the gzip file
 * @throws {RangeError} when rows cannot be read or come twice (naming lines and reasons), or the run is there already;
 * {Error} when a file cannot be read, is torn, or the cache cannot be written. No run is then left
 */
export async function importValues(
  file: string,
  name: string,
  options: ImportValuesOptions = {},
): Promise<ImportedValues> {
  const cache = cacheFolder(options.cache);
  const manifestFile = path.join(cache, "runs", `${checkRunName(name)}.json`);
  const taken = new RangeError(`run ${name} exists already and a run never changes: choose another name`);
  if ((await ifThere(stat(manifestFile))) !== undefined) throw taken;
  checkDay(options.published);
  const fetchedAt = (options.now?.() ?? new Date()).toISOString();
  const catalogue = [
    ...(await catalogueFile(options.catalogue, "kolada-catalogue/kpi")),
    ...(await catalogueFile(options.municipalities, "kolada-catalogue/municipality")),
  ];
  const writer = createColumnsWriter(cache);
  try {
    const { rows, object } = await readRows(file, writer, options.signal);
    // A file's key sorts before those of the catalogue: it is the first response, as the rows say.
    const responses = [{ key: `file:${path.basename(file)}`, format: "values-csv", ...object, fetchedAt }];
    const parts = new Map<string, Omit<Decoded, "observations">>([
      [object.sha256, { areas: areasOfIds(writer.areas.words) }],
    ]);
    for (const { key, format, content, part } of catalogue) {
      const stored = await putObject(cache, content);
      responses.push({ key, format, ...stored, fetchedAt });
      parts.set(stored.sha256, part);
    }
    const manifest = sealManifest({
      format: "jamforbar-run/1",
      name,
      title: options.title ?? `Värden ur ${path.basename(file)}`,
      source: "values",
      sourceName: options.sourceName ?? "Kolada",
      asPublished: options.published ?? fetchedAt.slice(0, 10),
      frozenAt: fetchedAt,
      request: requestOf(file, options),
      versions: { jamforbar: VERSION },
      responses,
      warnings: [],
    });
    const inOrder = manifest.responses.map(({ sha256 }) => parts.get(sha256) ?? {});
    writer.finish(manifest, inOrder, { check: (chunk) => refuseTwice(file, chunk) });
    await storeGzip(cache, file, object, writer.folder);
    if (!(await writeOnce(manifestFile, canonicalJson(manifest as Json)))) throw taken;
    return { run: name, rows, keyFigures: writer.kpis.words.length, areas: writer.areas.words.length };
  } finally {
    writer.close();
  }
}

function checkDay(published: string | undefined): void {
  if (published === undefined || /^\d{4}-\d{2}-\d{2}$/.test(published)) return;
  throw new RangeError(`published must be a day such as 2024-08-30, was ${JSON.stringify(published)}`);
}

function requestOf(file: string, { catalogue, municipalities }: ImportValuesOptions): Json {
  return {
    file: path.basename(file),
    ...(catalogue === undefined ? {} : { catalogue: path.basename(catalogue) }),
    ...(municipalities === undefined ? {} : { municipalities: path.basename(municipalities) }),
  };
}

async function readRows(file: string, writer: ColumnsWriter, signal: AbortSignal | undefined) {
  const bad: BadRow[] = [];
  let many = 0;
  const reader = valueRows(writer, writer.add, (row) => {
    if (bad.length < TOLD) bad.push(row);
    many++;
  });
  const object = await readGzip(file, (content) => reader.push(content), signal).catch((error: unknown) => {
    throw error instanceof RangeError ? new RangeError(`${file}: ${error.message}`, { cause: error }) : error;
  });
  const rows = reader.end();
  if (many > 0) {
    const told = bad.map(({ line, reason }) => `line ${line}: ${reason}`).join("; ");
    const more = many > bad.length ? `; and ${many - bad.length} more` : "";
    throw new RangeError(`${file}: ${many === 1 ? "1 row" : `${many} rows`} cannot be read: ${told}${more}`);
  }
  if (rows === 0) throw new RangeError(`${file} has a head but no rows: at least one is needed`);
  return { rows, object };
}

/** Rows of the same figure lie together, and make no grid. */
function refuseTwice(file: string, { kpi, grid, gender, area, period, ...axes }: Chunk): void {
  if (grid) return;
  for (let row = 1; row < gender.length; row++) {
    const same = [gender, area, period].every((places) => places[row] === places[row - 1]);
    if (!same) continue;
    const what = [axes.areas[area[row] ?? 0], axes.periods[period[row] ?? 0], axes.genders[gender[row] ?? 0]].join(" ");
    throw new RangeError(`${file}: ${kpi} ${what} has more than one row, and each figure must have one`);
  }
}

interface CatalogueFile {
  readonly key: string;
  readonly format: string;
  readonly content: Uint8Array;
  readonly part: Omit<Decoded, "observations">;
}

async function catalogueFile(file: string | undefined, format: string): Promise<CatalogueFile[]> {
  if (file === undefined) return [];
  try {
    const packed = await readFile(file);
    const content = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed;
    const part = decodeCatalogue[format]?.(content, { sha256: "", fetchedAt: "" }) ?? {};
    return [{ key: `${format}:${path.basename(file)}`, format, content, part }];
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message.split("\n")[0]}`, { cause: error });
  }
}
