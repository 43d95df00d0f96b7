import type { Dispatcher, Response } from "undici";
import { version } from "./version.ts";

/** How the network is asked. */
export interface Transport {
  /** Gives the connections, which are made when the first is needed. */
  readonly dispatcher: () => Promise<Dispatcher>;
  readonly requestTimeout: number;
  readonly maxBodyBytes: number;
}

/** An answer as it came: any status, the body's bytes after decompression. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** The code of the error that says the body is larger than allowed. */
export const tooLarge = "KOLADA_BODY_TOO_LARGE";

/**
 * Asks once, within the time allowed from the first byte sent to the last received.
 *
 * undici's `fetch` rather than its `request`: it asks for gzip and decompresses, and Kolada's JSON shrinks by an order of magnitude.
 */
export async function exchange(url: string, transport: Transport, signal: AbortSignal): Promise<RawAnswer> {
  const { requestTimeout, maxBodyBytes } = transport;
  // Loaded when something is asked: a program that only reads an archive never asks.
  const [{ default: undici }, dispatcher] = await Promise.all([import("undici"), transport.dispatcher()]);
  signal.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`no whole answer within ${requestTimeout} ms`, "TimeoutError"));
  }, requestTimeout);
  signal.addEventListener("abort", abort, { once: true });
  try {
    const headers = { accept: "application/json", "user-agent": `kolada-api-client/${version}` };
    const response = await undici.fetch(url, { dispatcher, headers, redirect: "manual", signal: controller.signal });
    const bytes = await readBody(response, maxBodyBytes);
    return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** The body, unless it grows above the limit: then reading stops there. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw Object.assign(new Error(`the body is larger than ${limit} bytes`), { code: tooLarge });
    chunks.push(chunk);
  }
  // A copy of its own, not a Buffer: those may share their memory with others.
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
