import path from "node:path";
import { type RenderOptions, renderHtml } from "./render-html.ts";
import { type RunOptions, runNotebook } from "./run-notebook.ts";
import type { RunError } from "./run-result.ts";
import { writeAtomically } from "./write-atomically.ts";

/** How to make a notebook's page. */
export interface RenderNotebookOptions extends RunOptions, RenderOptions {
  /** The folder of the page; it is made when it is not there. */
  readonly out: string;
}

/** What came of it. */
export interface RenderedNotebook {
  /** The page. */
  readonly file: string;
  /** Whether the notebook ran to its end. */
  readonly ok: boolean;
  readonly error?: RunError;
}

/**
 * Run a notebook and write its page, `out/<name>.html`. A notebook that stops with an error gets its page too, with
 * the error on it. The page is written whole or not at all.
 *
 * @throws {Error} when the notebook cannot be read, the page cannot be written, or the run was aborted: then an earlier
 * page is left as it is
 */
export async function renderNotebook(notebook: string, options: RenderNotebookOptions): Promise<RenderedNotebook> {
  const result = await runNotebook(notebook, options);
  if (options.signal?.aborted) throw new Error("interrupted: no page was written");
  const file = path.join(options.out, `${path.parse(notebook).name}.html`);
  await writeAtomically(file, renderHtml(result.notebook, result, options));
  return { file, ok: result.ok, ...(result.error === undefined ? {} : { error: result.error }) };
}
