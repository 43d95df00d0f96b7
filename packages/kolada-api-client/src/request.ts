import type { Page } from "./batch-pages.ts";
import type { Context } from "./context.ts";
import type { Endpoint } from "./endpoints.ts";
import type { CallOptions } from "./progress.ts";
import { run } from "./run.ts";
import { createTally } from "./tally.ts";

/** A question cut into the first URLs of its batches, and how to tell what of it came to nothing. */
export interface Question<Row, Missing> {
  readonly urls: readonly string[];
  missing(rows: readonly Row[]): Missing;
}

/** Everything that a call brought. */
export interface Collected<Row, Missing> {
  /** All rows, in the order of the plan: the same for every run on the same answers, whichever came first. */
  readonly values: Row[];
  /** What was asked for and of which nothing came: Kolada answers an unknown id with an empty list, not with an error. */
  readonly missing: Missing;
  /** Pages that came from the network. */
  readonly requests: number;
  /** Pages that the archive had. */
  readonly archiveReads: number;
  /** Attempts beyond the first, over all pages. */
  readonly retries: number;
}

/** A question that is ready to be asked. Nothing is sent before `pages()` is iterated or `collect()` called; each is a run of its own. */
export interface KoladaRequest<Row, Missing> {
  /** The first URL of every batch. */
  readonly urls: readonly string[];
  /**
   * The pages as they arrive, `concurrency` side by side and each batch at most one page ahead of you, so memory stays bounded
   * however large the answer. Leaving the loop stops the rest.
   *
   * @throws {KoladaError} on the first failure. Pages given out before it are valid, but they are not the whole answer.
   */
  pages(): AsyncIterable<Page<Row>>;
  /**
   * The whole answer, or an error: never a part of it.
   *
   * @throws {KoladaError} on the first failure.
   */
  collect(): Promise<Collected<Row, Missing>>;
}

/** Makes the request of a question that has been cut into `urls`. */
export function createRequest<Row, Missing>(
  context: Context,
  endpoint: Endpoint<Row>,
  { urls, missing }: Question<Row, Missing>,
  { signal, onProgress }: CallOptions = {},
): KoladaRequest<Row, Missing> {
  return {
    urls,
    pages: () => run(context, endpoint, urls, createTally(urls.length, onProgress), signal),
    async collect() {
      const tally = createTally(urls.length, onProgress);
      const pages: Pick<Page<Row>, "batch" | "page" | "values">[] = [];
      for await (const { batch, page, values } of run(context, endpoint, urls, tally, signal)) {
        pages.push({ batch, page, values });
      }
      pages.sort((a, b) => a.batch - b.batch || a.page - b.page);
      // Not flatMap, which goes from row to row: concat copies whole pages.
      const values = ([] as Row[]).concat(...pages.map((page) => page.values));
      const { requestsDone, archiveReads, retries } = tally.counts;
      return { values, missing: missing(values), requests: requestsDone - archiveReads, archiveReads, retries };
    },
  };
}
