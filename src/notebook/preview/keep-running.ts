import path from "node:path";
import { searched } from "../../runs/cache-folder.ts";
import { errorLine } from "../error-words.ts";
import { renderHtml } from "../render-html.ts";
import { type RunOptions, runNotebook } from "../run-notebook.ts";
import { nextChange } from "./next-change.ts";
import type { PreviewBoard, RunOutcome } from "./preview-state.ts";
import { rememberDrawings } from "./remember-drawings.ts";
import { takeSnapshot } from "./snapshot.ts";
import { type SpareChild, spareChild } from "./spare-child.ts";

/** Run a notebook now and at every change, until the signal. A change stops the run that it overtakes. */
export async function keepRunning(
  notebook: string,
  options: Pick<RunOptions, "parameters" | "cacheDir">,
  board: PreviewBoard,
  signal: AbortSignal,
): Promise<void> {
  const spare = spareChild();
  const draw = rememberDrawings();
  try {
    while (!signal.aborted) await runUntilChange(notebook, { ...options, draw }, board, spare, signal);
  } finally {
    spare.close();
  }
}

async function runUntilChange(
  notebook: string,
  options: Pick<RunOptions, "parameters" | "cacheDir" | "draw">,
  board: PreviewBoard,
  spare: SpareChild,
  signal: AbortSignal,
): Promise<void> {
  const look = () => takeSnapshot(notebook, searched(options.cacheDir));
  const before = await look();
  const round = new AbortController();
  const end = () => round.abort();
  signal.addEventListener("abort", end, { once: true });
  try {
    await Promise.all([
      runOnce(notebook, { ...options, signal: round.signal, child: spare.take }, board).finally(spare.prepare),
      nextChange(before, look, signal).finally(end),
    ]);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

async function runOnce(
  notebook: string,
  options: RunOptions & { readonly signal: AbortSignal },
  board: PreviewBoard,
): Promise<void> {
  board.started();
  const outcome = await outcomeOf(notebook, options);
  if (!options.signal.aborted) board.ended(outcome);
}

/** Run and render; a file that cannot be read is an outcome too. */
async function outcomeOf(notebook: string, options: RunOptions): Promise<RunOutcome> {
  const result = await runNotebook(notebook, options).catch((error: Error) => error);
  // Between two halves of a save the file may be away; its coming back is a change.
  if (result instanceof Error) return { error: `Notebooken ${path.basename(notebook)} kan inte läsas` };
  const html = renderHtml(result.notebook, result);
  return result.error === undefined ? { html } : { html, error: errorLine(result.error) };
}
