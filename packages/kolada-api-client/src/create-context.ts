import { setMaxListeners } from "node:events";
import type { Dispatcher } from "undici";
import type { Context } from "./context.ts";
import { createDispatcher } from "./default-dispatcher.ts";
import { createGate } from "./gate.ts";
import { createLimiter } from "./limiter.ts";
import { checkOptions, type KoladaClientOptions } from "./options.ts";

/** What the calls of a client share, and how to end it. */
export function createContext(options: KoladaClientOptions): { context: Context; close: () => Promise<void> } {
  const { timeouts, requestTimeout, maxBodyBytes, ...checked } = checkOptions(options);
  const { dispatcher } = checked;
  let own: Promise<Dispatcher> | undefined;
  const ownDispatcher = () => {
    own ??= createDispatcher(timeouts);
    return own;
  };
  const closing = new AbortController();
  // Every call that runs listens.
  setMaxListeners(0, closing.signal);
  const context: Context = {
    ...checked,
    transport: {
      dispatcher: dispatcher === undefined ? ownDispatcher : async () => dispatcher,
      requestTimeout,
      maxBodyBytes,
    },
    gate: createGate(checked.clock),
    limit: createLimiter(checked.concurrency),
    turn: createLimiter(1),
    closed: closing.signal,
  };
  async function close(): Promise<void> {
    closing.abort(new DOMException("the client was closed", "AbortError"));
    // destroy, not close: nothing is left to wait for, and a proxy that never answered its CONNECT must not keep the process.
    await (await own)?.destroy();
  }
  return { context, close };
}
