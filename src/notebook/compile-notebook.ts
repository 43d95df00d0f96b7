import { HOST_KEY } from "./notebook-host.ts";
import { type Cell, type Notebook, sourceLines } from "./parse-notebook.ts";
import { type SourceProblem, stripTypes } from "./strip-types.ts";

/** A line that is wrong anywhere in code, and only there: it passes inside a string or a comment. */
const NOT_CODE = "@%@";

/**
 * Make a notebook into the JavaScript that is run: at each code cell's marker line a statement that tells the runner
 * that the cell begins, types replaced by blanks, and nothing moved. What cannot be run is a problem with its line.
 */
export function compileNotebook(
  source: string,
  notebook: Notebook,
): { readonly code: string } | { readonly problem: SourceProblem } {
  const lines = sourceLines(source);
  const stray = strayCode(lines, notebook);
  if (stray !== undefined) return { problem: stray };
  const compiled = stripTypes(withMarkers(lines, notebook.cells));
  if ("problem" in compiled) return compiled;
  const hidden = hiddenMarker(lines, notebook.cells);
  return hidden === undefined ? compiled : { problem: hidden };
}

/** The leading semicolon ends a statement that was written without one, so that cells cannot run together. */
function withMarkers(lines: readonly string[], cells: readonly Cell[]): string {
  const instrumented = [...lines];
  for (const { kind, index, markerLine } of cells) {
    if (kind !== "code" || markerLine === undefined) continue;
    instrumented[markerLine - 1] = `;globalThis[Symbol.for(${JSON.stringify(HOST_KEY)})]?.beginCell(${index});`;
  }
  return instrumented.join("\n");
}

/** Code in a markdown cell would run without being seen. */
function strayCode(lines: readonly string[], { cells }: Notebook): SourceProblem | undefined {
  for (const { kind, line, endLine } of cells) {
    if (kind !== "markdown") continue;
    const stray = lines.slice(line - 1, endLine).findIndex((text) => text.trim() !== "" && !text.startsWith("//"));
    if (stray !== -1)
      return { message: "a markdown cell contains code; begin a code cell with // %%", line: line + stray };
  }
  return undefined;
}

/** A marker inside a string or comment would change the string, or begin a cell that never runs. */
function hiddenMarker(lines: readonly string[], cells: readonly Cell[]): SourceProblem | undefined {
  const hidden = cells.find(({ markerLine }) => {
    return markerLine !== undefined && "code" in stripTypes(lines.with(markerLine - 1, NOT_CODE).join("\n"));
  });
  if (hidden?.markerLine === undefined) return undefined;
  return { message: "a cell begins inside a string or a comment; indent this line", line: hidden.markerLine };
}
