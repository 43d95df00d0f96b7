import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "../../src/runs/canonical-json.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { getObject, objectPath, putObject } from "../../src/runs/object-store.ts";
import type { Recorder, Source } from "../../src/runs/source.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = () => new Date("2026-01-02T03:04:05Z");
const REQUEST = { question: "synthetic" };

/** A synthetic source of three answers; it counts those that it had to ask for, and can break down on the way. */
function source(breakAfter = Number.POSITIVE_INFINITY): Source<typeof REQUEST> & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    id: "synthetic",
    versions: {},
    async gather(_request, recorder) {
      for (const key of ["a", "b", "c"]) {
        if ((await recorder.read(key)) !== undefined) continue;
        if (asked.length >= breakAfter) throw new Error("the line went dead");
        asked.push(key);
        const content = new TextEncoder().encode(`answer ${key}`);
        await recorder.write({ key, format: "synthetic", content, fetchedAt: now().toISOString() });
      }
      return { title: "Syntetisk", sourceName: "Syntetisk källa", warnings: [] };
    },
  };
}

describe("freezeRun", () => {
  test("stores each answer under its SHA-256 and a manifest that verifies", async () => {
    const cache = temporaryFolder();
    const run = await freezeRun("r", REQUEST, { source: source(), cache, now });
    expect(run.responses.map(({ key }) => key)).toEqual(["a", "b", "c"]);
    expect(run.asPublished).toBe("2026-01-02");
    expect(await verifyRun("r", { cache })).toEqual({ run: "r", ok: true, objects: 3, problems: [], leftovers: [] });
    expect(readdirSync(path.join(cache, "pending"))).toEqual([]);
  });

  test("an interrupted freeze leaves no run, and goes on where it stopped", async () => {
    const cache = temporaryFolder();
    await expect(freezeRun("r", REQUEST, { source: source(2), cache, now })).rejects.toThrow("the line went dead");
    expect(readdirSync(cache).sort()).toEqual(["objects", "pending"]);
    const again = source();
    const resumed = await freezeRun("r", REQUEST, { source: again, cache, now });
    expect(again.asked).toEqual(["c"]);
    const straight = await freezeRun("r", REQUEST, { source: source(), cache: temporaryFolder(), now });
    expect(resumed).toEqual(straight);
  });

  test("a torn journal line and a lost object are asked for once more", async () => {
    const cache = temporaryFolder();
    await expect(freezeRun("r", REQUEST, { source: source(2), cache, now })).rejects.toThrow();
    const journal = path.join(cache, "pending", "r.jsonl");
    writeFileSync(journal, readFileSync(journal, "utf8").slice(0, -20));
    const again = source();
    await freezeRun("r", REQUEST, { source: again, cache, now });
    expect(again.asked).toEqual(["b", "c"]);
  });

  test("a journal whose first line was torn is begun anew, and taken up after the next interruption", async () => {
    const cache = temporaryFolder();
    await expect(freezeRun("r", REQUEST, { source: source(1), cache, now })).rejects.toThrow();
    const journal = path.join(cache, "pending", "r.jsonl");
    writeFileSync(journal, readFileSync(journal, "utf8").slice(0, 20));
    await expect(freezeRun("r", REQUEST, { source: source(2), cache, now })).rejects.toThrow("the line went dead");
    const again = source();
    await freezeRun("r", REQUEST, { source: again, cache, now });
    expect(again.asked).toEqual(["c"]);
  });

  test("another request under the name of an unfinished freeze is refused, until it is told to start over", async () => {
    const cache = temporaryFolder();
    await expect(freezeRun("r", REQUEST, { source: source(1), cache, now })).rejects.toThrow();
    const other = { question: "another" };
    await expect(freezeRun("r", other, { source: source(), cache, now })).rejects.toThrow(/asked for something else/);
    const over = source();
    await freezeRun("r", other, { source: over, cache, now, restart: true });
    expect(over.asked).toEqual(["a", "b", "c"]);
  });

  test("a run never changes: its name is taken", async () => {
    const cache = temporaryFolder();
    await freezeRun("r", REQUEST, { source: source(), cache, now });
    await expect(freezeRun("r", REQUEST, { source: source(), cache, now })).rejects.toThrow(/exists already/);
  });

  test("of two that freeze one name at once, one wins and the other is told; the run is whole", async () => {
    const cache = temporaryFolder();
    const both = [0, 1].map(() => freezeRun("r", REQUEST, { source: source(), cache, now }));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await verifyRun("r", { cache })).ok).toBe(true);
    expect(readdirSync(path.join(cache, "pending"))).toEqual([]);
  });

  test("a question that was wrong in itself leaves its name free", async () => {
    const cache = temporaryFolder();
    const wrong = {
      ...source(),
      gather: async (_request: typeof REQUEST, recorder: Recorder) => {
        const content = new TextEncoder().encode("catalogue");
        await recorder.write({ key: "a", format: "synthetic", content, fetchedAt: now().toISOString() });
        throw new RangeError("no such key figure");
      },
    };
    await expect(freezeRun("r", { question: "wrong" }, { source: wrong, cache, now })).rejects.toThrow(RangeError);
    await freezeRun("r", REQUEST, { source: source(), cache, now });
  });

  test("answers of more than one day are told", async () => {
    const cache = temporaryFolder();
    await expect(freezeRun("r", REQUEST, { source: source(1), cache, now })).rejects.toThrow();
    const later: Source<typeof REQUEST> = {
      ...source(),
      async gather(_request, recorder) {
        await recorder.read("a");
        const content = new TextEncoder().encode("later");
        await recorder.write({ key: "b", format: "synthetic", content, fetchedAt: "2026-01-05T00:00:00.000Z" });
        return { title: "Syntetisk", sourceName: "Syntetisk källa", warnings: [] };
      },
    };
    const run = await freezeRun("r", REQUEST, { source: later, cache, now });
    expect(run.warnings).toEqual(["the answers come from more than one day: 2026-01-02 to 2026-01-05"]);
  });

  test.each(["../x", "a/b", "a\\b", "CON", "nul.txt", "", ".hidden", "å", "a..b", "x".repeat(65), "-x"])(
    "the name %j is refused before anything is written",
    async (name) => {
      const cache = temporaryFolder();
      await expect(freezeRun(name, REQUEST, { source: source(), cache, now })).rejects.toThrow(/is not allowed/);
      expect(readdirSync(cache)).toEqual([]);
    },
  );

  test("a cache that cannot be written is one line that names it", async () => {
    const cache = path.join(temporaryFolder(), "file");
    writeFileSync(cache, "not a folder");
    await expect(freezeRun("r", REQUEST, { source: source(), cache, now })).rejects.toThrow(/ENOTDIR|cannot write/);
  });
});

