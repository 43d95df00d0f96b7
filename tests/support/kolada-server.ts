// A small server that speaks the Kolada API v3 over real HTTP on loopback, with faults on request. Everything it serves is what
// the test gives it: synthetic, never Kolada's.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An entry of a catalogue, served as it is. */
export type Entry = { readonly id: string; readonly title: string } & Readonly<Record<string, unknown>>;

/** A row of /data. */
export type ServedRow = { readonly kpi: string; readonly municipality: string; readonly period: number } & Readonly<
  Record<string, unknown>
>;

/** A row of /oudata. */
export type ServedUnitRow = { readonly kpi: string; readonly ou: string; readonly period: number } & Readonly<
  Record<string, unknown>
>;

/** What a request meets instead of its answer. */
export type Fault =
  /** Any status, with a body and headers: 429 with Retry-After, 422 as JSON, 503. */
  | {
      readonly status: number;
      readonly body?: string | Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is closed without an answer. */
  | "drop"
  /** Half of the body, then the connection is closed. */
  | "truncate"
  /** As much of the body, as a whole answer. */
  | "half"
  /** 200 with a web page. */
  | "html"
  /** 200 with no bytes. */
  | "empty"
  /** Never an answer. */
  | "hang"
  /** Headers and the first byte, then nothing. */
  | "stall"
  /** The right answer with its JSON changed: another next_url, wrong types. */
  | { readonly change: (body: Record<string, unknown>) => unknown };

/** One request as a fault function sees it: `index` counts all requests, `attempt` those to this URL, both from 0. */
export interface Served {
  readonly url: URL;
  readonly index: number;
  readonly attempt: number;
}

export interface KoladaServerOptions {
  readonly kpis?: readonly Entry[];
  readonly municipalities?: readonly Entry[];
  /** Groups of municipalities. */
  readonly groups?: readonly Entry[];
  readonly kpiGroups?: readonly Entry[];
  readonly units?: readonly Entry[];
  readonly rows?: readonly ServedRow[];
  readonly unitRows?: readonly ServedUnitRow[];
  /** Give every row whatever `from_date` says, as an API would that does not know it. Otherwise only rows whose `changed` (ISO date) is that day or later; rows without it never change. */
  readonly ignoreFromDate?: boolean;
  /** In the order of the requests (undefined: none), or decided for each. */
  readonly faults?: readonly (Fault | undefined)[] | ((request: Served) => Fault | undefined);
  /** Milliseconds before each answer, or what to wait for. */
  readonly delay?: number | ((request: Served) => Promise<void>);
}

export interface KoladaServer {
  /** Ends in /v3. */
  readonly baseUrl: string;
  /** Path and query of every request, in the order they came. */
  readonly requests: readonly string[];
  readonly headers: readonly IncomingMessage["headers"][];
  /** The most requests that were open at once. */
  peak(): number;
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function startKoladaServer(options: KoladaServerOptions): Promise<KoladaServer> {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  let open = 0;
  let peak = 0;
  const server = createServer((request, response) => {
    const target = request.url ?? "/";
    const served: Served = {
      url: new URL(target, `http://${request.headers.host}`),
      index: requests.length,
      attempt: requests.filter((earlier) => earlier === target).length,
    };
    requests.push(target);
    headers.push(request.headers);
    peak = Math.max(peak, ++open);
    response.on("close", () => open--);
    void serve(options, served, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a pipe's name
  return {
    baseUrl: `http://127.0.0.1:${port}/v3`,
    requests,
    headers,
    peak: () => peak,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(options: KoladaServerOptions, served: Served, response: ServerResponse): Promise<void> {
  const { faults, delay } = options;
  if (typeof delay === "number") await new Promise((resolve) => setTimeout(resolve, delay));
  else await delay?.(served);
  const fault = typeof faults === "function" ? faults(served) : faults?.[served.index];
  const { status, body } = answer(options, served.url);
  send(response, fault, status, body);
}

function send(response: ServerResponse, fault: Fault | undefined, status: number, answered: unknown): void {
  const body = JSON.stringify(answered);
  const json = { "content-type": "application/json; charset=utf-8" };
  if (fault === undefined) response.writeHead(status, json).end(body);
  else if (fault === "drop") response.socket?.destroy();
  else if (fault === "html")
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Driftstopp</title>");
  else if (fault === "empty") response.writeHead(200, json).end();
  else if (fault === "half") response.writeHead(200, json).end(body.slice(0, body.length >> 1));
  else if (fault === "stall") response.writeHead(200, json).write(body.slice(0, 1));
  else if (fault === "truncate") {
    response.writeHead(200, { ...json, "content-length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length >> 1), () => response.socket?.destroy());
  } else if (fault === "hang") return;
  else if ("change" in fault)
    response.writeHead(200, json).end(JSON.stringify(fault.change(JSON.parse(body) as Record<string, unknown>)));
  else
    response.writeHead(fault.status, { ...json, ...fault.headers }).end(fault.body ?? '{"detail":"Fault on request"}');
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function answer(options: KoladaServerOptions, url: URL): Answer {
  const [version, name = "", ...rest] = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  if (version === "v2") return { status: 410, body: { error: "This endpoint is deprecated. Please use /v3 instead." } };
  const items = version === "v3" ? itemsOf(options, name, rest, url.searchParams) : undefined;
  if (items === undefined) return { status: 404, body: { detail: "Not Found" } };
  return items === "too many" ? refused("path", "at most 25 items") : page(items, url);
}

function refused(where: string, msg: string): Answer {
  return { status: 422, body: { detail: [{ loc: [where], msg }] } };
}

type Items = readonly Readonly<Record<string, unknown>>[];

function itemsOf(
  options: KoladaServerOptions,
  name: string,
  rest: readonly string[],
  query: URLSearchParams,
): Items | "too many" | undefined {
  const since = options.ignoreFromDate ? null : query.get("from_date");
  if (name === "data") return changed(rowsOf(options.rows ?? [], rest, ["kpi", "municipality", "year"]), since);
  if (name === "oudata") return changed(rowsOf(options.unitRows ?? [], rest, ["kpi", "ou", "year"]), since);
  const catalogue: Readonly<Record<string, readonly Entry[] | undefined>> = {
    kpi: options.kpis ?? [],
    kpi_groups: options.kpiGroups ?? [],
    municipality: options.municipalities ?? [],
    municipality_groups: options.groups ?? [],
    ou: options.units ?? [],
  };
  const entries = catalogue[name];
  if (entries === undefined) return undefined;
  const ids = rest[0]?.split(",");
  const places = query.get("municipality")?.split(",");
  if ((ids?.length ?? 0) > 25 || (places?.length ?? 0) > 25) return "too many";
  const title = query.get("title")?.toLowerCase() ?? "";
  const type = name === "municipality" ? query.get("region_type") : null;
  return entries.filter(
    (entry) =>
      (ids === undefined || ids.includes(entry.id)) &&
      entry.title.toLowerCase().includes(title) &&
      (type === null || entry["type"] === type) &&
      (name !== "ou" || places === undefined || places.includes(String(entry["municipality"]))),
  );
}

/** With `from_date`, the rows that have changed since; without, all. `changed` is the test's, not the API's. */
function changed(rows: Items | "too many" | undefined, since: string | null): Items | "too many" | undefined {
  if (!Array.isArray(rows)) return rows;
  const kept: Items = rows.filter((row) => since === null || String(row["changed"] ?? "") >= since);
  return kept.map(({ changed: _, ...row }) => row);
}

function rowsOf(rows: Items, path: readonly string[], segments: readonly string[]): Items | "too many" | undefined {
  const asked = new Map<string, ReadonlySet<string>>();
  for (let index = 0; index < path.length; index += 2) {
    const [segment = "", list = ""] = path.slice(index, index + 2);
    if (!segments.includes(segment)) return undefined;
    const ids = list.split(",");
    if (ids.length > 25) return "too many";
    asked.set(segment === "year" ? "period" : segment, new Set(ids));
  }
  if (asked.size < 2) return undefined;
  return rows.filter((row) => [...asked].every(([field, ids]) => ids.has(String(row[field]))));
}

function page(items: Items, url: URL): Answer {
  const per = Number(url.searchParams.get("per_page") ?? 5000);
  const number = Number(url.searchParams.get("page") ?? 1);
  if (!Number.isInteger(per) || per < 1 || per > 5000) return refused("per_page", "must be between 1 and 5000");
  if (!Number.isInteger(number) || number < 1) return refused("page", "must be 1 or more");
  const at = (to: number) => {
    const target = new URL(url);
    target.searchParams.set("page", String(to));
    target.searchParams.set("per_page", String(per));
    return target.href;
  };
  const values = items.slice((number - 1) * per, number * per);
  const next_url = number * per < items.length ? at(number + 1) : null;
  const previous_url = number > 1 ? at(number - 1) : null;
  return { status: 200, body: { values, count: values.length, next_url, previous_url } };
}
