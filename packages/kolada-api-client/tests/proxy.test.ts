import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Agent } from "undici";
import { afterEach, expect, test, vi } from "vitest";
import { startKoladaServer } from "../../../tests/support/kolada-server.ts";
import { createKoladaClient } from "../src/index.ts";
import { koladaErrorOf, kpi, stillClock } from "./synthetic.ts";

/** A proxy that tunnels by CONNECT, or refuses with a status. */
async function startProxy(refusal?: string) {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer();
  server.on("connect", (request, client: Socket) => {
    tunnels.push(request.url ?? "");
    sockets.add(client);
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const [host, port] = (request.url ?? "").split(":");
    const upstream = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    for (const socket of [client, upstream]) socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, tunnels, close };
}

function environment(variables: Record<string, string>): void {
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"]) {
    vi.stubEnv(name.toLowerCase(), undefined);
    vi.stubEnv(name, variables[name]);
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
});

test("HTTP_PROXY is used, NO_PROXY spared from it, a passed dispatcher knows neither", async () => {
  const [server, proxy] = [await startKoladaServer({ kpis: [kpi("N00001")] }), await startProxy()];
  const { baseUrl } = server;
  const agent = new Agent();

  environment({ HTTP_PROXY: proxy.url });
  const through = createKoladaClient({ baseUrl });
  expect((await through.kpis().collect()).values).toHaveLength(1);
  expect(proxy.tunnels).toEqual([new URL(baseUrl).host]);

  const passed = createKoladaClient({ baseUrl, dispatcher: agent });
  expect((await passed.kpis().collect()).values).toHaveLength(1);
  environment({ HTTP_PROXY: proxy.url, NO_PROXY: "127.0.0.1" });
  const past = createKoladaClient({ baseUrl });
  expect((await past.kpis().collect()).values).toHaveLength(1);
  expect(proxy.tunnels).toHaveLength(1);

  for (const client of [through, passed, past]) await client.close();
  expect(agent.closed).toBe(false);
  await agent.close();
  await proxy.close();
  await server.close();
});

test("a proxy that refuses is a network error that says so", async () => {
  const proxy = await startProxy("502 Bad Gateway");
  environment({ HTTP_PROXY: proxy.url });
  const client = createKoladaClient({ ...stillClock().options, baseUrl: "http://kolada.invalid/v3", retries: 1 });
  const error = await koladaErrorOf(client.kpis().collect());
  expect(error).toMatchObject({ kind: "network", attempts: 2 });
  expect(error.message).toContain("502");
  await client.close();
  await proxy.close();
});
