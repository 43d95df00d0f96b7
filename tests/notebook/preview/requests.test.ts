import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { good, startPreview } from "./start-preview.ts";

describe("the preview's server", () => {
  it.each([
    ["another name for this address", { host: "rebound.example" }],
    ["its address with another port", { host: "127.0.0.1:1" }],
    ["a foreign origin", { origin: "http://rebound.example" }],
    ["the origin of a sandboxed or local page", { origin: "null" }],
  ])("refuses %s on every path", async (_, headers) => {
    const { url } = await served();
    for (const name of ["", "page", "events", "elsewhere"]) {
      expect(await ask(`${url}${name}`, { headers })).toMatchObject({ status: 403 });
    }
  });

  it("answers to localhost and to its own origin", async () => {
    const { url } = await served();
    const { host, port } = new URL(url);
    expect(await ask(url, { headers: { host: `localhost:${port}` } })).toMatchObject({ status: 200 });
    expect(await ask(url, { headers: { origin: `http://${host}` } })).toMatchObject({ status: 200 });
    // The same machine by its other name is another origin, as for browsers.
    expect(await ask(url, { headers: { origin: `http://localhost:${port}` } })).toMatchObject({ status: 403 });
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])("refuses %s", async (method) => {
    const { url } = await served();
    expect(await ask(url, { method })).toMatchObject({ status: 405, headers: { allow: "GET" } });
  });

  it.each(["prov.ts", "?a=1", "..%2fprov.ts", "page/", "favicon.ico"])("has nothing at /%s", async (name) => {
    const { url } = await served();
    expect(await ask(`${url}${name}`)).toMatchObject({ status: 404 });
  });

  it("allows its frame one script by its digest and no other, and forbids being kept or framed", async () => {
    const { url } = await served();
    const { headers, body } = await ask(url);
    expect(headers["content-security-policy"]).toMatch(/script-src 'sha256-[\w+/]{43}='; connect-src 'self'/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ "cache-control": "no-store", "cross-origin-resource-policy": "same-origin" });
    expect(body.match(/<script/g)).toHaveLength(1);
  });

  it("listens on loopback only", async () => {
    const { url } = await served();
    const { port } = new URL(url);
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    // 127.0.0.2 is this machine as well, and there on machines that have no other address.
    for (const host of ["127.0.0.2", ...outside.map(({ address }) => address)]) {
      const socket = connect({ host, port: Number(port) });
      await expect(once(socket, "connect")).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|EHOSTUNREACH|ETIMEDOUT/);
    }
  });

  it("tells whoever comes late how things stand", async () => {
    const { url, until } = await served();
    const state = await until(good);
    const response = await fetch(`${url}events`);
    const { value } = (await response.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).toBe(`data: ${JSON.stringify(state)}\n\n`);
  });
});

async function served() {
  const file = path.join(temporaryFolder(), "prov.ts");
  await writeFile(file, "// %%\nconsole.log(1);\n");
  return startPreview(file);
}

async function ask(url: string, options: { method?: string; headers?: Record<string, string> } = {}) {
  const sent = request(url, options).end();
  const [response] = await once(sent, "response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}
