import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { canonicalJson, type Json } from "../../src/runs/canonical-json.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { getObject, objectPath, putObject, setAside } from "../../src/runs/object-store.ts";
import { checkRunName } from "../../src/runs/run-name.ts";
import { sha256 } from "../../src/runs/sha256.ts";
import { verifyAll } from "../../src/runs/verify-all.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { startSyntheticKolada } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { killFreezes, uniform } from "./kill-freezes.ts";
import { order, startChild } from "./start-child.ts";

const REQUEST = { kpis: ["N20900"], areas: ["all"], years: [2020, 2021] };

async function frozen(cache = temporaryFolder(), name = "r") {
  const server = await startSyntheticKolada();
  onTestFinished(() => server.close());
  const manifest = await freezeRun(name, REQUEST, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
  return { cache, manifest, baseUrl: server.baseUrl };
}
const hashOf = (run: Awaited<ReturnType<typeof frozen>>) => run.manifest.responses[0]?.sha256 ?? "";

describe("foreign files", () => {
  const STRAY = sha256("stray");
  const uuid = "01234567-89ab-cdef-0123-456789abcdef";
  const put = (cache: string, file: string, content: Uint8Array | string) => {
    mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
    writeFileSync(path.join(cache, file), content);
  };

  test.each([
    ["notes.txt", /^notes.txt: foreign, no part of a cache/],
    ["more/x", /^more: foreign, no part of a cache/],
    ["columns", /^columns: foreign, no part of a cache/],
    ["runs/notes.txt", /runs\/notes.txt: foreign/],
    ["runs/junk.json", /runs\/junk.json: the manifest cannot be read/],
    ["runs/CON.json", /runs\/CON.json: foreign/],
    ["runs/folder/x", /runs\/folder: foreign/],
    ["pending/notes.txt", /pending\/notes.txt: foreign/],
    ["objects/notes.txt", /objects\/notes.txt: foreign/],
    ["objects/zz/x", /objects\/zz: foreign/],
    ["objects/00/notes.txt", /objects\/00\/notes.txt: foreign/],
    [`objects/00/${STRAY}`, /an object in the wrong folder/],
    [`objects/${STRAY.slice(0, 2)}/${STRAY.toUpperCase()}`, /foreign, no object/],
    [`objects/${STRAY.slice(0, 2)}/${STRAY}.txt`, /foreign, no object/],
    [`objects/${STRAY.slice(0, 2)}/${STRAY}`, /foreign, its content does not match its name/],
    [`objects/${STRAY.slice(0, 2)}/${STRAY}.gz`, /foreign, its content does not match its name/],
  ])("%s is a problem", async (file, problem) => {
    const { cache } = await frozen();
    put(cache, file, "something");
    const found = await verifyRun("r", { cache });
    expect(found.ok).toBe(false);
    expect(found.problems).toEqual([expect.stringMatching(problem)]);
    expect((await verifyAll({ cache })).ok).toBe(false);
  });

  test("both forms of one object, a link, and another run's manifest are problems", async () => {
    const run = await frozen();
    const { cache } = run;
    writeFileSync(objectPath(cache, hashOf(run), "plain"), (await getObject(cache, hashOf(run))).content);
    symlinkSync("/etc/hostname", path.join(cache, "runs", "link.json"));
    copyFileSync(path.join(cache, "runs", "r.json"), path.join(cache, "runs", "copy.json"));
    expect((await verifyRun("r", { cache })).problems).toEqual([
      "runs/copy.json: the manifest is that of run r",
      "runs/link.json: foreign, no manifest of a run",
      expect.stringMatching(/^objects\/.*: the same object lies there twice, plain and compressed$/),
    ]);
  });

  test("what a killed process leaves is a note: a temporary file, a whole object that no run names, a done run's journal", async () => {
    const { cache } = await frozen();
    put(cache, `runs/.x.json.${uuid}.tmp`, "half");
    put(cache, `objects/${STRAY.slice(0, 2)}/.${STRAY}.gz.${uuid}.tmp`, "half");
    put(cache, `objects/${STRAY.slice(0, 2)}/${STRAY}.gz`, gzipSync("stray"));
    put(cache, "pending/r.jsonl", "");
    put(cache, `damaged/${STRAY}.gz.${uuid}`, "half");
    put(cache, "README.md", "what this folder is");
    put(cache, "columns/x/index.json", "{}");
    const { ok, problems, leftovers } = await verifyRun("r", { cache });
    expect([ok, problems]).toEqual([true, []]);
    expect(leftovers.map((line) => line.replace(/^[^:]*: /, ""))).toEqual([
      "set aside when it was found damaged, never used (files: 1)",
      "a temporary file, of a process that was killed or is still at work",
      "journal of a run that is done",
      "a temporary file, of a process that was killed or is still at work",
      "whole, but no run in this cache names it",
    ]);
  });

  test("an object that an unfinished freeze has stored is accounted for", async () => {
    const { cache } = await frozen();
    put(cache, `objects/${STRAY.slice(0, 2)}/${STRAY}.gz`, gzipSync("stray"));
    put(cache, "pending/x.jsonl", `{"request":"${STRAY}"}\n{"key":"a","sha256":"${STRAY}"}\n`);
    expect(await verifyRun("r", { cache })).toMatchObject({ ok: true, leftovers: [] });
  });

  test("an object is found in the form that it lies in, and not stored twice", async () => {
    const cache = temporaryFolder();
    const content = new TextEncoder().encode("synthetic");
    const plain = await putObject(cache, content, "plain");
    expect(await putObject(cache, content, "gzip")).toEqual(plain);
    expect(readdirSync(path.join(cache, "objects", plain.sha256.slice(0, 2)))).toEqual([plain.sha256]);
  });

  test("an object swapped for another whole one is found", async () => {
    const { cache, manifest } = await frozen();
    const [one, other] = manifest.responses.map(({ sha256 }) => objectPath(cache, sha256, "gzip"));
    renameSync(one ?? "", other ?? "");
    expect((await verifyRun("r", { cache })).problems).toHaveLength(2);
  });
});

test("1 000 random single-byte changes over the objects and manifests of two runs: all found", async () => {
  const { cache } = await frozen();
  await frozen(cache, "other");
  const files = readdirSync(cache, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:gz|json)$/.test(file))
    .sort()
    .map((file) => ({ file: path.join(cache, file), whole: readFileSync(path.join(cache, file)) }));
  const total = files.reduce((sum, { whole }) => sum + whole.length, 0);
  const random = uniform(20261122);
  const missed: string[] = [];
  for (let change = 0; change < 1000; change++) {
    let at = Math.floor(random() * total); // every byte is as likely
    const index = files.findIndex(({ whole }) => {
      if (at < whole.length) return true;
      at -= whole.length;
      return false;
    });
    const { file, whole } = files[index] ?? { file: "", whole: Buffer.alloc(0) };
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ (1 + Math.floor(random() * 255));
    writeFileSync(file, changed);
    // An object may be of both runs, or of one.
    const found = [await verifyRun("r", { cache }), await verifyRun("other", { cache })].some(({ ok }) => !ok);
    if (!found) missed.push(`${path.relative(cache, file)} byte ${at}`);
    writeFileSync(file, whole);
  }
  expect(missed).toEqual([]);
  expect((await verifyAll({ cache })).problems).toEqual([]);
});

