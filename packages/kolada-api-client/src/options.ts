import type { Dispatcher } from "undici";
import type { Archive } from "./archive.ts";
import { parseBaseUrl } from "./base-url.ts";
import { checkProperties } from "./check-properties.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Timeouts } from "./default-dispatcher.ts";
import { show } from "./show.ts";

/** Options of a client. Times are in milliseconds. */
export interface KoladaClientOptions extends Partial<Timeouts>, Partial<Clock> {
  /** Default `https://api.kolada.se/v3`. */
  readonly baseUrl?: string;
  /** undici's, for connections of your own making; it is not closed by `close()`, and brings its own connect, headers and body time-outs. */
  readonly dispatcher?: Dispatcher;
  /** Requests side by side over all calls of the client. Default 4. */
  readonly concurrency?: number;
  /** Attempts beyond the first for each page. Default 5. */
  readonly retries?: number;
  /** The longest Retry-After that is waited for. Default 120 000. */
  readonly maxRetryAfter?: number;
  /** For one attempt, from the first byte sent to the last received. Default 180 000. */
  readonly requestTimeout?: number;
  /** The largest body, after decompression. Default 268 435 456 (256 MiB). */
  readonly maxBodyBytes?: number;
  readonly archive?: Archive;
}

const numbers = {
  concurrency: { usual: 4, least: 1 },
  retries: { usual: 5, least: 0 },
  maxRetryAfter: { usual: 120_000, least: 0 },
  connectTimeout: { usual: 10_000, least: 1 },
  headersTimeout: { usual: 120_000, least: 1 },
  bodyTimeout: { usual: 60_000, least: 1 },
  requestTimeout: { usual: 180_000, least: 1 },
  maxBodyBytes: { usual: 256 * 1024 * 1024, least: 1 },
} as const;

/** Checks the options and fills in the defaults. Throws TypeError or RangeError naming the option. */
export function checkOptions(options: KoladaClientOptions) {
  checkProperties("options of createKoladaClient", options, [
    ...(["baseUrl", "dispatcher", "archive", "now", "sleep", "random"] as const),
    ...(["concurrency", "retries", "maxRetryAfter", "requestTimeout", "maxBodyBytes"] as const),
    ...(["connectTimeout", "headersTimeout", "bodyTimeout"] as const),
  ]);
  const { dispatcher, archive } = options;
  for (const name of ["connectTimeout", "headersTimeout", "bodyTimeout"] as const) {
    if (dispatcher === undefined || options[name] === undefined) continue;
    throw new TypeError(
      `${name} must be left out when a dispatcher is passed, which has its own, was ${show(options[name])}`,
    );
  }
  const number = (name: keyof typeof numbers) => checkNumber(name, options[name], numbers[name]);
  return {
    base: parseBaseUrl(options.baseUrl ?? "https://api.kolada.se/v3"),
    clock: {
      now: options.now ?? systemClock.now,
      sleep: options.sleep ?? systemClock.sleep,
      random: options.random ?? systemClock.random,
    },
    dispatcher,
    archive,
    concurrency: number("concurrency"),
    retries: number("retries"),
    maxRetryAfter: number("maxRetryAfter"),
    requestTimeout: number("requestTimeout"),
    maxBodyBytes: number("maxBodyBytes"),
    timeouts: {
      connectTimeout: number("connectTimeout"),
      headersTimeout: number("headersTimeout"),
      bodyTimeout: number("bodyTimeout"),
    },
  };
}

function checkNumber(name: string, value: unknown, { usual, least }: { usual: number; least: number }): number {
  if (value === undefined) return usual;
  const allowed = `a whole number from ${least} to 2147483647`; // the longest that a timer can wait
  if (typeof value !== "number") throw new TypeError(`${name} must be ${allowed}, was ${show(value)}`);
  if (Number.isInteger(value) && value >= least && value <= 2_147_483_647) return value;
  throw new RangeError(`${name} must be ${allowed}, was ${show(value)}`);
}
