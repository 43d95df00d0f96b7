import type { ReportColumn, ReportLine, TableBlock } from "../text/report-blocks.ts";

/** A cell of a sheet: one thing. */
export interface FlatCell {
  readonly text: string;
  readonly value?: number | undefined;
  readonly missing?: string | undefined;
}

/** A table with one thing in each cell. */
export interface FlatTable {
  readonly columns: readonly { readonly title: string; readonly right: boolean }[];
  readonly rows: readonly (readonly FlatCell[])[];
}

interface FlatColumn {
  readonly title: string;
  readonly right: boolean;
  readonly cell: (row: Row) => FlatCell;
}
type Row = TableBlock["rows"][number];

/**
 * Make a table fit for a spreadsheet. A cell with several lines ("2021: 35,5; 2020: 34,1") becomes one column for each
 * label, units of single cells get a column of their own, and so do the marks of notes: a number with a mark would be
 * text.
 */
export function flatTable({ columns, rows }: Pick<TableBlock, "columns" | "rows">): FlatTable {
  const flat = columns.flatMap((column, at) => split(column, at, rows));
  const complete = [...flat, ...markColumn(columns, rows)];
  return {
    columns: distinct(complete.map(({ title }) => title.replaceAll("\u00ad", ""))).map((title, at) => ({
      title,
      right: complete[at]?.right === true,
    })),
    rows: rows.map((row) => complete.map(({ cell }) => cell(row))),
  };
}

/** The columns that one column becomes. */
function split(column: ReportColumn, at: number, rows: readonly Row[]): FlatColumn[] {
  const cells = rows.map((row) => row[at] ?? []);
  const right = column.right === true;
  const heading = column.unit === undefined ? column.title : `${column.title} (${column.unit})`;
  const labels = labelsInOrder(cells);
  if (labels.length > 0) {
    return labels.map((label) => ({
      title: labelTitle(column.title, label),
      right,
      cell: (row) => labelled(row[at] ?? [], label),
    }));
  }
  const units = cells.some((lines) => lines.some(({ unit }) => unit !== undefined));
  const unitColumn = { title: "Enhet", right: false, cell: (row: Row) => ({ text: row[at]?.[0]?.unit ?? "" }) };
  return [{ title: heading, right, cell: (row) => joined(row[at] ?? []) }, ...(units ? [unitColumn] : [])];
}

/** The labels of a column in the order of their first words, and with the same words the newest year first. */
function labelsInOrder(cells: readonly (readonly ReportLine[])[]): string[] {
  const labels = [...new Set(cells.flatMap((lines) => lines.flatMap(({ label }) => label ?? [])))];
  const parts = labels.map((label) => {
    const [, stem = label, year = "0"] = /^(.*?)(\d{4})$/.exec(label) ?? [];
    return { label, stem, year: Number(year) };
  });
  const stems = parts.map(({ stem }) => stem);
  return parts
    .sort((a, b) => stems.indexOf(a.stem) - stems.indexOf(b.stem) || b.year - a.year)
    .map(({ label }) => label);
}

/** "trend" says enough; "2021" needs the column's own title. */
function labelTitle(title: string, label: string): string {
  return /^\d+$/.test(label) ? `${title} ${label}` : label.charAt(0).toUpperCase() + label.slice(1);
}

/** The line with this label; one line without a label, such as a reason why nothing is there, speaks for all. */
function labelled(lines: readonly ReportLine[], label: string): FlatCell {
  const found = lines.find((line) => line.label === label) ?? lines.find((line) => line.label === undefined);
  return found === undefined ? { text: "", missing: "inget värde" } : plain(found);
}

function joined(lines: readonly ReportLine[]): FlatCell {
  const [first, ...others] = lines;
  if (first === undefined) return { text: "" };
  if (others.length === 0) return plain(first);
  return { text: lines.map((line) => (line.missing === undefined ? line.text : `– (${line.missing})`)).join("; ") };
}

function plain({ text, value, missing }: ReportLine): FlatCell {
  return missing === undefined ? { text, value } : { text: "", missing };
}

function markColumn(columns: readonly ReportColumn[], rows: readonly Row[]): FlatColumn[] {
  if (!rows.some((row) => row.some((lines) => lines.some(({ marks = [] }) => marks.length > 0)))) return [];
  return [{ title: "Noter", right: false, cell: (row) => ({ text: marksOf(columns, row) }) }];
}

function marksOf(columns: readonly ReportColumn[], row: Row): string {
  return row
    .flatMap((lines, at) =>
      lines.flatMap(({ label, marks = [] }) => {
        if (marks.length === 0) return [];
        const numbers = marks.map((mark) => `${mark})`).join(" ");
        const title = columns[at]?.title ?? "";
        return at === 0 ? [numbers] : [`${label === undefined ? title : labelTitle(title, label)}: ${numbers}`];
      }),
    )
    .join("; ");
}

/** Two columns with one title would be one to a pivot table. */
function distinct(titles: readonly string[]): string[] {
  return titles.map((title, at) => {
    const before = titles.slice(0, at).filter((other) => other === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}
