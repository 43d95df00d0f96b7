import { readArchived, writeArchived } from "./archived-page.ts";
import { ask } from "./ask.ts";
import type { Context } from "./context.ts";
import type { Endpoint } from "./endpoints.ts";
import type { Tally } from "./tally.ts";

/** A validated page, from the archive or else from the network, and how to keep it. */
export interface Got<Row> {
  readonly values: Row[];
  readonly next: string | null;
  readonly bytes: Uint8Array;
  readonly from: "network" | "archive";
  readonly attempts: number;
  /** Hands it to the archive, if it is new there. */
  keep(): Promise<void>;
}

/** Looks in the archive, then asks the network. */
export async function getPage<Row>(
  context: Context,
  endpoint: Endpoint<Row>,
  url: string,
  signal: AbortSignal,
  tally: Tally,
): Promise<Got<Row>> {
  const kept = await readArchived(context.archive, endpoint, url);
  if (kept !== undefined) {
    const { page, bytes } = kept;
    return { values: page.values, next: page.next_url, bytes, from: "archive", attempts: 0, keep: async () => {} };
  }
  const { page, ...answer } = await ask(context, endpoint, url, signal, ({ kind, detail }, attempt, wait) =>
    tally.retry(url, { kind, detail, attempt, wait }),
  );
  return {
    values: page.values,
    next: page.next_url,
    bytes: answer.bytes,
    from: "network",
    attempts: answer.attempts,
    keep: () => writeArchived(context.archive, { url, ...answer }),
  };
}
