import type { ColumnTable } from "arquero";

/** The part of a run that tables of indicators are made from. */
export interface IndicatorRun {
  readonly name: string;
  readonly keyFigures: ReadonlyMap<string, { readonly title: string }>;
  readonly areas: ReadonlyMap<string, { readonly title: string; readonly type: string }>;
  readonly tables: readonly { readonly name: string }[];
  figures(kpi: string): ColumnTable;
  table(name: string): ColumnTable;
  sourceLine(kind: "published" | "computed"): string;
}
