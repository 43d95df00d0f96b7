import { describe, expect, test } from "vitest";
import { nextUrl } from "../src/next-url.ts";
import { serving } from "./serving.ts";
import { everyRow, koladaErrorOf, municipality, numbered } from "./synthetic.ts";

const many = everyRow(numbered("N", 5, 1), numbered("", 4, 5600), [2021, 2022]);
const query = { kpis: ["N00001"], years: [2021, 2022] };
const nextUrlOf = (next_url: unknown) => ({ change: (body: Record<string, unknown>) => ({ ...body, next_url }) });

test("further pages are followed to the end, each with per_page=5000", async () => {
  const { client, server } = await serving({ rows: many });
  const { values, requests } = await client.data(query).collect();
  expect(values).toEqual(many);
  expect(requests).toBe(3);
  for (const request of server.requests) expect(request).toContain("per_page=5000");
});

test('a next_url of "" is the end, as null is', async () => {
  const { client } = await serving({ municipalities: [municipality("0001")], faults: [nextUrlOf("")] });
  expect((await client.municipalities().collect()).requests).toBe(1);
});

test("a next_url without per_page gets it", async () => {
  const { client, server } = await serving({ faults: [nextUrlOf("?page=2")] });
  await client.kpis().collect();
  expect(server.requests[1]).toBe("/v3/kpi?page=2&per_page=5000");
});

test.each([
  ["another host", "http://127.0.0.2:9/v3/kpi?page=2"],
  ["another port", "http://127.0.0.1:9/v3/kpi?page=2"],
  ["outside the base path", "/v2/kpi?page=2"],
  ["a path that only begins alike", "/v33/kpi?page=2"],
  ["credentials", "http://user:secret@127.0.0.1/v3/kpi?page=2"],
  ["another protocol", "file:///etc/hosts"],
  ["no URL", "http://"],
])("a next_url with %s is refused, unasked and unretried", async (_, next) => {
  const { client, server } = await serving({ faults: () => nextUrlOf(next) });
  const error = await koladaErrorOf(client.kpis().collect());
  expect(error).toMatchObject({ kind: "paging", attempts: 1 });
  expect(error.message).toContain(JSON.stringify(next));
  expect(server.requests).toHaveLength(1);
});

test("a next_url that leads in a circle is an error", async () => {
  const { client, server } = await serving({
    faults: ({ index }) => nextUrlOf(index === 0 ? "?page=2&per_page=5000" : "?per_page=5000"),
  });
  const error = await koladaErrorOf(client.kpis().collect());
  expect(error.kind).toBe("paging");
  expect(error.message).toContain("leads in a circle");
  expect(server.requests).toHaveLength(2);
});

describe("the scheme of a next_url", () => {
  const follow = (base: string, next: string) => {
    const current = `${base}/kpi?per_page=5000`;
    return nextUrl(next, { base: new URL(base), current, seen: new Set([current]) });
  };

  test("http on the very host of an https base is upgraded", () => {
    expect(follow("https://api.kolada.se/v3", "http://api.kolada.se/v3/kpi?page=2&per_page=5000")).toEqual({
      url: "https://api.kolada.se/v3/kpi?page=2&per_page=5000",
    });
  });

  test("http on another host than the https base is refused", () => {
    expect(follow("https://api.kolada.se/v3", "http://kolada.se/v3/kpi?page=2")).toMatchObject({ kind: "paging" });
    expect(follow("https://api.kolada.se/v3", "http://api.kolada.se:8080/v3/kpi?page=2")).toMatchObject({
      kind: "paging",
    });
  });

  test("another scheme than that of an http base is refused", () => {
    expect(follow("http://127.0.0.1:1/v3", "https://127.0.0.1:1/v3/kpi?page=2")).toMatchObject({ kind: "paging" });
  });

  test("a base at the root of its host has everything under it", () => {
    const base = new URL("http://127.0.0.1:1");
    expect(nextUrl("/kpi?page=2&per_page=5000", { base, current: "http://127.0.0.1:1/kpi", seen: new Set() })).toEqual({
      url: "http://127.0.0.1:1/kpi?page=2&per_page=5000",
    });
  });
});

test("pages are streamed: at most one is asked for ahead of the consumer, and leaving the loop stops the rest", async () => {
  const { client, server } = await serving({ rows: everyRow(["N00001"], numbered("", 5, 40_000), [2021]) });
  const seen: number[] = [];
  for await (const { page } of client.data({ kpis: ["N00001"], years: [2021] }).pages()) {
    seen.push(page);
    if (page === 2) break;
  }
  expect(seen).toEqual([1, 2]);
  expect(server.requests.length).toBeLessThanOrEqual(3);
});
