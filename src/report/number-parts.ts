import type { ChartBlock, TableBlock } from "../text/report-blocks.ts";
import { fileName } from "./file-name.ts";
import type { ReportPart } from "./report-parts.ts";

/** A chart with its number and the name of its files, without ending. */
export interface Figure {
  readonly kind: "figure";
  readonly number: number;
  readonly base: string;
  readonly chart: ChartBlock;
}

/** A table with its number and the name of its file, without ending. */
export interface NumberedTable {
  readonly kind: "numbered table";
  readonly number: number;
  readonly base: string;
  readonly table: TableBlock;
}

/** A piece of the report, where figures and tables have numbers. */
export type NumberedPart = Exclude<ReportPart, ChartBlock | TableBlock> | Figure | NumberedTable;

/** Number figures and tables, each for itself, from 1. The number makes the names of the files differ. */
export function numberParts(parts: readonly ReportPart[]): NumberedPart[] {
  let figures = 0;
  let tables = 0;
  return parts.map((part): NumberedPart => {
    if (part.kind === "chart") {
      const number = ++figures;
      return { kind: "figure", number, base: base("figur", number, part.title), chart: part };
    }
    if (part.kind === "table") {
      const number = ++tables;
      return { kind: "numbered table", number, base: base("tabell", number, part.caption ?? ""), table: part };
    }
    return part;
  });
}

function base(kind: string, number: number, title: string): string {
  return fileName(`${kind} ${String(number).padStart(2, "0")} ${title}`);
}
