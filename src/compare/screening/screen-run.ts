import type { ColumnTable } from "arquero";

/** The part of a run that a screening reads. Each key figure is read on its own, so that a run of any size fits. */
export interface ScreenRun {
  readonly name: string;
  readonly keyFigures: ReadonlyMap<string, { readonly title: string; readonly description?: string | null }>;
  readonly areas: ReadonlyMap<string, { readonly id: string; readonly title: string; readonly type: string }>;
  readonly groups: ReadonlyMap<
    string,
    {
      readonly id: string;
      readonly title: string;
      readonly members: readonly { readonly id: string; readonly title: string }[];
    }
  >;
  /** The key figures that the run has values of. */
  readonly held: readonly string[];
  figures(kpi: string, filter?: { readonly genders?: readonly ("T" | "K" | "M")[] }): ColumnTable;
  sourceLine(kind: "published" | "computed"): string;
}
