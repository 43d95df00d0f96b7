import { type RunOptions, runNotebook } from "../run-notebook.ts";
import type { CellResult, RunResult } from "../run-result.ts";
import { blocksOf, compareOutputs } from "./compare-outputs.ts";
import type { Consequence } from "./consequence.ts";

/**
 * What a notebook shows differently with a later run (följder): the cells of its tables (indicators, ranks, assessments), the
 * values of its charts and the sentences of its verdicts that change, and by how much. The notebook runs once with each run,
 * in processes of their own, with its parameter `run` set.
 *
 * What readers see is compared: a revision that no rounding, rank or verdict shows is no consequence.
 *
 * @throws {Error} when the notebook cannot be read, has no parameter `run`, or stops with both runs
 */
export async function notebookConsequences(
  file: string,
  before: string,
  after: string,
  options: RunOptions = {},
): Promise<Consequence[]> {
  const once = (run: string) => runNotebook(file, { ...options, parameters: { ...options.parameters, run } });
  const [old, now] = [await once(before), await once(after)];
  if (old.error !== undefined && now.error !== undefined) {
    // What stands after the error cannot be compared: that there are no other consequences would not be true.
    throw new Error(`the notebook stops with both runs: ${now.error.message}`);
  }
  return [...stopped(old, now), ...now.cells.flatMap((cell, at) => inCell(now, old.cells[at], cell))];

  function inCell({ notebook }: RunResult, was: CellResult | undefined, is: CellResult): Consequence[] {
    const cell = notebook.cells[is.index];
    const differences = compareOutputs(blocksOf(was?.outputs ?? []), blocksOf(is.outputs), { before, after });
    return differences.map((difference) => ({ cell: is.index + 1, title: cell?.title ?? "", ...difference }));
  }
}

/** One of the runs the notebook cannot be made with. */
function stopped(before: RunResult, after: RunResult): Consequence[] {
  const error = after.error ?? before.error;
  if (error === undefined) return [];
  const title = (error.cell === undefined ? undefined : after.notebook.cells[error.cell]?.title) ?? "";
  const [was = null, is = null] = [before.error?.message, after.error?.message];
  return [{ kind: "error", cell: (error.cell ?? 0) + 1, title, before: was, after: is }];
}
