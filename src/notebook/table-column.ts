import { formatNumber } from "../text/number.ts";
import { decimalsOf, plainNumber } from "./plain-number.ts";
import type { TableCell } from "./table-cell.ts";

/** A row of a table, by column name. */
export type TableRow = Readonly<Record<string, unknown>>;

/** How to show one column. */
export interface TableColumn<Row extends object = TableRow> {
  /** The name of the column in the rows. */
  readonly name: string;
  /** What readers see above it (default: the name). */
  readonly title?: string;
  /** The unit, written under the title. */
  readonly unit?: string;
  /** Decimals of numbers. Default: as many as the column needs, at most four. */
  readonly digits?: number;
  /** Default: right when the column has numbers, else left. */
  readonly align?: "left" | "right";
  /** Write a value yourself; the text is escaped. Not asked for missing values. */
  readonly format?: (value: unknown, row: Row) => string;
}

/** A column ready to be written. */
export interface ColumnView {
  readonly title: string;
  readonly unit: string | undefined;
  readonly right: boolean;
  readonly cells: readonly TableCell[];
}

const MOST_DECIMALS = 4;
/** A year is a name, not an amount: 2021, not 2 021. */
const YEARS = /^(period|year|år)$/i;

/** Write a column's values, all numbers with the same decimals. */
export function columnView<Row extends object>(
  column: TableColumn<Row>,
  rows: readonly Row[],
  missing: string,
): ColumnView {
  const values = rows.map((row): unknown => Reflect.get(row, column.name));
  const numbers = values.filter((value) => typeof value === "number" && Number.isFinite(value)) as number[];
  const digits = column.digits ?? numbers.reduce((most, value) => Math.max(most, shownDecimals(value)), 0);
  const write = (value: unknown, row: Row) => {
    if (column.format !== undefined) return column.format(value, row);
    return typeof value === "number" ? numberText(value, digits, column) : valueText(value);
  };
  return {
    title: column.title ?? column.name,
    unit: column.unit,
    right: column.align === undefined ? numbers.length > 0 && !YEARS.test(column.name) : column.align === "right",
    cells: rows.map((row, at) => {
      const value = values[at];
      if (!isMissing(value)) return { text: write(value, row), ...(typeof value === "number" ? { value } : {}) };
      // The column of the reasons is empty where there is nothing to give a reason for.
      if (column.name === "missing") return { text: "" };
      const reason: unknown = Reflect.get(row, "missing");
      return { text: "", missing: typeof reason === "string" && reason !== "" ? reason : missing };
    }),
  };
}

function shownDecimals(value: number): number {
  return Math.min(decimalsOf(Number(value.toPrecision(12))), MOST_DECIMALS);
}

/** A small number is not written as nought unless the number of decimals was asked for. */
function numberText(
  value: number,
  digits: number,
  { name, digits: asked }: Pick<TableColumn, "name" | "digits">,
): string {
  if (YEARS.test(name) && Number.isInteger(value)) return String(value);
  if (asked === undefined && value !== 0 && Math.abs(value) < 0.5 * 10 ** -digits) return plainNumber(value);
  return formatNumber(value, { digits });
}

/** NaN and the infinities are no values either: a reader has no use for them. */
function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "number" && !Number.isFinite(value));
}

function valueText(value: unknown): string {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "ogiltigt datum" : value.toISOString().slice(0, 10);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
