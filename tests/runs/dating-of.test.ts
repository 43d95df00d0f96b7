import { expect, test } from "vitest";
import { datingOf } from "../../src/runs/dating-of.ts";
import { openRun } from "../../src/sources/open-run.ts";

const answer = (key: string, day: string) => {
  const [format, hash] = ["synthetic", "00".repeat(32)];
  return { key, format, sha256: hash, stored: hash, bytes: 0, fetchedAt: `${day}T10:00:00.000Z` };
};

test.each([
  ["a source that was asked", "https://example.org/data", "2026-03-05", "fetched"],
  ["files whose day of publication was said", "file:a.csv", "2024-08-30", "published"],
  ["files of which nobody said it", "file:a.csv", "2026-03-05", "frozen"],
])("%s", (_, key, day, kind) => {
  expect(datingOf({ asPublished: day, responses: [answer(key, "2026-03-05")] })).toEqual({ kind, day });
});

test("the two embedded runs: values as published 2024-08-30, and documents whose day the run does not know", async () => {
  const [figures, economy] = [await openRun("huddinge-2016-2022"), await openRun("huddinge-ekonomi-2018-2021")];
  expect(datingOf(figures.manifest)).toEqual({ kind: "published", day: "2024-08-30" });
  expect(datingOf(economy.manifest).kind).toBe("frozen");
  expect(figures.sourceLine("computed")).toBe("Egna beräkningar; underlag från Kolada, hämtat 2024-08-30");
});
