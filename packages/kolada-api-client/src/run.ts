import { setMaxListeners } from "node:events";
import { batchPages, type Page } from "./batch-pages.ts";
import type { Context } from "./context.ts";
import type { Endpoint } from "./endpoints.ts";
import { merge } from "./merge.ts";
import type { Tally } from "./tally.ts";

/** Runs the batches of one call: side by side, all stopped by the first failure, by the caller's signal or by `close()`. */
export async function* run<Row>(
  context: Context,
  endpoint: Endpoint<Row>,
  urls: readonly string[],
  tally: Tally,
  signal: AbortSignal | undefined,
): AsyncGenerator<Page<Row>, void> {
  const controller = new AbortController();
  // Every request that runs listens: more than the ten at which Node warns of a leak, if the caller wants it.
  setMaxListeners(0, controller.signal);
  const sources = [context.closed, ...(signal === undefined ? [] : [signal])];
  const links = sources.map((source) => {
    const abort = () => controller.abort(source.reason);
    if (source.aborted) abort();
    source.addEventListener("abort", abort, { once: true });
    return () => source.removeEventListener("abort", abort);
  });
  const batches = urls.map(
    (url, batch) => () => batchPages(context, endpoint, { url, batch }, controller.signal, tally),
  );
  try {
    yield* merge(batches, context.concurrency, () => controller.abort());
  } finally {
    for (const unlink of links) unlink();
  }
}
