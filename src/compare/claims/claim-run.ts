import type { ColumnTable } from "arquero";

/** The part of a run that claims are checked against. */
export interface ClaimRun {
  readonly name: string;
  readonly keyFigures: ReadonlyMap<string, { readonly title: string }>;
  readonly areas: ReadonlyMap<string, { readonly type: string; readonly title: string }>;
  readonly tables: readonly { readonly name: string }[];
  figures(kpi: string, filter?: { readonly periods?: Iterable<number>; readonly genders?: Iterable<"T"> }): ColumnTable;
  table(name: string): ColumnTable;
}
