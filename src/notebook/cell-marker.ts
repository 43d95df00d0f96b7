import { type CellMetadata, splitMetadata } from "./cell-metadata.ts";

/** A code cell is run; a markdown cell is text. */
export type CellKind = "code" | "markdown";

/** What a line that begins a cell says. */
export interface CellMarker {
  readonly kind: CellKind;
  readonly title?: string;
  readonly metadata: CellMetadata;
}

/** Read a line such as `// %% [markdown]` or `// %% Title name="x"`; any other line is undefined. */
export function parseCellMarker(line: string): CellMarker | undefined {
  const text = /^\/\/\s*%%(?:\s+(.*)|(\[.*))?$/.exec(line.trimEnd());
  if (text === null) return undefined;
  const { title, metadata } = splitMetadata(text[1] ?? text[2] ?? "");
  const kind = /(?:^|\s)\[(?:markdown|md)\]$/.exec(title);
  const name = (kind === null ? title : title.slice(0, kind.index)).trim();
  return { kind: kind === null ? "code" : "markdown", ...(name === "" ? {} : { title: name }), metadata };
}
