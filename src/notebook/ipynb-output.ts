import { withoutLive } from "../charts/interactive/live-mime.ts";
import type { MimeBundle } from "../text/mime.ts";
import { withoutReport } from "../text/report-blocks.ts";
import { errorLine } from "./error-words.ts";
import type { Cell } from "./parse-notebook.ts";
import type { Output, RunError } from "./run-result.ts";

/** One output of a code cell as nbformat 4.5 has it. */
export function ipynbOutput(output: Output, cell: Cell | undefined): Record<string, unknown> {
  switch (output.type) {
    case "display":
      return { output_type: "display_data", metadata: {}, data: ipynbData(output.data) };
    case "stream":
      return { output_type: "stream", name: output.name, text: splitLines(output.text) };
    case "error":
      return ipynbError(output.error, cell);
  }
}

/** An error with the line of code that it stopped at; the message names no folder of the machine. */
export function ipynbError(error: RunError, cell: Cell | undefined): Record<string, unknown> {
  const code = error.line === undefined ? undefined : cell?.source.split("\n")[error.line - cell.line];
  return {
    output_type: "error",
    ename: error.name,
    evalue: error.message,
    traceback: [errorLine(error), ...(code === undefined ? [] : [`${error.line}: ${code}`])],
  };
}

/** Lines with their endings, as Jupyter saves text, so that a changed line is one line in a comparison of versions. */
export function splitLines(text: string): string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/**
 * What a value looks like to Jupyter. The HTML of a chart is made for a page with a style of its own; Jupyter has the
 * Vega-Lite specification and the SVG.
 */
function ipynbData(bundle: MimeBundle): Record<string, unknown> {
  const isDrawing = typeof bundle["image/svg+xml"] === "string";
  const entries = Object.entries(withoutLive(withoutReport(bundle))).filter(([type, value]) => {
    return value !== undefined && !(isDrawing && type === "text/html");
  });
  return Object.fromEntries(entries.map(([type, value]) => [type, ipynbValue(type, value)]));
}

/** JSON stands as it is; everything else is text. */
function ipynbValue(type: string, value: unknown): unknown {
  if (/^application\/(.*\+)?json$/.test(type)) return value;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^text\/|\+xml$/.test(type) ? splitLines(text) : text;
}
