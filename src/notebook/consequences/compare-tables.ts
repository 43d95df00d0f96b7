import { difference } from "../../text/difference.ts";
import type { ReportLine, TableBlock } from "../../text/report-blocks.ts";
import type { Difference } from "./consequence.ts";
import { cellText, namedRows } from "./table-rows.ts";

/**
 * The cells of two tables that differ. Rows are matched by what names them, not by where they stand: a ranked table is in
 * another order when a rank has changed.
 */
export function compareTables(kind: "table" | "figure", before: TableBlock, after: TableBlock): Difference[] {
  const of = after.caption ?? before.caption ?? "";
  const [old, now] = namedRows(before, after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((row): Difference[] => {
    const [was, is] = [old.get(row), now.get(row)];
    if (was === undefined || is === undefined) {
      return [
        { kind, of, row, before: was === undefined ? null : whole(was), after: is === undefined ? null : whole(is) },
      ];
    }
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((column) => {
      const [one, other] = [was.get(column), is.get(column)];
      const [a, b] = [one && cellText(one), other && cellText(other)];
      if (a === b) return [];
      return [{ kind, of, row, column, before: a ?? null, after: b ?? null, ...differenceOf(one, other) }];
    });
  });
}

function whole(cells: ReadonlyMap<string, readonly ReportLine[]>): string {
  return [...cells.values()].map(cellText).join("; ");
}

function differenceOf(one: readonly ReportLine[] | undefined, other: readonly ReportLine[] | undefined) {
  const [a, b] = [one?.[0]?.value, other?.[0]?.value];
  const single = one?.length === 1 && other?.length === 1;
  return single && a !== undefined && b !== undefined ? { difference: difference(a, b) } : {};
}