test("25 kills (SIGKILL) at random moments of a freeze: every earlier run verifies, and the freeze is completed with the same fingerprint", async () => {
  const root = temporaryFolder();
  const folder = (name: string) => {
    mkdirSync(path.join(root, name));
    return path.join(root, name);
  };
  const report = await killFreezes(25, 7, folder);
  expect(report.faults).toEqual([]);
  expect(report.beforeTheEnd).toBeGreaterThan(0);
  expect(report.midway).toBeGreaterThan(0);
}, 600_000); // 25 processes are started and killed

describe("eight processes at once", () => {
  test("of one name: one wins, the rest are told; of names of their own: all are there; whoever reads meanwhile reads whole runs", async () => {
    const { cache, baseUrl } = await frozen();
    const children = await Promise.all(Array.from({ length: 8 }, () => startChild()));
    const answers = await Promise.all(
      children.map((child, index) => {
        const name = index < 4 ? "same" : `own-${index}`;
        return order(child, { cache, name, baseUrl, request: { ...REQUEST, years: [2021, 2022] }, read: "r" });
      }),
    );
    const [same, own] = [answers.slice(0, 4), answers.slice(4)];
    expect(same.filter((answer) => answer?.startsWith("done "))).toHaveLength(1);
    const told = /^failed run same exists already and a run never changes/;
    expect(same.filter((answer) => told.test(answer ?? ""))).toHaveLength(3);
    const fingerprints = [...own, ...same.filter((answer) => answer?.startsWith("done "))];
    expect(new Set(fingerprints).size).toBe(1);
    expect(fingerprints[0]).toMatch(/^done [0-9a-f]{64}$/);
    expect(await verifyAll({ cache })).toMatchObject({ ok: true, problems: [], leftovers: [] });
    expect(readdirSync(path.join(cache, "pending"))).toEqual([]);
    expect(existsSync(path.join(cache, "damaged"))).toBe(false);
  });

  test("that find one damaged object replace it: what is set aside is never a whole one", async () => {
    const cache = temporaryFolder();
    const content = Buffer.from("synthetic ".repeat(500));
    const { sha256: hash } = await putObject(cache, content);
    const file = objectPath(cache, hash, "gzip");
    writeFileSync(file, "damaged");
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        if (index % 2 === 0) await putObject(cache, content);
        else expect(existsSync(file)).toBe(true);
      }),
    );
    expect((await getObject(cache, hash)).content.equals(content)).toBe(true);
    const aside = readdirSync(path.join(cache, "damaged"));
    expect(aside.map((name) => readFileSync(path.join(cache, "damaged", name), "utf8"))).toEqual(
      aside.map(() => "damaged"),
    );
    await setAside(cache, hash); // it was whole all the time
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(path.join(cache, "damaged"))).toEqual(aside);
  });
});

