import { isDeepStrictEqual } from "node:util";
import { type CellMarker, parseCellMarker } from "./cell-marker.ts";
import { formatMarker } from "./format-marker.ts";
import { type Cell, type Notebook, parseNotebook, sourceLines } from "./parse-notebook.ts";

/** A cell to write; one that was not read from a file has nothing written yet. */
export type WritableCell = Omit<Cell, "index" | "line" | "endLine" | "markerLine" | "written"> & {
  readonly written?: string;
};

/** A notebook to write. */
export interface WritableNotebook extends Pick<Notebook, "header" | "preface"> {
  readonly cells: readonly WritableCell[];
}

/**
 * Write a notebook in Jupytext percent format. What is as it was read is written as it stood, with its spaces, quotes,
 * line endings and blank lines, so that a notebook that nobody changed comes back byte for byte; what was changed or
 * added is written as Jupytext would.
 *
 * @throws {RangeError} when a changed cell would not be read as it is, such as code with a line `// %%` in it
 * @example
 * const cell = { kind: "code", title: "A", metadata: {}, source: "1;" };
 * writeNotebook({ header: [], preface: "", cells: [cell] }); // => "// %% A\n1;\n\n"
 */
export function writeNotebook({ header, preface, cells }: WritableNotebook): string {
  const texts = [preface, ...cells.map(({ written }) => written ?? "")];
  const [ending] = /\r\n|\n|\r/.exec(texts.join("")) ?? ["\n"];
  const top = isDeepStrictEqual(parseNotebook(preface).header, header)
    ? preface
    : header.map((line) => line + ending).join("");
  const bodies = cells.map((cell, at) => {
    const text = cellText(cell, at, ending);
    return at === cells.length - 1 || /[\r\n]$/.test(text) ? text : text + ending;
  });
  return top + bodies.join("");
}

function cellText(cell: WritableCell, at: number, ending: string): string {
  const { written } = cell;
  if (written !== undefined && reads(written, cell) && (at === 0 || hasMarker(written))) return written;
  const text =
    [markerLine(cell), ...contentLines(cell)].join(ending) + (/\s+$/.exec(written ?? "")?.[0] ?? ending.repeat(2));
  if (reads(text, cell)) return text;
  throw new RangeError(
    `cell ${at + 1} cannot be written: it would not be read back as it is (a line // %% in it, or a title or metadata that reads otherwise)`,
  );
}

/** Whether a text is this cell and nothing else. The line before keeps a byte order mark in the code where it is. */
function reads(text: string, cell: WritableCell): boolean {
  const [read, ...others] = parseNotebook(`\n${text}`).cells;
  return read !== undefined && others.length === 0 && sameMarker(read, cell) && read.source === cell.source;
}

function sameMarker(a: CellMarker, b: CellMarker): boolean {
  return a.kind === b.kind && a.title === b.title && isDeepStrictEqual(a.metadata, b.metadata);
}

function hasMarker(written: string): boolean {
  return parseCellMarker(sourceLines(written)[0] ?? "") !== undefined;
}

/** The marker as it stood, when it still says what the cell is. */
function markerLine(cell: WritableCell): string {
  const [line = ""] = sourceLines(cell.written ?? "");
  const stood = parseCellMarker(line);
  return stood !== undefined && sameMarker(stood, cell) ? line : formatMarker(cell);
}

function contentLines({ kind, source }: WritableCell): string[] {
  if (source === "") return [];
  const lines = source.split("\n");
  return kind === "code" ? lines : lines.map((line) => (line === "" ? "//" : `// ${line}`));
}
