import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { createGate } from "../src/gate.ts";
import { createLimiter } from "../src/limiter.ts";
import { serving } from "./serving.ts";
import { koladaErrorOf, kpi, municipality, numbered } from "./synthetic.ts";

const ids = numbered("N", 5, 250); // ten batches
const kpis = ids.map((id) => kpi(id));

test.each([1, 3, 4])("with concurrency %i so many requests run side by side, and never more", async (concurrency) => {
  const { client, server } = await serving(
    {
      kpis,
      // Nobody is answered before as many as allowed have come: fewer side by side would wait for ever.
      delay: async ({ index }) => {
        while (server.requests.length < Math.min(10, index + 1 - (index % concurrency) + concurrency - 1)) {
          await new Promise(setImmediate);
        }
      },
    },
    { concurrency },
  );
  expect((await client.kpis({ ids }).collect()).values).toHaveLength(250);
  expect(server.peak()).toBe(concurrency);
});

test("the bound holds over all calls of a client", async () => {
  const { client, server } = await serving({ kpis, delay: 1 }, { concurrency: 2 });
  await Promise.all([client.kpis({ ids }).collect(), client.kpis({ ids }).collect(), client.kpis({ ids }).collect()]);
  expect(server.requests).toHaveLength(30);
  expect(server.peak()).toBe(2);
});

test("a 429 keeps the other requests of the client waiting until Retry-After has passed", async () => {
  let time = Date.UTC(2026, 0, 1);
  const events: string[] = [];
  const { client } = await serving(
    {
      kpis,
      municipalities: [municipality("0001")],
      faults: ({ index }) => {
        events.push(`request at ${(time - Date.UTC(2026, 0, 1)) / 1000} s`);
        return index === 0 ? { status: 429, headers: { "retry-after": "30" } } : undefined;
      },
    },
    {
      concurrency: 1,
      now: () => time,
      random: () => 0,
      // Sleeps that are asked for at the same time pass at the same time.
      sleep: async (milliseconds) => {
        const until = time + milliseconds;
        await new Promise(setImmediate);
        time = Math.max(time, until);
      },
    },
  );
  await Promise.all([client.kpis({ ids: ids.slice(0, 25) }).collect(), client.municipalities().collect()]);
  expect(events).toEqual(["request at 0 s", "request at 30 s", "request at 30 s"]);
});

test("a pause that is prolonged while it is waited for is waited for to its end", async () => {
  let time = 0;
  const waits: number[] = [];
  const gate = createGate({
    now: () => time,
    random: () => 0,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      if (waits.length === 1) gate.pause(50);
      time += milliseconds;
    },
  });
  gate.pause(20);
  await gate.pass(new AbortController().signal);
  expect(waits).toEqual([20, 30]);
});

test("a body above maxBodyBytes is an error, unretried", async () => {
  const { client, server } = await serving({ kpis }, { maxBodyBytes: 10_000 });
  const error = await koladaErrorOf(client.kpis().collect());
  expect(error).toMatchObject({ kind: "too-large", attempts: 1 });
  expect(error.message).toContain("the body is larger than 10000 bytes");
  expect(server.requests).toHaveLength(1);
});

test("gzip is decompressed, and the limit is on what comes out", async () => {
  const text = JSON.stringify({ values: kpis, next_url: null });
  const body = gzipSync(text);
  const packed = { status: 200, body, headers: { "content-encoding": "gzip", "content-length": String(body.length) } };
  const roomy = await serving({ faults: () => packed });
  for await (const { bytes } of roomy.client.kpis().pages()) expect(new TextDecoder().decode(bytes)).toBe(text);
  const tight = await serving({ faults: () => packed }, { maxBodyBytes: body.length + 1 });
  expect((await koladaErrorOf(tight.client.kpis().collect())).kind).toBe("too-large");
  expect.assertions(2);
});

test("a limiter whose waiting task is aborted goes on with the next", async () => {
  const limit = createLimiter(1);
  const free = new AbortController().signal;
  const aborting = new AbortController();
  let finish = () => {};
  const first = limit(() => new Promise<void>((resolve) => (finish = resolve)), free);
  const second = limit(async () => "ran", aborting.signal);
  const third = limit(async () => "ran", free);
  aborting.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  finish();
  await first;
  expect(await third).toBe("ran");
  expect(await limit(async () => "ran", free)).toBe("ran");
});

test("many requests of a call, and many calls of a client, run side by side without a warning of leaking listeners", async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on("warning", note);
  onTestFinished(() => void process.off("warning", note));
  const { client } = await serving({ rows: [] }, { concurrency: 30 });
  const kpis = numbered("N", 5, 300);
  await Promise.all(Array.from({ length: 12 }, () => client.data({ kpis, years: [2021] }).collect()));
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});
