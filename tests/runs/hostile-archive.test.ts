import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { importRun } from "../../src/sources/archive/import-run.ts";
import { canonicalJson, type Json } from "../../src/runs/canonical-json.ts";
import { sha256 } from "../../src/runs/sha256.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { exportRun } from "../../src/sources/archive/export-run.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { uniform } from "./kill-freezes.ts";

// An honest archive of the embedded run, and what a hostile hand could make of it.
let honest: Zippable = {};
let bytes = Buffer.alloc(0);
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jamforbar-test-"));
  const file = path.join(folder, "honest.zip");
  await exportRun("huddinge-2016-2022", file);
  bytes = readFileSync(file);
  honest = unzipSync(bytes);
  rmSync(folder, { recursive: true });
});

/** Import an archive of these bytes into a fresh cache; says what was refused, and that nothing at all was written. */
async function refusal(archive: Uint8Array, options: { maxBytes?: number } = {}): Promise<string> {
  const folder = temporaryFolder();
  const [file, cache] = [path.join(folder, "a.zip"), path.join(folder, "cache")];
  writeFileSync(file, archive);
  const error = await importRun(file, { cache, ...options }).catch((thrown: Error) => thrown);
  if (!(error instanceof Error)) {
    expect((await verifyRun(error.run, { cache })).problems).toEqual([]);
    return "";
  }
  expect(error.message.split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(["a.zip"]);
  expect(existsSync(cache)).toBe(false);
  return error.message;
}
const changed = (edit: (entries: Zippable) => void) => {
  const entries = { ...honest };
  edit(entries);
  return zipSync(entries, { level: 6 });
};
const entryBytes = (name: string) => {
  const content = honest[name];
  if (!(content instanceof Uint8Array)) throw new Error(`no ${name}`);
  return content;
};
/** Where a name stands in the directory at the end of an archive. */
const inDirectory = (archive: Buffer, name: string) => archive.lastIndexOf(Buffer.from(name)) - 46;
/** The directory's header of an entry, edited. */
function withHeader(name: string, edit: (header: Buffer) => void): Buffer {
  const archive = Buffer.from(bytes);
  edit(archive.subarray(inDirectory(archive, name)));
  return archive;
}

describe("an import refuses, and writes nothing for", () => {
  const EVIL = [
    ...[
      "../evil",
      "/etc/evil",
      "C:/evil",
      "svar/../../evil",
      "svar\\..\\evil",
      "con",
      "svar/nul.txt",
      "./evil",
      "a//b",
      "evil:stream",
    ],
    ...["svar/", "evil\u0000.txt"],
  ];
  test.each(EVIL)("an entry called %j", async (name) => {
    const archive = changed((entries) => {
      entries[name] = new Uint8Array([1]);
    });
    expect(await refusal(archive)).toMatch(/its name leads out of the archive/);
  });

  test("an entry that is not of the run", async () => {
    const archive = changed((entries) => {
      entries["svar/9999-x.json"] = new Uint8Array([1]);
    });
    expect(await refusal(archive)).toMatch(/is none of the run's/);
  });

  test("names made of anything at all", async () => {
    const pieces = fc.constantFrom("..", "/", "\\", ".", "svar", "C:", "con", "~", "å", "manifest.json", "\u202e");
    const name = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(
        name.filter((one) => honest[one] === undefined),
        async (one) => {
          const archive = changed((entries) => {
            entries[one] = new Uint8Array([1]);
          });
          expect(await refusal(archive)).not.toBe("");
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a symbolic link, and a folder", async () => {
    const link = withHeader("register.csv", (header) => header.writeUInt32LE((0o120777 << 16) >>> 0, 38));
    expect(await refusal(link)).toMatch(/no plain file but a link or a folder/);
    const folder = withHeader("register.csv", (header) => header.writeUInt32LE(0x10, 38));
    expect(await refusal(folder)).toMatch(/no plain file but a link or a folder/);
  });

  test("the same entry twice", async () => {
    const archive = Buffer.from(bytes);
    const [one, other] = ["svar/0001", "svar/0002"];
    for (let at = archive.indexOf(other); at !== -1; at = archive.indexOf(other, at + 1)) archive.write(one, at);
    const names = Object.keys(honest).filter((name) => name.startsWith("svar/000"));
    const tails = names.map((name) => name.slice(10));
    // Two names that differ in nothing but their number would now be one: else the first is merely foreign.
    expect(await refusal(archive)).toMatch(tails[0] === tails[1] ? /twice/ : /none of the run's|called otherwise/);
    const header = inDirectory(Buffer.from(bytes), "register.csv");
    const length = 46 + "register.csv".length;
    const twice = Buffer.concat([bytes.subarray(0, -22), bytes.subarray(header, header + length), bytes.subarray(-22)]);
    const end = twice.length - 22;
    for (const at of [8, 10]) twice.writeUInt16LE(twice.readUInt16LE(end + at) + 1, end + at);
    twice.writeUInt32LE(twice.readUInt32LE(end + 12) + length, end + 12);
    expect(await refusal(twice)).toMatch(/has the entry "register.csv" twice/);
  });

  test("an entry that unpacks into more than it declares, and one that unpacks into less", async () => {
    const more = withHeader("värden.csv", (header) => header.writeUInt32LE(10, 24));
    expect(await refusal(more)).toMatch(/is larger than the 10 bytes that it declares/);
    const less = withHeader("värden.csv", (header) => header.writeUInt32LE(header.readUInt32LE(24) + 1, 24));
    expect(await refusal(less)).toMatch(/has \d+ bytes and declares \d+/);
  });

  test("more than is allowed once unpacked: a bomb is never unpacked", async () => {
    const bomb = changed((entries) => {
      entries["värden.csv"] = new Uint8Array(300 * 1024 * 1024);
    });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusal(bomb, { maxBytes: 100_000_000 })).toMatch(
      /it unpacks into \d+ bytes, more than the 100000000/,
    );
    await expect(importRun("x.zip", { maxBytes: 0 })).rejects.toThrow(/maxBytes must be a whole number/);
  });

  test("entries that share bytes", async () => {
    const archive = withHeader("värden.csv", (header) => {
      header.writeUInt32LE(Buffer.from(bytes).readUInt32LE(inDirectory(bytes, "register.csv") + 42), 42);
    });
    expect(await refusal(archive)).toMatch(/lies outside its place/);
  });

  test("a manifest that was changed, also with its form kept", async () => {
    const manifest = JSON.parse(new TextDecoder().decode(entryBytes("manifest.json"))) as Record<string, Json>;
    for (const edit of [{ title: "Annan" }, { name: "../evil" }]) {
      const archive = changed((entries) => {
        entries["manifest.json"] = Buffer.from(canonicalJson({ ...manifest, ...edit }));
      });
      expect(await refusal(archive)).toMatch(/changed after it was sealed/);
    }
  });

  test("a manifest with a seal of its own and a name that leads out", async () => {
    const { seal: _, ...body } = JSON.parse(new TextDecoder().decode(entryBytes("manifest.json"))) as Record<
      string,
      Json
    >;
    for (const name of ["../evil", "/evil", "CON", "a/b"]) {
      const evil = { ...body, name };
      const archive = changed((entries) => {
        entries["manifest.json"] = Buffer.from(canonicalJson({ ...evil, seal: sha256(canonicalJson(evil)) }));
      });
      expect(await refusal(archive)).toMatch(/is not allowed/);
    }
  });

  test("an answer that is another, is longer, or is missing", async () => {
    const name = Object.keys(honest).find((one) => one.startsWith("svar/")) ?? "";
    const other = Uint8Array.from(entryBytes(name));
    other[0] = (other[0] ?? 0) ^ 1;
    expect(await refusal(zipSync({ ...honest, [name]: other }))).toMatch(/its SHA-256 is another/);
    const longer = new Uint8Array(other.length + 1);
    expect(await refusal(zipSync({ ...honest, [name]: longer }))).toMatch(/the manifest says \d+/);
    expect(await refusal(changed((entries) => void delete entries[name]))).toMatch(/it has no svar/);
    expect(await refusal(changed((entries) => void delete entries["LÄSMIG.txt"]))).toMatch(/it has no LÄSMIG.txt/);
  });

  test("what is no archive: nothing, text, half of one, and one with something behind", async () => {
    for (const archive of [Buffer.alloc(0), Buffer.from("PK"), bytes.subarray(0, bytes.length >> 1)]) {
      expect(await refusal(archive)).toMatch(/no whole ZIP archive/);
    }
    expect(await refusal(Buffer.concat([bytes, Buffer.alloc(40)]))).toMatch(/no whole ZIP archive/);
  });

  test("200 archives with a random byte changed: refused, or the change was in what says nothing and the very run comes", async () => {
    const random = uniform(11);
    let refused = 0;
    for (let change = 0; change < 200; change++) {
      const archive = Buffer.from(bytes);
      const at = Math.floor(random() * archive.length);
      archive[at] = (archive[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      if ((await refusal(archive)) !== "") refused++;
    }
    expect(refused).toBeGreaterThan(190);
  });
});
