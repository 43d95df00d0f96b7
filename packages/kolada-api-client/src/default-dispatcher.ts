import type { Dispatcher } from "undici";

/** The time-outs of a connection, in milliseconds. */
export interface Timeouts {
  readonly connectTimeout: number;
  readonly headersTimeout: number;
  readonly bodyTimeout: number;
}

/** Connections of our own, through the proxy that HTTP_PROXY, HTTPS_PROXY and NO_PROXY name. */
export async function createDispatcher({ connectTimeout, headersTimeout, bodyTimeout }: Timeouts): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import("undici");
  const connect = { timeout: connectTimeout };
  return new EnvHttpProxyAgent({ connect, proxyTls: connect, headersTimeout, bodyTimeout });
}
