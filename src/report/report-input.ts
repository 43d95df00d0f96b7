import type { MimeBundle } from "../text/mime.ts";

/** A frozen run that the figures come from. */
export interface ReportRun {
  readonly name: string;
  readonly title?: string;
  readonly sourceName?: string;
  readonly asPublished?: string;
  readonly fingerprint?: string;
}

/** Text of the notebook, or something that it displayed. */
export type ReportEntry =
  | { readonly kind: "markdown"; readonly source: string }
  | { readonly kind: "display"; readonly bundle: MimeBundle };

/** A notebook that has been run: what a report is made of. */
export interface ReportInput {
  /** The notebook's name without its ending. */
  readonly name: string;
  /** The notebook's file name, without its folder. */
  readonly file: string;
  /** How the command that made the report named the notebook and the folder of the runs, if it named one. */
  readonly made: { readonly notebook: string; readonly cache?: string | undefined };
  /** In the order of the notebook. */
  readonly entries: readonly ReportEntry[];
  readonly runs: readonly ReportRun[];
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}
