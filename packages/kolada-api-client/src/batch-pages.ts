import { aborted } from "./ask.ts";
import type { Context } from "./context.ts";
import type { Endpoint } from "./endpoints.ts";
import { getPage } from "./get-page.ts";
import { KoladaError } from "./kolada-error.ts";
import { nextUrl } from "./next-url.ts";
import type { Tally } from "./tally.ts";

/** One page of an answer, and where it came from. */
export interface Page<Row> {
  readonly url: string;
  readonly values: Row[];
  /** The body, byte for byte. */
  readonly bytes: Uint8Array;
  /** Which of the call's batches this is of, from 0, and which page of it, from 1: sort by these for a fixed order. */
  readonly batch: number;
  readonly page: number;
  readonly from: "network" | "archive";
  /** Times the network was asked: 0 for a page from the archive. */
  readonly attempts: number;
}

/** The pages of one batch, from its first URL to the page that has no next. */
export async function* batchPages<Row>(
  context: Context,
  endpoint: Endpoint<Row>,
  first: { readonly url: string; readonly batch: number },
  signal: AbortSignal,
  tally: Tally,
): AsyncGenerator<Page<Row>, void> {
  const seen = new Set<string>();
  let url: string | undefined = first.url;
  while (url !== undefined) {
    if (signal.aborted) throw aborted(url, 0, signal);
    seen.add(url);
    const { next, keep, ...page } = await getPage(context, endpoint, url, signal, tally);
    const following = nextUrl(next, { base: context.base, current: url, seen });
    if ("kind" in following) throw new KoladaError({ ...following, url, attempts: page.attempts });
    await keep();
    tally.page(url, page.values.length, page.from === "archive", following.url !== undefined);
    yield { url, batch: first.batch, page: seen.size, ...page };
    url = following.url;
  }
}
