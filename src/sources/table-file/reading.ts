import { missingReason } from "../../text/missing.ts";
import { checkSum } from "./check-sum.ts";
import type { Place } from "./dimensions.ts";
import type { Dimension } from "./header.ts";
import type { CheckedMapping } from "./mapping.ts";
import { type FoundTable, pickGrid } from "./pick-grid.ts";
import { type Entry, type Rejected, readEntries } from "./read-entries.ts";
import { type PlacedEntry, rejectDuplicates } from "./reject-duplicates.ts";
import { toRelations } from "./relations.ts";
import { type FoundSum, likelySums, sumRows } from "./sum-rows.ts";
import { type PlaceSum, sumsOfPlaces } from "./sums-of-places.ts";
import type { Relation } from "./suppress/relation.ts";

const BLANK = missingReason("");

/** A table file as it was read, before anything is withheld. */
export interface Reading {
  readonly file: string;
  readonly mapping: CheckedMapping;
  readonly table: FoundTable;
  readonly figures: readonly (PlacedEntry & Place)[];
  readonly rejected: readonly Rejected[];
  /** The sums of its rows and of what its values are of, each held against its parts. */
  readonly sums: readonly FoundSum[];
  /** What its sum rows tell. */
  readonly relations: readonly Relation[];
}

/** @throws {RangeError|Error} one line, when the file is damaged or too large, or nothing in it can be read */
export function readOne(bytes: Uint8Array, mapping: CheckedMapping, file: string): Reading {
  try {
    return read(bytes, mapping, file);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new RangeError(`${file}: ${reason}`, { cause: error });
  }
}

function read(bytes: Uint8Array, mapping: CheckedMapping, file: string): Reading {
  const table = pickGrid(bytes, mapping);
  const { rows, rejected: unread } = readEntries(table, mapping, file);
  const placed = rows.flatMap(({ entries }) => entries.filter(isPlaced));
  const { kept, rejected: twice } = rejectDuplicates(placed, file);
  const rejected = [...unread, ...twice].sort((a, b) => a.row - b.row);
  if (!kept.some(({ value, missing }) => value !== null || missing !== BLANK)) throw nothingRead(rows.length, rejected);
  const figures = kept.map((entry) => ({ ...entry, ...entry.place }));
  const columns = new Map(Object.entries(table.header.columns) as [Dimension, number][]);
  const sums = [...sumRows(rows, columns), ...checkedPlaces(sumsOfPlaces(figures, mapping))];
  const relations = toRelations(likelySums(rows, columns), new Set<Entry>(kept), file);
  return { file, mapping, table, figures, rejected, sums, relations };
}

function isPlaced(entry: Entry): entry is PlacedEntry {
  return entry.place !== undefined;
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
