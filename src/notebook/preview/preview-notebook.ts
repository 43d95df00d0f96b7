import type { RunOptions } from "../run-notebook.ts";
import { keepRunning } from "./keep-running.ts";
import { previewBoard } from "./preview-state.ts";
import { serve } from "./serve.ts";

/** How to preview a notebook. */
export interface PreviewOptions extends Pick<RunOptions, "parameters" | "cacheDir"> {
  /** The port of 127.0.0.1 to serve on; 0 is any that is free. */
  readonly port: number;
  /** Ends the preview, with the run that is going on. */
  readonly signal: AbortSignal;
  /** Told of the address once it answers. */
  readonly onServing: (url: string) => void;
}

/**
 * Serve a notebook's page on this machine, run the notebook again whenever it or a local file that it imports is saved,
 * and update the page where it is open. An error is shown over the last page that was whole. Ends with the signal.
 *
 * For one who writes a notebook; a page to keep or to send is what `renderNotebook` makes.
 *
 * @throws {Error} when the port cannot be used, or a folder cannot be watched
 */
export async function previewNotebook(notebook: string, options: PreviewOptions): Promise<void> {
  const { port, signal, onServing, ...runOptions } = options;
  const board = previewBoard();
  const server = await serve(board, port);
  try {
    onServing(server.url);
    await keepRunning(notebook, runOptions, board, signal);
  } finally {
    await server.close();
  }
}
