import type { Dispatcher } from "undici";

/** The time-outs of a connection, in milliseconds. */
export interface Timeouts {
  readonly connectTimeout: number;
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
}

/** Connections of our own, through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name. */
export async function createDispatcher({ connectTimeout, headersTimeout, bodyTimeout }: Timeouts): Promise<Dispatcher> {
  // By its default: a bundle of a CommonJS package has no other name.
  const { default: undici } = await import("undici");
  const connect = { timeout: connectTimeout };
  return new undici.EnvHttpProxyAgent({ connect, proxyTls: connect, headersTimeout, bodyTimeout });
}
