import type { MissingReason } from "../../text/missing.ts";
import { columnLetters } from "./column-letters.ts";
import { dimensionReader, type Place } from "./dimensions.ts";
import type { Cell } from "./grid.ts";
import type { Dimension, Header, ValueColumn } from "./header.ts";
import { plainLabel } from "./label.ts";
import type { CheckedMapping } from "./mapping.ts";
import { type CellValue, columnReader } from "./parse-value.ts";
import type { FoundTable } from "./pick-grid.ts";
import { type SumLabel, sumLabelFinder } from "./sum-labels.ts";
import { givenUnit } from "./unit-of-value.ts";
import { convertUnit } from "./units.ts";

/** A cell that could not be read, or a row that could not be placed. Rows are counted from 1, as spreadsheets do. */
export interface Rejected {
  readonly file: string;
  readonly row: number;
  /** The column's name, or its letters where it has none. */
  readonly column: string;
  /** What the cell said. */
  readonly text: string;
  readonly reason: string;
}

/** A value cell of the table, with what is needed to use it, to add it up, and to find it again. */
export interface Entry {
  readonly row: number;
  readonly column: ValueColumn;
  readonly cell: Cell | undefined;
  /** What it is of; none when it is not to be an observation. */
  readonly place: Place | undefined;
  /** In the key figure's unit; null when missing or not to be an observation. */
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** As it stands in the file: digits with a decimal point, and their unit where one is told. */
  readonly digits: string | undefined;
  readonly unit: string | undefined;
}

/** A row with its values. */
export interface EntryRow {
  readonly row: number;
  readonly sum: SumLabel | undefined;
  /** What stands in the columns that say what values are of, in the form in which labels are compared. */
  readonly said: ReadonlyMap<Dimension, string>;
  readonly entries: readonly Entry[];
}

/** Read every row beneath the header. */
export function readEntries(
  table: FoundTable,
  mapping: CheckedMapping,
  file: string,
): { readonly rows: readonly EntryRow[]; readonly rejected: readonly Rejected[] } {
  const { grid, header } = table;
  const rejected: Rejected[] = [];
  const numbers = rowsBeneath(table, mapping.read.lastRow);
  const readers = header.values.map(({ column }) => {
    return columnReader(
      numbers.map((row) => grid.rows[row]?.[column]),
      mapping.read.decimal,
    );
  });
  const dimensions = dimensionReader(grid, header, mapping);
  const findSum = sumLabelFinder(header, mapping);
  const dimensionColumns = Object.entries(header.columns) as [Dimension, number][];
  const rows = numbers.flatMap((number): EntryRow[] => {
    const row = grid.rows[number] ?? [];
    const at = { file, row: number + 1 };
    const outside = grid.epoch === undefined ? beyondHeader(row, header) : undefined;
    if (outside !== undefined) {
      const reason = "stands beyond the header's last column: a decimal comma without quotes may have split a number";
      rejected.push({ ...at, column: columnLetters(outside), text: quote(row[outside]), reason });
      return [];
    }
    const sum = findSum(row);
    const { said, fault } = dimensions.ofRow(row);
    const ignored = header.ignoreRows.some(({ column, texts }) => texts.has(plainLabel(row[column]?.text ?? "")));
    const unread = ignored || (sum !== undefined && (fault !== undefined || !isNamed(sum, header)));
    if (fault !== undefined && !unread) {
      const column = header.columns[fault.dimension] ?? 0;
      const name = header.names[column] || columnLetters(column);
      rejected.push({ ...at, column: name, text: quote(row[column]), reason: fault.reason });
    }
    const rowUnit = header.columns.unit === undefined ? undefined : row[header.columns.unit]?.text.trim();
    const entries = header.values.map((column, index): Entry => {
      const cell = row[column.column];
      const place = unread || fault !== undefined ? undefined : dimensions.ofValue(said, column);
      const read = readers[index]?.(cell) ?? { fault: "is in no column" };
      const declared = rowUnit ?? column.unit ?? mapping.constants.unit;
      const worth = worthOf(read, declared, place && mapping.keyFigures[place.kpi]?.unit);
      const entry = { row: number + 1, column, cell, place, ...NOTHING };
      if (!("fault" in worth)) return { ...entry, ...worth };
      if (place !== undefined) rejected.push({ ...at, column: column.name, text: quote(cell), reason: worth.fault });
      return { ...entry, place: undefined };
    });
    const texts = dimensionColumns.map(([key, column]): [Dimension, string] => [
      key,
      plainLabel(row[column]?.text ?? ""),
    ]);
    return [{ row: number + 1, sum, said: new Map(texts), entries }];
  });
  return { rows, rejected };
}

const NOTHING = { value: null, missing: null, digits: undefined, unit: undefined };

type Worth = Pick<Entry, "value" | "missing" | "digits" | "unit">;

/** What a cell's value is worth in the unit that is wanted; where none is, it is only kept for sums. */
function worthOf(
  read: CellValue,
  declared: string | undefined,
  wanted: string | undefined,
): Worth | { readonly fault: string } {
  if ("fault" in read) return read;
  if ("missing" in read) return { ...NOTHING, missing: wanted === undefined ? null : read.missing };
  const given = givenUnit(read.unit, declared);
  if ("fault" in given) return given;
  const { digits } = read;
  if (wanted === undefined) return { ...NOTHING, digits, unit: given.unit };
  const value = convertUnit(digits, given.unit ?? wanted, wanted);
  if (value === undefined) return { fault: `is in ${given.unit}, which cannot be turned into ${wanted}` };
  if (!Number.isFinite(value)) return { fault: "is too large a number" };
  return { value, missing: null, digits, unit: given.unit ?? wanted };
}

function rowsBeneath({ grid, header }: FoundTable, lastRow = grid.rows.length): number[] {
  const numbers: number[] = [];
  for (let row = header.firstRow; row < Math.min(lastRow, grid.rows.length); row += 1) {
    if (grid.rows[row]?.some((cell) => cell !== undefined)) numbers.push(row);
  }
  return numbers;
}

/** The first cell of a text file's row that stands where the header has nothing: the cells before it may have moved. */
function beyondHeader(row: readonly (Cell | undefined)[], { names }: Header): number | undefined {
  if (names.length === 0) return undefined;
  const at = row.findIndex((cell, column) => column >= names.length && cell !== undefined);
  return at < 0 ? undefined : at;
}

/** A sum row is an observation when its label is that of a key figure or area. */
function isNamed({ columns }: SumLabel, header: Header): boolean {
  return columns.every((column) => column === header.columns.keyFigure || column === header.columns.area);
}

function quote(cell: Cell | undefined): string {
  return (cell?.text ?? "").slice(0, 200);
}
