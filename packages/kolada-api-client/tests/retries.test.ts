import { describe, expect, test } from "vitest";
import type { Fault } from "../../../tests/support/kolada-server.ts";
import { failureOfError } from "../src/failure-of-error.ts";
import { createKoladaClient } from "../src/index.ts";
import { parseRetryAfter } from "../src/retry-after.ts";
import { serving } from "./serving.ts";
import { koladaErrorOf, municipality } from "./synthetic.ts";

const municipalities = [municipality("0001")];
const withStatus = (status: number): Fault => ({ status });
const tooMany = (after: string): Fault => ({ status: 429, headers: { "retry-after": after } });

describe("what passes is tried again", () => {
  const passing: [string, Fault, string][] = [
    ["408", withStatus(408), "server"],
    ["429", withStatus(429), "rate-limited"],
    ["500", withStatus(500), "server"],
    ["502", withStatus(502), "server"],
    ["503", withStatus(503), "server"],
    ["504", withStatus(504), "server"],
    ["a dropped connection", "drop", "network"],
    ["half a body and a closed connection", "truncate", "network"],
    ["half a JSON text", "half", "invalid-body"],
    ["a web page", "html", "invalid-body"],
    ["an empty body", "empty", "invalid-body"],
  ];

  test.each(passing)("%s, then the answer", async (_, fault) => {
    const { client, waits } = await serving({ municipalities, faults: [fault, fault] });
    const { values, retries, requests } = await client.municipalities().collect();
    expect(values).toEqual(municipalities);
    expect({ retries, requests }).toEqual({ retries: 2, requests: 1 });
    expect(waits).toEqual([250, 500]); // half of 0.5 s, half of 1 s
  });

  test.each(passing)("%s for ever: one error after 1 + 5 attempts", async (_, fault, kind) => {
    const { client, server, waits } = await serving({ municipalities, faults: () => fault });
    const error = await koladaErrorOf(client.municipalities().collect());
    expect(error).toMatchObject({ kind, attempts: 6, url: `${server.baseUrl}/municipality?per_page=5000` });
    expect(error.message).toMatch(new RegExp(`^GET http://[^ ]+ failed \\(${kind}\\) after 6 attempts: .+$`));
    expect(error.message).not.toContain("\n");
    expect(server.requests).toHaveLength(6);
    expect(waits).toEqual([250, 500, 1000, 2000, 4000]);
    if (typeof fault === "object" && "status" in fault) expect(error.status).toBe(fault.status);
  });

  test("hanging and stalled answers run into their time-outs", async () => {
    const timeouts = { headersTimeout: 100, bodyTimeout: 100, retries: 1 };
    for (const fault of ["hang", "stall"] as const) {
      const { client } = await serving({ municipalities, faults: () => fault }, timeouts);
      expect(await koladaErrorOf(client.municipalities().collect())).toMatchObject({ kind: "timeout", attempts: 2 });
    }
  });

  test("an answer as a whole runs into requestTimeout", async () => {
    const { client } = await serving(
      { municipalities, faults: ["hang", "stall"] },
      { requestTimeout: 100, retries: 1 },
    );
    const error = await koladaErrorOf(client.municipalities().collect());
    expect(error).toMatchObject({ kind: "timeout", attempts: 2 });
    expect(error.message).toContain("no whole answer within 100 ms");
  });

  test("a refused connection", async () => {
    const { client, server, waits } = await serving({}, { retries: 2 });
    await server.close();
    const error = await koladaErrorOf(client.kpis().collect());
    expect(error).toMatchObject({ kind: "network", attempts: 3 });
    expect(error.message).toContain("ECONNREFUSED");
    expect(waits).toHaveLength(2);
  });

  test.each([
    ["EAI_AGAIN", true],
    ["ECONNRESET", true],
    ["UND_ERR_SOCKET", true],
    ["HPE_INVALID_CONSTANT", true],
    ["ENOTFOUND", false],
    ["CERT_HAS_EXPIRED", false],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", false],
  ])("%s as the cause of what fetch throws: retried %s", (code, retry) => {
    const cause = Object.assign(new Error("told by the system"), { code });
    expect(failureOfError(new TypeError("fetch failed", { cause }))).toMatchObject({
      kind: "network",
      retry,
      detail: `${code}: told by the system`,
    });
    expect(failureOfError(new TypeError("fetch failed", { cause: new AggregateError([cause]) }))).toMatchObject({
      retry,
    });
  });

  test("retries: 0 tries once", async () => {
    const { client, server } = await serving({ faults: ["drop"] }, { retries: 0 });
    const error = await koladaErrorOf(client.kpis().collect());
    expect(error.message).toContain("after 1 attempt:");
    expect(error.cause).toBeInstanceOf(Error);
    expect(server.requests).toHaveLength(1);
  });
});

describe("what stays is not tried again", () => {
  test.each([
    [400, "refused"],
    [401, "refused"],
    [403, "refused"],
    [404, "not-found"],
    [410, "gone"],
    [422, "refused"],
    [301, "refused"],
    [501, "refused"],
  ])("%i is %s at once", async (status, kind) => {
    const { client, server } = await serving({ faults: () => ({ status, headers: { location: "/v3/kpi" } }) });
    expect(await koladaErrorOf(client.kpis().collect())).toMatchObject({ kind, status, attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("422 says what the server says, in its JSON", async () => {
    const body = JSON.stringify({ detail: [{ loc: ["path", "kpi_id"], msg: "at most\n25 items" }] });
    const { client } = await serving({ faults: [{ status: 422, body }] });
    const { message } = await koladaErrorOf(client.kpis().collect());
    expect(message).toContain('status 422, the server says: [{"loc":["path","kpi_id"],"msg":"at most\\n25 items"}]');
  });

  test("the v2 API: the error says that v3 should be used", async () => {
    const { server } = await serving({});
    const client = createKoladaClient({ baseUrl: server.baseUrl.replace("v3", "v2") });
    const error = await koladaErrorOf(client.kpis().collect());
    expect(error.kind).toBe("gone");
    expect(error.message).toContain("use a baseUrl that ends in /v3");
    await client.close();
  });
});

describe("Retry-After", () => {
  test("seconds and dates are honoured where they are longer than the back-off", async () => {
    const date = "Thu, 01 Jan 2026 00:00:20 GMT"; // 20 s after the test's clock
    const { client, waits } = await serving({ municipalities, faults: [tooMany("7"), tooMany(date), tooMany("0")] });
    expect((await client.municipalities().collect()).retries).toBe(3);
    // Each wait of the request itself; the standing clock makes the shared gate wait once more for the rest.
    expect(waits).toEqual([7000, 7000, 20_000, 20_000, 1000, 20_000]);
  });

  test("one longer than maxRetryAfter gives up at once and says so", async () => {
    const { client, server, waits } = await serving({ faults: [tooMany("121")] });
    const error = await koladaErrorOf(client.kpis().collect());
    expect(error).toMatchObject({ kind: "rate-limited", attempts: 1, status: 429 });
    expect(error.message).toContain("Retry-After of 121 s is above maxRetryAfter, 120 s");
    expect(server.requests).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test.each([
    ["120", 120_000],
    ["0", 0],
    ["Thu, 01 Jan 2026 00:01:00 GMT", 60_000],
    ["Wed, 31 Dec 2025 00:00:00 GMT", 0],
    ["soon", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["", undefined],
  ])("%j is %s ms on 2026-01-01", (header, expected) => {
    expect(parseRetryAfter(header, Date.UTC(2026, 0, 1))).toBe(expected);
  });
});
