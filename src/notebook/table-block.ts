import type { TableBlock } from "../text/report-blocks.ts";
import type { ColumnView } from "./table-column.ts";

/** What stands around a table. */
export interface TableFrame {
  readonly caption: string | undefined;
  readonly notes: readonly string[];
  readonly source: string | undefined;
  /** The numbers of the rows that stand out. */
  readonly focus: readonly number[];
}

/** A table as a block of a report. */
export function tableBlock(views: readonly ColumnView[], { caption, notes, source, focus }: TableFrame): TableBlock {
  const height = views[0]?.cells.length ?? 0;
  return {
    kind: "table",
    caption,
    columns: views.map(({ title, unit, right }) => ({ title, unit, right })),
    rows: Array.from({ length: height }, (_, at) => views.map(({ cells }) => [cells[at] ?? { text: "" }])),
    focus,
    notes: notes.map((text) => ({ text })),
    sources: source === undefined ? [] : [source],
  };
}
