import type { IncomingMessage } from "node:http";

/** An answer that is not a page. */
export interface Refusal {
  readonly status: 403 | 404 | 405;
  readonly text: string;
}

const NAMES = ["127.0.0.1", "localhost"];

/**
 * Why a request gets no answer, if so. Only loopback is listened on, but any web page can make the reader's browser ask
 * there: by another name that leads to this address (Host), or from a page of its own (Origin).
 */
export function refuse(request: IncomingMessage, port: number, paths: readonly string[]): Refusal | undefined {
  const { host, origin } = request.headers;
  // URL leaves out the port where a browser does.
  const own = NAMES.map((name) => new URL(`http://${name}:${port}`));
  const asked = own.find((url) => url.host === host);
  if (asked === undefined) return { status: 403, text: "foreign Host header" };
  if (origin !== undefined && origin !== asked.origin) return { status: 403, text: "foreign Origin header" };
  if (request.method !== "GET") return { status: 405, text: "only GET" };
  return paths.includes(request.url ?? "") ? undefined : { status: 404, text: "no such page" };
}
