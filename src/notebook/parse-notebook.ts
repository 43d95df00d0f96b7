import { type CellMarker, parseCellMarker } from "./cell-marker.ts";

/** One cell of a notebook. Lines are counted from 1. */
export interface Cell extends CellMarker {
  /** Place among the notebook's cells, from 0. */
  readonly index: number;
  /** Code as it stands, or markdown without its `//`; without blank lines at either end. */
  readonly source: string;
  /** First line of the content. */
  readonly line: number;
  /** Last line of the content; smaller than `line` in an empty cell. */
  readonly endLine: number;
  /** The line that begins the cell, when there is one: code before the first marker has none. */
  readonly markerLine?: number;
  /** The cell as it stands in the file, from its marker to the next one: see `writeNotebook`. */
  readonly written: string;
}

/** A notebook: the comment lines above the first cell, and the cells. */
export interface Notebook {
  readonly header: readonly string[];
  /** What stands above the first cell, as it stands in the file, with its byte order mark. */
  readonly preface: string;
  readonly cells: readonly Cell[];
}

/** The lines of a source text, without a byte order mark and whatever its line endings. */
export function sourceLines(source: string): string[] {
  return source.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
}

/** Where a line ends, after the characters that end it. */
const LINE_END = /(?<=\n|\r(?!\n))/;

/** What code before the first marker is. */
const CODE: CellMarker = { kind: "code", metadata: {} };

/**
 * Read a TypeScript notebook in Jupytext percent format.
 *
 * A cell begins at a line `// %%`, `// %% [markdown]` (or `[md]`), or `// %% Title name="x" tags=["a"]`. Any such line
 * begins a cell, even inside a string or a block comment, as in Jupytext; running such a notebook is refused (see
 * `compileNotebook`), so indent the line. Leading `//` lines are the header; code before the first marker is a cell.
 *
 * @example
 * parseNotebook("// %% [markdown]\n// # Title\n// %%\n1 + 1;").cells.map((cell) => cell.source); // => ["# Title", "1 + 1;"]
 */
export function parseNotebook(source: string): Notebook {
  const lines = sourceLines(source);
  const written = source.replace(/^\uFEFF/, "").split(LINE_END);
  const mark = source.startsWith("\uFEFF") ? "\uFEFF" : "";
  const markers = lines.flatMap((text, at) => {
    const marker = parseCellMarker(text);
    return marker === undefined ? [] : [{ marker, at }];
  });
  const first = markers[0]?.at ?? lines.length;
  const headerEnd = lines.slice(0, first).findIndex((line) => !/^\s*(\/\/.*)?$/.test(line));
  const codeStart = headerEnd === -1 ? first : headerEnd;
  const cells = markers.map(({ marker, at }, order) => {
    const end = markers[order + 1]?.at ?? lines.length;
    return { ...cellOf(marker, lines, at + 1, end, at + 1), written: written.slice(at, end).join("") };
  });
  const unmarked = { ...cellOf(CODE, lines, codeStart, first), written: written.slice(codeStart, first).join("") };
  if (codeStart < first) cells.unshift(unmarked);
  return {
    header: lines.slice(0, codeStart).filter((line) => line.trim() !== ""),
    preface: mark + written.slice(0, codeStart).join(""),
    cells: cells.map((cell, index) => ({ index, ...cell })),
  };
}

function cellOf(
  marker: CellMarker,
  lines: readonly string[],
  from: number,
  to: number,
  markerLine?: number,
): Omit<Cell, "index" | "written"> {
  let start = from;
  let end = to;
  while (start < end && isBlank(lines[start])) start++;
  while (end > start && isBlank(lines[end - 1])) end--;
  const content = lines.slice(start, end);
  const source = (marker.kind === "markdown" ? content.map(uncomment) : content).join("\n");
  const place = start === end ? { line: from + 1, endLine: from } : { line: start + 1, endLine: end };
  return { ...marker, source, ...place, ...(markerLine === undefined ? {} : { markerLine }) };
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

function uncomment(line: string): string {
  return line.replace(/^\/\/ ?/, "");
}
