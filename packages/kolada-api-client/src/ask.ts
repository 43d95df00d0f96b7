import { type Answered, attempt } from "./attempt.ts";
import { backOff } from "./back-off.ts";
import type { Context } from "./context.ts";
import type { Endpoint } from "./endpoints.ts";
import type { Failure } from "./failure.ts";
import { KoladaError } from "./kolada-error.ts";

/** Told before each wait: the failure, the number of the attempt that failed, the milliseconds to wait. */
export type OnRetry = (failure: Failure, attempt: number, wait: number) => void;

/** An answer and the number of attempts it took. */
export type Asked<Row> = Answered<Row> & { readonly attempts: number };

/** Asks the network until there is a valid answer or nothing more to try. */
export async function ask<Row>(
  context: Context,
  endpoint: Endpoint<Row>,
  url: string,
  signal: AbortSignal,
  onRetry: OnRetry,
): Promise<Asked<Row>> {
  const { clock, retries } = context;
  let attempts = 0;
  try {
    for (;;) {
      const outcome = await attempt(context, endpoint, url, signal);
      attempts++;
      if ("page" in outcome) return { ...outcome, attempts };
      if (!outcome.retry || attempts > retries) throw new KoladaError({ ...outcome, url, attempts });
      const wait = Math.max(outcome.retryAfter ?? 0, backOff(attempts, clock.random));
      onRetry(outcome, attempts, wait);
      await clock.sleep(wait, signal);
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!signal.aborted || error instanceof KoladaError) throw error;
    throw aborted(url, attempts, signal);
  }
}

/** The error of a call that its caller, `close()` or the failure of another batch has stopped. */
export function aborted(url: string, attempts: number, signal: AbortSignal): KoladaError {
  return new KoladaError({ kind: "aborted", url, attempts, detail: "the call was aborted", cause: signal.reason });
}
