/** Something that a notebook shows differently when it reads another run. */
export interface Consequence {
  /**
   * - `table`: a cell of a table, such as an indicator's value, a rank or an assessment
   * - `figure`: a value that a chart draws
   * - `text`: a sentence, such as a verdict or the title of a chart
   * - `output`: something that is shown with one of the runs only, or as something else
   * - `error`: the notebook stopped with one of the runs
   */
  readonly kind: "table" | "figure" | "text" | "output" | "error";
  /** The notebook's cell, counted from 1 as readers do, and its title. */
  readonly cell: number;
  readonly title: string;
  /** The table's caption or the chart's title, as the later run shows it. */
  readonly of?: string;
  /** Of a table or a figure: which row and column. */
  readonly row?: string;
  readonly column?: string;
  /** As readers see it; null where it is not shown. */
  readonly before: string | null;
  readonly after: string | null;
  /** after − before, where both are numbers. */
  readonly difference?: number;
}

/** A difference, before it is known which cell it is in. */
export type Difference = Omit<Consequence, "cell" | "title">;
