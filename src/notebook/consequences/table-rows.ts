import type { ReportLine, TableBlock } from "../../text/report-blocks.ts";

/** A table's rows by what names them, and each row's cells by the title of their column. */
export type NamedRows = ReadonlyMap<string, ReadonlyMap<string, readonly ReportLine[]>>;

/**
 * Two tables' rows by the same names: the texts of as few of the columns to the left as tell all rows apart, in both
 * tables. A rank or a verdict that stands further to the right may change without the row becoming another.
 */
export function namedRows(before: TableBlock, after: TableBlock): readonly [NamedRows, NamedRows] {
  const widest = Math.max(1, ...[before, after].map(({ columns }) => columns.filter(({ right }) => !right).length));
  const tables = [before, after];
  let width = 1;
  while (width < widest && !tables.every((table) => areDistinct(namesOf(table, width)))) width++;
  return [rowsOf(before, width), rowsOf(after, width)];
}

function rowsOf(table: TableBlock, width: number): NamedRows {
  const titles = apart(table.columns.map(({ title }, at) => title || `${at + 1}`));
  const names = apart(namesOf(table, width));
  return new Map(
    table.rows.map((row, index) => [
      names[index] ?? "",
      new Map(row.map((cell, at) => [titles[at] ?? `${at + 1}`, cell] as const)),
    ]),
  );
}

/** What the rows are called by their first columns of text; by their order where there is no text. */
function namesOf({ columns, rows }: TableBlock, width: number): string[] {
  const text = columns.flatMap(({ right }, at) => (right ? [] : [at])).slice(0, width);
  return rows.map((row, index) => {
    const words = text.map((at) => cellText(row[at] ?? [])).filter((word) => word !== "");
    return words.join(", ") || `${index + 1}`;
  });
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** The same names, those that stand again told apart by their order. */
function apart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** What a cell says, on one line. */
export function cellText(cell: readonly ReportLine[]): string {
  return cell.map(lineText).join("; ");
}

function lineText({ label, text, unit, missing }: ReportLine): string {
  const words = missing === undefined ? [text, unit] : [missing];
  return [label, ...words].filter((word) => word !== undefined && word !== "").join(" ");
}
