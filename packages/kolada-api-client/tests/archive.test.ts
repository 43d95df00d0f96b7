import { expect, test } from "vitest";
import type { Archive, ArchivedResponse } from "../src/index.ts";
import { serving } from "./serving.ts";
import { everyRow, koladaErrorOf, kpi, numbered } from "./synthetic.ts";

function memory(): Archive & { kept: Map<string, ArchivedResponse> } {
  const kept = new Map<string, ArchivedResponse>();
  return {
    kept,
    read: async (url) => kept.get(url),
    write: async (response) => {
      kept.set(response.url, response);
    },
  };
}

const rows = everyRow(["N00001"], numbered("", 4, 6000), [2021]);
const query = { kpis: ["N00001"], years: [2021] };

test("every valid page is written with its bytes, and then read instead of asked for", async () => {
  const archive = memory();
  const { client, server } = await serving({ rows, faults: ["html"] }, { archive });
  const first = await client.data(query).collect();
  expect(first).toMatchObject({ requests: 2, archiveReads: 0, retries: 1 });
  const [page] = archive.kept.values();
  expect(page).toMatchObject({
    url: `${server.baseUrl}/data/kpi/N00001/year/2021?per_page=5000`,
    status: 200,
    startedAt: "2026-01-01T00:00:00.000Z",
    attempts: 2,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
  expect(JSON.parse(new TextDecoder().decode(page?.bytes)).values).toHaveLength(5000);
  const asked = server.requests.length;
  const second = await client.data(query).collect();
  expect(second).toEqual({ ...first, requests: 0, archiveReads: 2, retries: 0 });
  expect(server.requests).toHaveLength(asked);
  for await (const { from, attempts } of client.data(query).pages()) expect([from, attempts]).toEqual(["archive", 0]);
});

test("a call that broke off goes on where it stopped", async () => {
  const archive = memory();
  const { client, server } = await serving({ rows, faults: [undefined, { status: 404 }] }, { archive });
  expect((await koladaErrorOf(client.data(query).collect())).kind).toBe("not-found");
  expect(await client.data(query).collect()).toMatchObject({ values: rows, requests: 1, archiveReads: 1 });
  expect(server.requests).toHaveLength(3);
});

test("answers that are not valid are not written: wrong status, not JSON, another shape, a foreign next_url", async () => {
  const archive = memory();
  const change = (extra: object) => ({ change: (body: Record<string, unknown>) => ({ ...body, ...extra }) });
  const faults = [{ status: 500 }, "html", change({ values: 1 }), change({ next_url: "http://127.0.0.2/" })] as const;
  const { client } = await serving({ rows, faults }, { archive, retries: 0 });
  const kinds: string[] = [];
  for (const _ of faults) kinds.push((await koladaErrorOf(client.data(query).collect())).kind);
  expect(kinds).toEqual(["server", "invalid-body", "schema", "paging"]);
  expect(archive.kept.size).toBe(0);
});

test("what the archive gives is validated, and not asked for again", async () => {
  for (const [text, kind] of [
    ["{", "invalid-body"],
    ['{"values":[{}],"next_url":null}', "schema"],
  ] as const) {
    const archive: Archive = { ...memory(), read: async () => ({ bytes: new TextEncoder().encode(text) }) };
    const { client, server } = await serving({ rows }, { archive });
    const error = await koladaErrorOf(client.data(query).collect());
    expect(error).toMatchObject({ kind, attempts: 0 });
    expect(error.message).toContain("in the archive, ");
    expect(server.requests).toEqual([]);
  }
});

test.each(["read", "write"] as const)("an error of %s fails the call, unretried", async (verb) => {
  const fails = async () => {
    throw new Error("the disk is full");
  };
  const { client, server } = await serving({ kpis: [kpi("N00001")] }, { archive: { ...memory(), [verb]: fails } });
  const error = await koladaErrorOf(client.kpis().collect());
  expect(error).toMatchObject({ kind: "archive", attempts: verb === "read" ? 0 : 1 });
  expect(error.message).toContain(`the archive could not ${verb}: the disk is full`);
  expect(server.requests).toHaveLength(verb === "read" ? 0 : 1);
});

test("the write is waited for before the page is given out", async () => {
  const events: string[] = [];
  const archive: Archive = {
    read: async () => undefined,
    write: async () => {
      await new Promise(setImmediate);
      events.push("written");
    },
  };
  const { client } = await serving({ kpis: [kpi("N00001")] }, { archive });
  for await (const _ of client.kpis().pages()) events.push("given");
  expect(events).toEqual(["written", "given"]);
});
