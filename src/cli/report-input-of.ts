import path from "node:path";
import type { RunResult } from "../notebook/run-result.ts";
import type { ReportEntry, ReportInput } from "../report/report-input.ts";

/**
 * What a report is made of, from a notebook's run: its text and what it displayed. What it printed is left out.
 *
 * @param made how the command named the notebook and the folder of the runs
 */
export function reportInputOf(result: RunResult, made: ReportInput["made"]): ReportInput {
  const { file, notebook, cells, runs, parameters } = result;
  const entries = notebook.cells.flatMap(({ index, kind, source }): ReportEntry[] => {
    if (kind === "markdown") return [{ kind: "markdown", source }];
    const outputs = cells.find((cell) => cell.index === index)?.outputs ?? [];
    return outputs.flatMap((output) => (output.type === "display" ? [{ kind: "display", bundle: output.data }] : []));
  });
  return { name: path.parse(file).name, file, made, entries, runs, parameters };
}
