import { setImmediate } from "node:timers/promises";
import type { Context } from "./context.ts";
import type { Endpoint, PageBody } from "./endpoints.ts";
import { exchange, type RawAnswer } from "./exchange.ts";
import type { Failure } from "./failure.ts";
import { failureOfError } from "./failure-of-error.ts";
import { failureOfStatus } from "./failure-of-status.ts";
import { parsePage } from "./parse-page.ts";

/** A valid answer of the network. */
export interface Answered<Row> extends RawAnswer {
  readonly page: PageBody<Row>;
  readonly startedAt: string;
}

/** Asks once, when there is room and no pause. Rejects only when the signal aborts. */
export function attempt<Row>(
  { clock, gate, limit, maxRetryAfter, transport, turn }: Context,
  endpoint: Endpoint<Row>,
  url: string,
  signal: AbortSignal,
): Promise<Answered<Row> | Failure> {
  return limit(async () => {
    await gate.pass(signal);
    const startedAt = new Date(clock.now()).toISOString();
    let answer: RawAnswer;
    try {
      answer = await exchange(url, transport, signal);
    } catch (error) {
      signal.throwIfAborted();
      return failureOfError(error);
    }
    const failure = failureOfStatus(answer, maxRetryAfter, clock.now());
    // Before the place is given up: the next in line must meet the closed gate.
    if (failure?.retryAfter !== undefined) gate.pause(failure.retryAfter);
    if (failure !== undefined) return failure;
    const parsed = await turn(async () => {
      await setImmediate();
      return parsePage(endpoint, answer.bytes);
    }, signal);
    return "page" in parsed ? { ...answer, ...parsed, startedAt } : { ...parsed, status: answer.status };
  }, signal);
}
