import { cellText } from "./table-cell.ts";
import type { ColumnView } from "./table-column.ts";

/** A table for terminals: columns lined up with spaces. */
export function plainTable(columns: readonly ColumnView[]): string {
  const texts = columns.map(({ title, unit, cells }) => [
    unit === undefined ? title : `${title} (${unit})`,
    ...cells.map(cellText),
  ]);
  const widths = texts.map((column) => Math.max(...column.map((text) => text.length)));
  const height = texts[0]?.length ?? 0;
  const lines = Array.from({ length: height }, (_, at) =>
    columns
      .map(({ right }, c) => {
        const text = texts[c]?.[at] ?? "";
        return right ? text.padStart(widths[c] ?? 0) : text.padEnd(widths[c] ?? 0);
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}
