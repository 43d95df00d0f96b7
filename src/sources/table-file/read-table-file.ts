import { type MissingReason, missingReason } from "../../text/missing.ts";
import { checkSum, type SumCheck } from "./check-sum.ts";
import type { Place } from "./dimensions.ts";
import type { Dimension } from "./header.ts";
import { type CheckedMapping, parseMapping, type TableMapping } from "./mapping.ts";
import { pickGrid } from "./pick-grid.ts";
import { placeKey } from "./place-key.ts";
import { type Entry, type Rejected, readEntries } from "./read-entries.ts";
import { type PlacedEntry, rejectDuplicates } from "./reject-duplicates.ts";
import { toRelations } from "./relations.ts";
import { type FoundSum, sumRows } from "./sum-rows.ts";
import { type PlaceSum, sumsOfPlaces } from "./sums-of-places.ts";
import { countsPeople, suppressSmall } from "./suppress/suppress-small.ts";

const BLANK = missingReason("");

/** A figure read from a table file, and the cell that it stands in. */
export interface TableObservation extends Place {
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly row: number;
  readonly column: string;
}

/** A sum of the file that was held against its parts. */
export interface TableSum extends SumCheck {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly label: string;
  /** Whether people are counted, so that the numbers are not for others to see. */
  readonly people: boolean;
}

/** A count of people that was withheld on reading, without its value. */
export interface Suppressed extends Place {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  /** small: below five; complementary: it would have given away one that is. */
  readonly why: "small" | "complementary";
}

/** What a table file says. */
export interface TableFile {
  readonly observations: readonly TableObservation[];
  readonly rejected: readonly Rejected[];
  readonly sums: readonly TableSum[];
  readonly suppressed: readonly Suppressed[];
}

/**
 * Read a table file (tabellfil): a CSV, TSV or XLSX export of another system, by a small mapping that says what its columns
 * are. Encoding, delimiter, decimal sign, sheet and header are detected, or declared under `read`.
 *
 * What cannot be read for certain is rejected with its row, column and reason, never guessed: "1.234" is a number only where the rest of its
 * column tells whether the point marks decimals. Two values of the same thing are both rejected. Sum rows are held
 * against their parts and are not observations, unless their label is a key figure's or area's. Counts of people below five are withheld
 * ("sekretess"), and as many others as sums would reveal them by; `smallCounts: "keep"` in the mapping reads them.
 *
 * Shares and means of a few people are not counts and are not withheld; nor is a month that follows from a year and its
 * other months, or from last year's file.
 *
 * Not for figures typed from publications with their citation: that is figuresSource.
 *
 * @param bytes the file's content, at most 64 MiB
 * @param mapping see {@link parseMapping}
 * @param options `file`: the file's name, for what is rejected
 * @throws {RangeError|Error} one line, when the mapping is wrong, the file is damaged or too large, or nothing in it can be read
 * @example
 * const bytes = new TextEncoder().encode("Enhet;2020;2021\nHuddinge;1 234,5;..\n");
 * const mapping = { source: "Agresso", keyFigures: { "agresso.netto": { title: "Nettokostnad", unit: "tkr" } }, areas: { "0126": { title: "Huddinge" } }, columns: { area: "Enhet" }, values: "periods" };
 * const { observations } = readTableFile(bytes, mapping);
 * observations.map(({ period, value, missing }) => [period, value ?? missing]); // => [[2020, 1234.5], [2021, "sekretess"]]
 */
export function readTableFile(
  bytes: Uint8Array,
  mapping: TableMapping,
  options: { readonly file?: string } = {},
): TableFile {
  const { file = "table" } = options;
  const checked = parseMapping(mapping);
  try {
    return read(bytes, checked, file);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new RangeError(`${file}: ${reason}`, { cause: error });
  }
}

function read(bytes: Uint8Array, mapping: CheckedMapping, file: string): TableFile {
  const table = pickGrid(bytes, mapping);
  const { rows, rejected: unread } = readEntries(table, mapping, file);
  const placed = rows.flatMap(({ entries }) => entries.filter(isPlaced));
  const { kept, rejected: twice } = rejectDuplicates(placed, file);
  const rejected = [...unread, ...twice].sort((a, b) => a.row - b.row);
  if (!kept.some(({ value, missing }) => value !== null || missing !== BLANK)) throw nothingRead(rows.length, rejected);
  const figures = kept.map((entry) => ({ ...entry, ...entry.place }));
  const sumsOfRows = sumRows(rows, new Map(Object.entries(table.header.columns) as [Dimension, number][]));
  const sumsOfFigures = sumsOfPlaces(figures, mapping);
  const withheld = suppressSmall(
    figures,
    toRelations(sumsOfRows, sumsOfFigures, new Set<Entry>([...kept, ...figures])),
    mapping,
  );
  return {
    observations: figures.map((figure) => toObservation(figure, withheld.has(placeKey(figure)))),
    rejected,
    sums: [...sumsOfRows, ...checkedPlaces(sumsOfFigures)].map(({ total, parts, label, check }) => {
      const people = [total, ...parts].some(({ place }) => place !== undefined && countsPeople(mapping, place.kpi));
      return { file, row: total.row, column: total.column.name, label, people, ...check };
    }),
    suppressed: figures.flatMap((figure) => {
      const why = withheld.get(placeKey(figure));
      return why === undefined ? [] : [{ file, row: figure.row, column: figure.column.name, ...figure.place, why }];
    }),
  };
}

function isPlaced(entry: Entry): entry is PlacedEntry {
  return entry.place !== undefined;
}

function toObservation({ row, column, place, value, missing }: PlacedEntry, hide: boolean): TableObservation {
  const said = hide ? { value: null, missing: "sekretess" as const } : { value, missing };
  return { ...place, ...said, row, column: column.name };
}

function checkedPlaces(sums: readonly PlaceSum<PlacedEntry>[]): FoundSum[] {
  return sums.flatMap(({ total, parts, label }) => {
    const there = parts.filter((part) => part !== undefined);
    if (there.length < parts.length || total.digits === undefined) return [];
    return [{ total, parts: there, label, check: checkSum(total, there) }];
  });
}

function nothingRead(rows: number, [first]: readonly Rejected[]): RangeError {
  if (first === undefined) return new RangeError(`none of its ${rows} rows holds a value`);
  const { row, column, text, reason } = first;
  return new RangeError(
    `nothing could be read of its ${rows} rows; row ${row}, ${column}: ${JSON.stringify(text.slice(0, 60))} ${reason}`,
  );
}
