import * as z from "zod";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import type { Recorder, Source } from "../../runs/source.ts";
import { TABLE_FORMATS } from "./decode-table-file.ts";
import { parseMapping, type TableMapping } from "./mapping.ts";
import { placeKey } from "./place-key.ts";
import { readTableFile, type TableFile } from "./read-table-file.ts";
import { keepsOriginal, storeTable } from "./stored-table.ts";

/** A table file with its bytes and the mapping that it is read by. */
export interface MappedFile {
  /** Its name, without folders: it stands in the run, and folders are nobody's business. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly mapping: TableMapping;
}

/** What a run of table files is asked for: the names of its files. */
export type TableFileRequest = { readonly files: readonly string[] };

/**
 * Table files (tabellfiler), the exports of other systems, as a source for {@link freezeRun}. Their figures come out of the run
 * as Kolada's do, under key figure ids of their own: small letters, digits and `. _ -` ("heroma.sjukfranvaro"), which
 * Kolada's ids never are. Opening the run reads only what it keeps, never the file again:
 *
 * - what was read, with the row and column of each value and the SHA-256 of the file (`run.table(name)` shows it);
 * - the mapping;
 * - the file itself, verbatim, but not where it counts people: counts below five are withheld on reading, and the file still
 *   holds them. `original: "store"` or `smallCounts: "keep"` in the mapping keeps it all the same, and
 *   `original: "withhold"` leaves out a file for another reason. A hash says nothing by itself; whoever can guess every other
 *   byte of a withheld file can try small counts against it, so guard such a run as its figures deserve.
 *
 * @param files the files; each is read through before anything is stored
 * @param words `title` and `note` of the run; `published`: the day as of which the figures hold, otherwise the day of
 * freezing; `allowRejected`: freeze although cells were rejected, with a warning; `now` the clock
 * @throws {RangeError} when published is no date; from freezing: a file cannot be read, has rejected cells, or says what another says
 * @example
 * const mapping = { source: "Agresso", keyFigures: { "agresso.netto": { title: "Netto", unit: "tkr" } }, areas: { "0126": { title: "Huddinge" } }, values: "periods" };
 * const content = new TextEncoder().encode("2020;2021\n10;12\n");
 * tableFileSource([{ name: "netto.csv", content, mapping }], { title: "Netto" }).id; // => "table-file"
 */
export function tableFileSource(
  files: readonly MappedFile[],
  words: {
    readonly title: string;
    readonly note?: string;
    readonly published?: string;
    readonly allowRejected?: boolean;
    readonly form?: "plain" | "gzip";
    readonly now?: () => Date;
  },
): Source<TableFileRequest> {
  const { form, now, published, allowRejected = false, title, note } = words;
  if (published !== undefined && !z.iso.date().safeParse(published).success) {
    throw new RangeError(`published must be a date such as 2022-01-31, was ${JSON.stringify(published)}`);
  }
  return {
    id: "table-file",
    versions: {},
    ...(form === undefined ? {} : { form }),
    async gather({ files: names }, recorder) {
      const wanted = names.map((name) => findFile(files, name));
      const read = wanted.map((file) => ({
        ...file,
        table: readTableFile(file.content, file.mapping, { file: file.name }),
      }));
      if (!allowRejected) for (const { table } of read) refuseRejected(table);
      refuseOverlap(read);
      const fetchedAt = (now?.() ?? new Date()).toISOString();
      for (const file of read) await record(file, recorder, fetchedAt);
      return {
        title,
        ...(note === undefined ? {} : { note }),
        ...(published === undefined ? {} : { asPublished: published }),
        sourceName: [...new Set(wanted.map(({ mapping }) => mapping.source))].join(", "),
        warnings: read.flatMap(warningsOf),
      };
    },
  };
}

function findFile(files: readonly MappedFile[], name: string): MappedFile {
  if (/[/\\\p{Cc}]/u.test(name) || name.length > 200 || name === "") {
    throw new RangeError(
      `a table file is named without folders, in at most 200 characters, was ${JSON.stringify(name)}`,
    );
  }
  const file = files.find((candidate) => candidate.name === name);
  if (file !== undefined) return file;
  throw new RangeError(`no table file ${name}; there is ${files.map((each) => each.name).join(", ") || "none"}`);
}

function refuseRejected({ rejected }: TableFile): void {
  const [first, ...more] = rejected;
  if (first === undefined) return;
  const { file, row, column, reason } = first;
  const others = more.length === 0 ? "" : `, and ${more.length} more`;
  throw new RangeError(
    `${file}: row ${row}, ${column}: ${reason}${others}; nothing is frozen unless rejected cells are allowed`,
  );
}

/** Files of one run speak of different things: none is right where two say the same. */
function refuseOverlap(read: readonly (MappedFile & { readonly table: TableFile })[]): void {
  const owner = new Map<string, string>();
  const described = new Map<string, string>();
  for (const { name, mapping, table } of read) {
    for (const observation of table.observations) {
      const key = placeKey(observation);
      const other = owner.get(key);
      if (other !== undefined) throw new RangeError(`${name} and ${other} both hold ${key.replaceAll("|", " ")}`);
      owner.set(key, name);
    }
    const { keyFigures, areas } = parseMapping(mapping);
    for (const [id, { title, ...rest }] of [...Object.entries(keyFigures), ...Object.entries(areas)]) {
      const words = "unit" in rest ? `${title}, ${rest.unit}` : title;
      const before = described.get(id);
      if (before !== undefined && before !== words)
        throw new RangeError(`${id} is ${before} in one file and ${words} in ${name}`);
      described.set(id, words);
    }
  }
}

async function record(
  file: MappedFile & { readonly table: TableFile },
  recorder: Recorder,
  fetchedAt: string,
): Promise<void> {
  const { name, content, mapping, table } = file;
  const encoded = new TextEncoder().encode(canonicalJson(mapping as Json));
  const parts = [
    ...(keepsOriginal(parseMapping(mapping)) ? [["original", `file:${name}`, content] as const] : []),
    ["mapping", `mapping:${name}`, encoded] as const,
    ["observations", `table:${name}`, storeTable(name, content, mapping, table)] as const,
  ];
  for (const [part, key, bytes] of parts) {
    const before = await recorder.read(key);
    if (before !== undefined && Buffer.compare(before, bytes) === 0) continue;
    await recorder.write({ key, format: TABLE_FORMATS[part], content: bytes, fetchedAt });
  }
}

/** Warnings are kept with the run: they say where and how many, never what stood in a cell. */
function warningsOf({ name, mapping, table }: MappedFile & { readonly table: TableFile }): string[] {
  const { rejected, sums, suppressed } = table;
  const [first] = rejected;
  const wrong = sums.filter(({ verdict }) => verdict === "differs");
  return [
    ...(first === undefined
      ? []
      : [`${name}: ${rejected.length} rejected, the first in row ${first.row}, ${first.column}`]),
    ...wrong.map(({ row, column, label, people, difference }) => {
      const by = people ? "" : ` by ${difference}`;
      return `${name}: row ${row}, ${column} (${label}) differs from its parts${by}`;
    }),
    ...(suppressed.length === 0 ? [] : [`${name}: ${suppressed.length} counts of people are withheld`]),
    ...(keepsOriginal(parseMapping(mapping)) ? [] : [`${name}: the file itself is not kept, only its SHA-256`]),
  ];
}
