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
  /** The values of one key figure: by gender, then area, then period; NaN where there is none. */
  grid(kpi: string): {
    readonly genders: readonly ("T" | "K" | "M")[];
    readonly areas: readonly string[];
    readonly periods: readonly (number | string)[];
    readonly values: Float64Array;
  };
  /** The same as they came, with the reason where a value is missing. */
  observations(kpi: string): readonly {
    readonly area: string;
    readonly period: number | string;
    readonly gender: "T" | "K" | "M";
    readonly missing: string | null;
  }[];
  sourceLine(kind: "published" | "computed"): string;
}
