import { describe, expect, test } from "vitest";
import { createKoladaClient, type Progress } from "../src/index.ts";
import { serving } from "./serving.ts";
import { everyRow, koladaErrorOf, kpi, numbered } from "./synthetic.ts";

const ids = numbered("N", 5, 100); // four batches
const kpis = ids.map((id) => kpi(id));

describe("a failed batch", () => {
  test("fails the whole call and stops the others, hanging ones too", async () => {
    const { client, server } = await serving(
      {
        kpis,
        delay: async ({ index }) => {
          // The failure comes when two others hang, so that it has something to stop.
          while (index === 2 && server.requests.length < 3) await new Promise(setImmediate);
        },
        faults: ({ index }) => (index === 2 ? { status: 404 } : "hang"),
      },
      { concurrency: 3 },
    );
    const error = await koladaErrorOf(client.kpis({ ids }).collect());
    expect(error).toMatchObject({ kind: "not-found", attempts: 1 });
    expect(server.requests).toHaveLength(3);
  });

  test("is told after the pages that came, to who streams", async () => {
    const { client } = await serving(
      { kpis, faults: ({ index }) => (index === 1 ? { status: 404 } : undefined) },
      { concurrency: 1 },
    );
    const pages = client.kpis({ ids }).pages()[Symbol.asyncIterator]();
    expect((await pages.next()).value).toMatchObject({ batch: 0 });
    expect((await koladaErrorOf(pages.next())).kind).toBe("not-found");
    expect(await pages.next()).toEqual({ value: undefined, done: true });
  });
});

describe("an AbortSignal", () => {
  test("that was aborted before: nothing is sent", async () => {
    const { client, server } = await serving({ kpis });
    const reason = new Error("the user left");
    const error = await koladaErrorOf(client.kpis({}, { signal: AbortSignal.abort(reason) }).collect());
    expect(error).toMatchObject({ kind: "aborted", attempts: 0, cause: reason });
    expect(server.requests).toEqual([]);
  });

  test("aborts requests that run", async () => {
    const controller = new AbortController();
    const { client } = await serving({
      kpis,
      faults: () => {
        setImmediate(() => controller.abort());
        return "hang";
      },
    });
    expect((await koladaErrorOf(client.kpis({ ids }, { signal: controller.signal }).collect())).kind).toBe("aborted");
  });

  test("aborts the wait between attempts, with the attempts made so far", async () => {
    const controller = new AbortController();
    const { server } = await serving({ faults: () => ({ status: 503, headers: { "retry-after": "100" } }) });
    // The system's own clock: the wait of 100 s would be noticed.
    const client = createKoladaClient({ baseUrl: server.baseUrl });
    const onProgress = () => setImmediate(() => controller.abort());
    const error = await koladaErrorOf(client.kpis({}, { signal: controller.signal, onProgress }).collect());
    expect(error).toMatchObject({ kind: "aborted", attempts: 1 });
    await client.close();
  });

  test("leaves other calls of the client alone", async () => {
    const controller = new AbortController();
    const { client } = await serving({ kpis });
    const stopped = client.kpis({}, { signal: controller.signal }).collect();
    const other = client.kpis().collect();
    controller.abort();
    expect((await koladaErrorOf(stopped)).kind).toBe("aborted");
    expect((await other).values).toEqual(kpis);
  });
});

test("close aborts what runs, and later calls", async () => {
  const { client } = await serving({ faults: () => "hang" });
  const running = koladaErrorOf(client.kpis().collect());
  await client.close();
  expect((await running).kind).toBe("aborted");
  expect((await koladaErrorOf(client.kpis().collect())).kind).toBe("aborted");
});

describe("progress", () => {
  test("counts pages, rows and retries; planned grows as pages appear", async () => {
    const rows = everyRow(["N00001"], numbered("", 4, 6000), [2021]);
    const { client, server } = await serving({ rows, faults: ["empty"] }, { concurrency: 1 });
    const told: Progress[] = [];
    const query = { kpis: ["N00001"], years: [2021] };
    await client.data(query, { onProgress: (progress) => told.push(progress) }).collect();
    const url = `${server.baseUrl}/data/kpi/N00001/year/2021?per_page=5000`;
    const retry = { kind: "invalid-body", detail: "the body was empty, not JSON", attempt: 1, wait: 250 };
    const counts = { archiveReads: 0, retries: 1 };
    expect(told).toEqual([
      { ...counts, requestsDone: 0, requestsPlanned: 1, rows: 0, url, retry },
      { ...counts, requestsDone: 1, requestsPlanned: 2, rows: 5000, url },
      { ...counts, requestsDone: 2, requestsPlanned: 2, rows: 6000, url: expect.stringContaining("page=2") },
    ]);
  });

  test("what onProgress throws fails the call", async () => {
    const { client } = await serving({ kpis });
    const onProgress = () => {
      throw new Error("the screen is gone");
    };
    await expect(client.kpis({ ids }, { onProgress }).collect()).rejects.toThrow("the screen is gone");
  });
});
