import * as z from "zod";
import { canonicalJson, type Json } from "../../runs/canonical-json.ts";
import type { Recorder, Source } from "../../runs/source.ts";
import { TABLE_FORMATS } from "./decode-table-file.ts";
import { chooseOriginal, type OriginalChoice } from "./original.ts";
import type { TableFile } from "./read-table-file.ts";
import { type MappedFile, type ReadFile, readTogether } from "./read-together.ts";
import { storeTable } from "./stored-table.ts";
import { looksLikeIdentity } from "./swedish-identity.ts";

export type { MappedFile } from "./read-together.ts";

/** What a run of table files is asked for: the names of its files. */
export type TableFileRequest = { readonly files: readonly string[] };

/**
 * Table files (tabellfiler), the exports of other systems, as a source for {@link freezeRun}. Their figures come out of the run
 * as Kolada's do, under key figure ids of their own: small letters, digits and `. _ -` ("heroma.sjukfranvaro"), which
 * Kolada's ids never are. Opening the run reads only what it keeps, never the file again:
 *
 * - what was read, with the row and column of each value (`run.table(name)` shows it);
 * - the mapping;
 * - the file itself, verbatim and with its SHA-256, where it counts no people and the mapping reads every column and sheet in it.
 *   `smallCounts: "keep"` keeps a file that counts people, `original: "store"` keeps any, `original: "withhold"` none. Of a
 *   file that is not kept neither hash nor size is told: whoever can guess the rest of it could try small counts against
 *   them. A file with what looks like a personnummer is never kept.
 *
 * Files of one run are read together: what is withheld in one is not given away by another. Files that belong together, such as
 * women and men in one and all in another, should thus be frozen in one run.
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
      const read = readTogether(wanted).map((each) => ({ ...each, original: originalOf(each) }));
      if (!allowRejected) for (const { table } of read) refuseRejected(table);
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

type ChosenFile = ReadFile & { readonly original: OriginalChoice };

function originalOf({ file, reading }: ReadFile): OriginalChoice {
  if (looksLikeIdentity(JSON.stringify(file.mapping))) {
    throw new RangeError(
      `${file.mappingName ?? `the mapping of ${file.name}`}: holds what looks like a personal identity number (personnummer), and a run keeps its mappings`,
    );
  }
  return chooseOriginal(file.name, file.content, reading.mapping, reading.table);
}

async function record(
  { file, reading, table, original }: ChosenFile,
  recorder: Recorder,
  fetchedAt: string,
): Promise<void> {
  const { name, content, mapping } = file;
  const encoded = new TextEncoder().encode(canonicalJson(mapping as Json));
  const kept = original.stored ? content : undefined;
  const parts = [
    ...(kept === undefined ? [] : [["original", `file:${name}`, kept] as const]),
    ["mapping", `mapping:${name}`, encoded] as const,
    ["observations", `table:${name}`, storeTable(reading, table, kept)] as const,
  ];
  for (const [part, key, bytes] of parts) {
    const before = await recorder.read(key);
    if (before !== undefined && Buffer.compare(before, bytes) === 0) continue;
    await recorder.write({ key, format: TABLE_FORMATS[part], content: bytes, fetchedAt });
  }
}

/** Warnings are kept with the run: they say where and how many, never what stood in a cell. */
function warningsOf({ file: { name }, reading, table, original, untoldShares }: ChosenFile): string[] {
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
    ...(suppressed.length === 0 ? [] : [`${name}: ${withheldWords(suppressed)}`]),
    ...untoldShares.map((kpi) => {
      const title = reading.mapping.keyFigures[kpi]?.title ?? kpi;
      return `${name}: ${kpi} (${title}) stands beside counts of people that are withheld and may give them away: say with shareOf what it is a share of, or leave it out`;
    }),
    ...(original.stored ? [] : [`${name}: the file itself is not kept, nor its SHA-256: ${original.why}`]),
  ];
}

/** How many are withheld, and why. */
function withheldWords(suppressed: TableFile["suppressed"]): string {
  const count = (wanted: TableFile["suppressed"][number]["why"]) =>
    suppressed.filter(({ why }) => why === wanted).length;
  const [small, complementary, shares] = [count("small"), count("complementary"), count("share")];
  const reasons = [
    ...(small === 0 ? [] : [`${small} below five`]),
    ...(complementary === 0 ? [] : [`${complementary} that sums would give away others by`]),
    ...(shares === 0 ? [] : [`${shares} shares of such counts`]),
  ];
  return `${suppressed.length} ${suppressed.length === 1 ? "value is" : "values are"} withheld: ${reasons.join(", ")}`;
}
