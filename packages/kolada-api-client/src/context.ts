import type { Archive } from "./archive.ts";
import type { Clock } from "./clock.ts";
import type { Transport } from "./exchange.ts";
import type { Gate } from "./gate.ts";
import type { Limiter } from "./limiter.ts";

/** What all calls of one client share. */
export interface Context {
  readonly base: URL;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly gate: Gate;
  readonly limit: Limiter;
  /** One page is parsed in a turn of the event loop: in between, other answers are read and the next requests leave. */
  readonly turn: Limiter;
  readonly concurrency: number;
  readonly retries: number;
  readonly maxRetryAfter: number;
  readonly archive: Archive | undefined;
  /** Aborted by `close()`. */
  readonly closed: AbortSignal;
}