describe("a small file that unpacks into much", () => {
  test("is unpacked no further than the manifest's bytes, opened, verified and repaired alike", async () => {
    const run = await frozen();
    const { cache } = run;
    const [response] = run.manifest.responses;
    writeFileSync(objectPath(cache, hashOf(run), "gzip"), gzipSync(Buffer.alloc(50_000_000)));
    const told = new RegExp(`is damaged: it unpacks into more than its ${response?.bytes} bytes`);
    await expect(openRun("r", { cache })).rejects.toThrow(told);
    await expect(getObject(cache, hashOf(run), response?.bytes)).rejects.toThrow(told);
    expect((await verifyRun("r", { cache })).problems).toEqual([expect.stringMatching(told)]);
  });

  test("that no run names is hashed piece by piece", async () => {
    const { cache } = await frozen();
    const content = Buffer.alloc(300_000_000);
    const hash = sha256(content);
    mkdirSync(path.join(cache, "objects", hash.slice(0, 2)), { recursive: true });
    writeFileSync(objectPath(cache, hash, "gzip"), gzipSync(content));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    const { leftovers } = await verifyRun("r", { cache }).finally(() => clearInterval(watch));
    expect(leftovers).toEqual([expect.stringMatching(/whole, but no run in this cache names it/)]);
    expect(most).toBeLessThan(content.length);
  });
});

describe("a manifest with a seal of its own", () => {
  const sealed = (body: Record<string, Json>) => canonicalJson({ ...body, seal: sha256(canonicalJson(body)) });
  test.each([
    [
      "another fingerprint",
      (body: Record<string, Json>) => ({ ...body, fingerprint: "0".repeat(64) }),
      "the manifest's fingerprint is not that of its answers",
    ],
    [
      "a question twice",
      (body: Record<string, Json>) => {
        const [first = null, ...rest] = body["responses"] as Json[];
        return { ...body, responses: [first, first, ...rest] };
      },
      "the manifest has two answers to ",
    ],
  ])("and %s is refused", async (_, edit, message) => {
    const { cache } = await frozen();
    const file = path.join(cache, "runs", "r.json");
    const { seal: __, ...body } = JSON.parse(readFileSync(file, "utf8")) as Record<string, Json>;
    writeFileSync(file, sealed(body));
    expect((await verifyRun("r", { cache })).ok).toBe(true);
    writeFileSync(file, sealed(edit(body)));
    expect((await verifyRun("r", { cache })).problems[0]).toContain(message);
    await expect(openRun("r", { cache })).rejects.toThrow(message);
  });
});

describe("names", () => {
  let cache = "";
  beforeAll(() => {
    cache = path.resolve("cache");
  });
  const pieces = fc.constantFrom(
    "..",
    "/",
    "\\",
    ".",
    "a",
    "C:",
    "\0",
    "con",
    "%2e",
    "~",
    "å",
    "A",
    "-",
    "nul.txt",
    " ",
  );
  const names = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join("")),
  );

  test("whatever a run is called, it stays inside its folder or is refused before anything is looked for", () => {
    fc.assert(
      fc.property(names, (name) => {
        let checked: string;
        try {
          checked = checkRunName(name);
        } catch (error) {
          return error instanceof RangeError;
        }
        const file = path.resolve(cache, "runs", `${checked}.json`);
        return path.dirname(file) === path.join(cache, "runs") && path.basename(file) === `${name}.json`;
      }),
      { numRuns: 5000 },
    );
  });

  test("a run of a refused name can be neither opened, verified nor frozen", async () => {
    await fc.assert(
      fc.asyncProperty(
        names.filter((name) => !/^[a-z0-9]+$/.test(name)),
        async (name) => {
          for (const attempt of [openRun, verifyRun]) await expect(attempt(name)).rejects.toThrow(RangeError);
        },
      ),
      { numRuns: 200 },
    );
  });
});