describe("verifyRun", () => {
  async function frozen() {
    const cache = temporaryFolder();
    const run = await freezeRun("r", REQUEST, { source: source(), cache, now });
    const [response] = run.responses;
    if (response === undefined) throw new Error("no response");
    return { cache, object: objectPath(cache, response.sha256, "gzip"), manifest: path.join(cache, "runs", "r.json") };
  }

  test("finds every single flipped bit of an object and of the manifest", async () => {
    const { cache, object, manifest } = await frozen();
    for (const file of [object, manifest]) {
      const whole = readFileSync(file);
      for (let at = 0; at < whole.length; at++) {
        const flipped = Buffer.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
        writeFileSync(file, flipped);
        const { ok } = await verifyRun("r", { cache });
        expect(ok, `${path.basename(file)} byte ${at}`).toBe(false);
      }
      writeFileSync(file, whole);
    }
    expect((await verifyRun("r", { cache })).ok).toBe(true);
  });

  test("finds a missing object and bytes after the end", async () => {
    const { cache, object } = await frozen();
    writeFileSync(object, Buffer.concat([readFileSync(object), Buffer.from("x")]));
    expect((await verifyRun("r", { cache })).problems[0]).toMatch(/^a: object [0-9a-f]{64} /);
    writeFileSync(object, "");
    expect((await verifyRun("r", { cache })).ok).toBe(false);
  });

  test("a manifest that is edited and keeps its form is found by its seal", async () => {
    const { cache, manifest } = await frozen();
    const body = { ...(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, Json>), title: "Annan" };
    writeFileSync(manifest, canonicalJson(body));
    expect((await verifyRun("r", { cache })).problems).toEqual(["run r: the manifest was changed after it was sealed"]);
  });

  test("another run's manifest under this name is found", async () => {
    const { cache, manifest } = await frozen();
    mkdirSync(path.join(cache, "runs"), { recursive: true });
    writeFileSync(path.join(cache, "runs", "other.json"), readFileSync(manifest));
    expect((await verifyRun("other", { cache })).problems).toEqual(["run other: the manifest is that of run r"]);
  });

  test("an unknown run is an error that names those there are", async () => {
    await expect(verifyRun("nope", { cache: temporaryFolder() })).rejects.toThrow(/no run nope .*huddinge-2016-2022/);
  });
});

test("content that is stored already is checked; a damaged object is set aside and written anew", async () => {
  const cache = temporaryFolder();
  const content = new TextEncoder().encode("synthetic");
  const { sha256 } = await putObject(cache, content);
  writeFileSync(objectPath(cache, sha256, "gzip"), "damaged");
  expect((await putObject(cache, content)).sha256).toBe(sha256);
  expect((await getObject(cache, sha256)).content.toString()).toBe("synthetic");
  expect(readdirSync(path.join(cache, "damaged"))).toHaveLength(1);
});
