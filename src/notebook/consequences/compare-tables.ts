import { difference } from "../../text/difference.ts";
import type { ReportLine, TableBlock } from "../../text/report-blocks.ts";
import type { Difference } from "./consequence.ts";

/**
 * The cells of two tables that differ. Rows are matched by what names them (the columns that are not numbers), not by where
 * they stand: a ranked table is in another order when a rank has changed.
 */
export function compareTables(kind: "table" | "figure", before: TableBlock, after: TableBlock): Difference[] {
  const of = after.caption ?? before.caption ?? "";
  const [old, now] = [rowsOf(before), rowsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((row): Difference[] => {
    const [was, is] = [old.get(row), now.get(row)];
    if (was === undefined || is === undefined) {
      return [
        {
          kind,
          of,
          row,
          before: was === undefined ? null : wholeRow(was),
          after: is === undefined ? null : wholeRow(is),
        },
      ];
    }
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((column) => {
      const [one, other] = [was.get(column), is.get(column)];
      const [a, b] = [shown(one), shown(other)];
      return a === b ? [] : [{ kind, of, row, column, before: a, after: b, ...differenceOf(one, other) }];
    });
  });
}

type Cells = ReadonlyMap<string, readonly ReportLine[]>;

function rowsOf({ columns, rows }: TableBlock): Map<string, Cells> {
  const found = new Map<string, Cells>();
  for (const [index, row] of rows.entries()) {
    const names = row.flatMap((cell, at) => (columns[at]?.right ? [] : [textOf(cell)]));
    const name = names.filter((text) => text !== "").join(", ") || `${index + 1}`;
    const cells = row.map((cell, at) => [columns[at]?.title || `${at + 1}`, cell] as const);
    found.set(unused(found, name), new Map(cells));
  }
  return found;
}

/** Rows of the same name are told apart by their order. */
function unused(taken: ReadonlyMap<string, unknown>, name: string): string {
  let [free, count] = [name, 1];
  while (taken.has(free)) free = `${name} (${++count})`;
  return free;
}

function textOf(cell: readonly ReportLine[]): string {
  return cell.map(lineText).join("; ");
}

function lineText({ label, text, unit, missing }: ReportLine): string {
  const words = missing === undefined ? [text, unit] : [missing];
  return [label, ...words].filter((word) => word !== undefined && word !== "").join(" ");
}

function shown(cell: readonly ReportLine[] | undefined): string | null {
  return cell === undefined ? null : textOf(cell);
}

function wholeRow(cells: Cells): string {
  return [...cells.values()].map(textOf).join("; ");
}

function differenceOf(one: readonly ReportLine[] | undefined, other: readonly ReportLine[] | undefined) {
  const [a, b] = [one?.[0]?.value, other?.[0]?.value];
  const single = one?.length === 1 && other?.length === 1;
  return single && a !== undefined && b !== undefined ? { difference: difference(a, b) } : {};
}
