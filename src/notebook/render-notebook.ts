import path from "node:path";
import type { ReadFigures } from "../runs/announce.ts";
import { replaceFile } from "../runs/write-once.ts";
import { PAGE_FORMATS, type PageFormat } from "./page-format.ts";
import { type RenderOptions, renderHtml } from "./render-html.ts";
import { renderIpynb } from "./render-ipynb.ts";
import { type RunOptions, runNotebook } from "./run-notebook.ts";
import type { RunError, RunResult } from "./run-result.ts";

/** How to make a notebook's pages. */
export interface RenderNotebookOptions extends RunOptions, Omit<RenderOptions, "live"> {
  /** The folder of the pages; it is made when it is not there. */
  readonly out: string;
  /** What to write (default: a page and a Jupyter notebook). */
  readonly formats?: readonly PageFormat[] | undefined;
  /** Whether the page's charts tell their values when they are pointed at, by a script in the page (default: no). */
  readonly interactive?: boolean | undefined;
}

/** What came of it. */
export interface RenderedNotebook {
  /** The page: the first of the files. */
  readonly file: string;
  /** All files, in the order of the formats. */
  readonly files: readonly string[];
  /** Whether the notebook ran to its end. */
  readonly ok: boolean;
  /** What the notebook read from its runs. */
  readonly reads: readonly ReadFigures[];
  readonly error?: RunError;
}

/**
 * Run a notebook once and write its page, `out/<name>.html`, and the same as a Jupyter notebook, `out/<name>.ipynb`. A
 * notebook that stops with an error gets its files too, with the error in them. Each file is written whole or not at all.
 *
 * @throws {RangeError} when `formats` is empty
 * @throws {Error} when the notebook cannot be read, a file cannot be written, or the run was aborted: then earlier files
 * are left as they are
 */
export async function renderNotebook(notebook: string, options: RenderNotebookOptions): Promise<RenderedNotebook> {
  const formats = options.formats ?? PAGE_FORMATS;
  const base = path.join(options.out, path.parse(notebook).name);
  const files = formats.map((format) => `${base}.${format}`);
  const [file] = files;
  if (file === undefined)
    throw new RangeError(`formats must name at least one of ${PAGE_FORMATS.join(", ")}, was empty`);
  const result = await runNotebook(notebook, options);
  if (options.signal?.aborted) throw new Error("interrupted: no page was written");
  // Vega and Vega-Lite are read for those pages only that need them.
  const live = options.interactive ? (await import("../charts/interactive/live-charts.ts")).liveCharts() : undefined;
  const page = { ...options, live };
  for (const format of formats) await replaceFile(`${base}.${format}`, renderAs(format, result, page));
  const { ok, reads } = result;
  return { file, files, ok, reads, ...(result.error === undefined ? {} : { error: result.error }) };
}

function renderAs(format: PageFormat, result: RunResult, options: RenderOptions): string {
  return format === "html" ? renderHtml(result.notebook, result, options) : renderIpynb(result.notebook, result);
}
