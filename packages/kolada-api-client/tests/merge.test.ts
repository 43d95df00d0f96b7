import { expect, test } from "vitest";
import { merge } from "../src/merge.ts";

const turn = () => new Promise(setImmediate);

/** Sources of which the first gives two items, and the second waits until it is stopped and then fails by that. */
function stoppable(first: () => AsyncIterator<string, void>) {
  const events: string[] = [];
  const controller = new AbortController();
  const waiting = (): AsyncIterator<string, void> => ({
    async next() {
      while (!controller.signal.aborted) await turn();
      await turn();
      events.push("settled");
      throw new Error("stopped");
    },
  });
  const stop = () => {
    if (!controller.signal.aborted) events.push("stop");
    controller.abort();
  };
  return { events, merged: merge([waiting, first], 2, stop) };
}

test("a failure stops the others at once, while the consumer is still busy, and is the error told", async () => {
  const { events, merged } = stoppable(async function* () {
    yield "item";
    throw new Error("the first failure");
  });
  expect(await merged.next()).toEqual({ value: "item", done: false });
  // Nobody asks for more; an unhandled rejection here would fail the test run.
  while (!events.includes("settled")) await turn();
  expect(events).toEqual(["stop", "settled"]);
  await expect(merged.next()).rejects.toThrow("the first failure");
});

test("a consumer that leaves stops the rest, and goes on when everything begun has settled", async () => {
  const { events, merged } = stoppable(async function* () {
    yield "item";
    yield "another";
  });
  for await (const _ of merged) break;
  expect(events).toEqual(["stop", "settled"]);
});
