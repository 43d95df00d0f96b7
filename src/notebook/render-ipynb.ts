import { VERSION } from "../version.ts";
import { ipynbMetadata } from "./ipynb-metadata.ts";
import { ipynbError, ipynbOutput, splitLines } from "./ipynb-output.ts";
import type { Cell, Notebook } from "./parse-notebook.ts";
import type { CellResult, RunError, RunResult } from "./run-result.ts";

/** What Jupytext's files may begin with, and where it keeps that line in a notebook. */
const ENCODING = /^\/\/ -\*- coding: [\w-]+ -\*-$/;

/**
 * A notebook and what it showed as a Jupyter notebook (nbformat 4.5), for JupyterLab, VS Code and GitHub. Charts are
 * Vega-Lite 5, SVG and text. The same notebook and the same outputs give the same bytes: cells are named by their
 * place, executions are numbered in order, and no time is noted.
 */
export function renderIpynb(notebook: Notebook, result: RunResult): string {
  const { error } = result;
  const cells = notebook.cells.map((cell) => ipynbCell(cell, result.cells));
  const document = {
    cells: error === undefined || error.cell !== undefined ? cells : [errorCell(error), ...cells],
    metadata: ipynbDocument(notebook, result),
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function ipynbCell(cell: Cell, results: readonly CellResult[]): Record<string, unknown> {
  const shared = {
    id: `cell-${cell.index + 1}`,
    cell_type: cell.kind,
    metadata: ipynbMetadata(cell),
    source: splitLines(cell.source),
  };
  if (cell.kind === "markdown") return shared;
  const ran = results.filter(({ status }) => status !== "not run").findIndex(({ index }) => index === cell.index);
  const outputs = results.find(({ index }) => index === cell.index)?.outputs ?? [];
  return {
    ...shared,
    execution_count: ran === -1 ? null : ran + 1,
    outputs: outputs.map((output) => ipynbOutput(output, cell)),
  };
}

/** An error that belongs to no cell stands first: nobody may take half a report for a whole one. */
function errorCell(error: RunError): Record<string, unknown> {
  const outputs = [ipynbError(error, undefined)];
  return { id: "error", cell_type: "code", metadata: {}, source: [], execution_count: null, outputs };
}

/** What opens the notebook (Deno's kernel runs it), how Jupytext writes it, and what it was made from. */
function ipynbDocument({ header }: Notebook, { file, parameters, runs }: RunResult): Record<string, unknown> {
  const encoding = header.find((line) => ENCODING.test(line));
  return {
    kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
    language_info: {
      name: "typescript",
      file_extension: ".ts",
      mimetype: "text/x.typescript",
      pygments_lexer: "typescript",
    },
    jupytext: {
      ...(encoding === undefined ? {} : { encoding }),
      text_representation: { extension: ".ts", format_name: "percent", format_version: "1.3" },
    },
    jamforbar: { version: VERSION, notebook: file, parameters, runs },
  };
}
