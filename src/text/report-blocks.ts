import type { MimeBundle } from "./mime.ts";

/**
 * The MIME type under which a value says what it is, for a report in Word and Excel: a list of blocks. Pages and Jupyter
 * have HTML and SVG, and do not get it.
 */
export const REPORT_MIME = "application/vnd.jamforbar.report+json";

/** One line of a table's cell: what stands there, or why nothing does. */
export interface ReportLine {
  /** Small words before it, such as the year. */
  readonly label?: string | undefined;
  /** As readers see it; empty when there is no value. */
  readonly text: string;
  readonly unit?: string | undefined;
  /** The number that the text is of, with all its decimals. */
  readonly value?: number | undefined;
  /** Why there is no value. */
  readonly missing?: string | undefined;
  /** Which notes under the table belong to it. */
  readonly marks?: readonly number[] | undefined;
}

/** A column of a table; numbers stand to the right. */
export interface ReportColumn {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly right?: boolean | undefined;
}

/** A table: rows of cells of lines. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption?: string | undefined;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (readonly ReportLine[])[])[];
  /** The numbers of the rows that stand out. */
  readonly focus: readonly number[];
  readonly notes: readonly { readonly mark?: number | undefined; readonly text: string }[];
  readonly sources: readonly string[];
}

/** A chart: its words, two drawings as SVG, and its figures. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly source: string;
  /** Without words: for a page that says them itself. */
  readonly drawing: string;
  /** With title, subtitle and source in it: for a file of its own. */
  readonly figure: string;
  readonly table: TableBlock;
}

/** A paragraph, by what it is for; `strong` stands before the text. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly role: "heading" | "summary" | "notes" | "source";
  readonly strong?: string | undefined;
  readonly text: string;
}

/** A list with bullets or numbers. */
export interface ListBlock {
  readonly kind: "list";
  readonly title?: string | undefined;
  readonly ordered: boolean;
  readonly items: readonly string[];
}

/** What a report is built of, beside markdown. */
export type ReportBlock = TableBlock | ChartBlock | ParagraphBlock | ListBlock;

const KINDS: readonly unknown[] = ["table", "chart", "paragraph", "list"] satisfies ReportBlock["kind"][];

/** The blocks of a bundle, when its value says what it is. */
export function reportBlocks(bundle: MimeBundle): readonly ReportBlock[] | undefined {
  const blocks = bundle[REPORT_MIME];
  return isBlockList(blocks) ? blocks : undefined;
}

/** A bundle for Jupyter, which has HTML and SVG of the same. */
export function withoutReport(bundle: MimeBundle): MimeBundle {
  const { [REPORT_MIME]: _, ...others } = bundle;
  return others;
}

/** Only our own objects write the type: the kind is enough to tell a list of blocks. */
function isBlockList(value: unknown): value is readonly ReportBlock[] {
  return Array.isArray(value) && value.every((block) => KINDS.includes((block as { kind?: unknown } | null)?.kind));
}
