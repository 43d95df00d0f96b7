import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { freezeRun } from "../../../src/runs/freeze-run.ts";
import { sha256 } from "../../../src/runs/sha256.ts";
import { verifyRun } from "../../../src/runs/verify-run.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import type { TableMapping } from "../../../src/sources/table-file/mapping.ts";
import { tableFileSource } from "../../../src/sources/table-file/table-file-source.ts";
import { jamforbar } from "../../support/capture.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { people, utf8, wide } from "./mappings.ts";

const now = () => new Date("2026-01-02T03:04:05Z");

async function freeze(text: string, mapping: TableMapping, more: { readonly allowRejected?: boolean } = {}) {
  const cache = temporaryFolder();
  const content = utf8(text);
  const source = tableFileSource([{ name: "f.csv", content, mapping }], { title: "Syntetisk", now, ...more });
  const manifest = await freezeRun("r", { files: ["f.csv"] }, { source, cache, now });
  return { cache, content, manifest, run: await openRun("r", { cache }) };
}

/** Everything that lies in a cache, unpacked, as one text. */
function wholeCache(cache: string): string {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8"))
    .join("\n");
}

describe("table files as a source", () => {
  test("figures come out as Kolada's do, with titles, areas and the source line", async () => {
    const mapping = wide("procent", { columns: { area: "Enhet" } });
    const { run } = await freeze("Enhet;2021;r12 nov 2021;2022\nHuddinge;5,8;6,1;-\n", mapping);
    expect(run.figures("egen.matt").objects()).toEqual([
      {
        kpi: "egen.matt",
        municipality: "0126",
        name: "Huddinge",
        period: 2021,
        gender: "T",
        value: 5.8,
        missing: null,
        preliminary: null,
      },
      {
        kpi: "egen.matt",
        municipality: "0126",
        name: "Huddinge",
        period: 2022,
        gender: "T",
        value: null,
        missing: "bortfall",
        preliminary: null,
      },
      {
        kpi: "egen.matt",
        municipality: "0126",
        name: "Huddinge",
        period: "r12 2021-11",
        gender: "T",
        value: 6.1,
        missing: null,
        preliminary: null,
      },
    ]);
    expect(run.keyFigures.get("egen.matt")).toMatchObject({ title: "Mått", description: "Enhet: procent." });
    expect(run.sourceLine("published")).toBe("Källa: Syntetisk");
  });

  test("the run keeps the file verbatim under its own hash, its mapping, and where each value stood", async () => {
    const { cache, content, manifest, run } = await freeze("2020;2021\n1;2\n", wide("kr"));
    expect(manifest.responses.map(({ key, format }) => [key, format])).toEqual([
      ["file:f.csv", "table-file/original"],
      ["mapping:f.csv", "table-file/mapping"],
      ["table:f.csv", "table-file/observations"],
    ]);
    expect(manifest.responses[0]?.sha256).toBe(sha256(content));
    expect(run.table("f.csv").objects()).toMatchObject([
      { kpi: "egen.matt", period: 2020, value: 1, row: 2, column: "2020" },
      { kpi: "egen.matt", period: 2021, value: 2, row: 2, column: "2021" },
    ]);
    expect((await verifyRun("r", { cache })).ok).toBe(true);
  });

  test("no small count of people, nor the file that holds it, is anywhere in the cache", async () => {
    // Synthetic: the numbers are such that nothing else in the cache holds their digits.
    const { cache, content, manifest, run } = await freeze(
      "Enhet;Kön;Antal;Namn\nAlfa;K;3;Petra\nAlfa;M;7041;x\nAlfa;T;7044;x\n",
      people(),
    );
    expect(run.figures("egen.personer").array("value")).toEqual([7044, null, null]);
    expect(run.figures("egen.personer").array("missing")).toEqual([null, "sekretess", "sekretess"]);
    const text = wholeCache(cache);
    expect(text).toContain("7044");
    expect(text).not.toContain("7041");
    expect(text).not.toContain("Petra");
    expect(text).not.toMatch(/"value": [1-4]\b/);
    // Its hash would tell the 3 to whoever tries 1 to 4 in a file that is otherwise known, and so might its size.
    expect(text).not.toContain(sha256(content));
    expect(text).not.toContain(`"bytes": ${content.length}`);
    expect(run.tables[0]?.citation).toBe("Syntetisk, f.csv, the file itself is not kept");
    expect(manifest.warnings).toEqual([
      "f.csv: 2 values are withheld: 1 below five, 1 that sums would give away others by",
      "f.csv: the file itself is not kept, nor its SHA-256: it counts people",
    ]);
  });

  test("told otherwise, the file is kept; and a file can be left out for another reason", async () => {
    const kept = await freeze("Enhet;Kön;Antal\nAlfa;K;3\n", people({ smallCounts: "keep" }));
    expect(kept.manifest.responses).toHaveLength(3);
    expect(kept.run.figures("egen.personer", { genders: ["K"] }).array("value")).toEqual([3]);
    const left = await freeze("2020;2021\n1;2\n", wide("kr", { original: "withhold" }));
    expect(left.manifest.responses.map(({ key }) => key)).toEqual(["mapping:f.csv", "table:f.csv"]);
  });

  test("rejected cells stop the freeze, and are a warning without their text when allowed", async () => {
    await expect(freeze("2020;2021\n1;hemligt\n", wide("kr"))).rejects.toThrow(
      /^f.csv: row 2, 2021: is not a number; nothing is frozen/,
    );
    const { manifest } = await freeze("2020;2021\n1;hemligt\n", wide("kr"), { allowRejected: true });
    expect(manifest.warnings).toEqual(["f.csv: 1 rejected, the first in row 2, 2021"]);
  });

  test("a day of publication that is none is refused before anything is stored", () =>
    expect(() => tableFileSource([], { title: "x", published: "2021-02-30" })).toThrow(/^published must be a date/));

  test("two files that say the same thing, and names with folders, are refused", async () => {
    const file = (name: string) => ({ name, content: utf8("2020;2021\n1;2\n"), mapping: wide("kr") });
    const source = tableFileSource([file("a.csv"), file("b.csv")], { title: "x" });
    const cache = temporaryFolder();
    await expect(freezeRun("r", { files: ["a.csv", "b.csv"] }, { source, cache })).rejects.toThrow(
      "b.csv and a.csv both hold egen.matt 0126 2020 T",
    );
    const outside = tableFileSource([file("../a.csv")], { title: "x" });
    await expect(freezeRun("r", { files: ["../a.csv"] }, { source: outside, cache })).rejects.toThrow(
      /named without folders/,
    );
  });
});

describe("jamforbar import-table", () => {
  function folder(text: string, mapping: TableMapping = wide("kr")): { readonly dir: string; readonly file: string } {
    const dir = temporaryFolder();
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, "f.csv"), text);
    writeFileSync(path.join(dir, "f.mapping.json"), JSON.stringify(mapping));
    return { dir, file: path.join(dir, "f.csv") };
  }

  test("freezes by the mapping beside the file, and the file may change afterwards", async () => {
    const { dir, file } = folder("2020;2021\n1;2\n");
    expect(await jamforbar("import-table", file, "--run", "egen", "--cache", dir)).toEqual({
      code: 0,
      out: "run egen: 2 values, 0 missing, 0 withheld, 0 rejected\n",
      err: "",
    });
    writeFileSync(file, "2020;2021\n9;9\n");
    expect((await openRun("egen", { cache: dir })).figures("egen.matt").array("value")).toEqual([1, 2]);
  });

  test("a rejected cell is told and nothing is frozen, exit 1; --allow-rejected freezes the rest", async () => {
    const { dir, file } = folder("2020;2021\n1;x\n");
    const refused = await jamforbar("import-table", file, "--run", "egen", "--cache", dir);
    expect(refused).toEqual({
      code: 1,
      out: "nothing frozen: 1 values, 0 missing, 0 withheld, 1 rejected\n",
      err: 'rejected: f.csv, row 2, 2021: "x" is not a number\n',
    });
    expect(readdirSync(dir).sort()).toEqual(["f.csv", "f.mapping.json"]);
    const allowed = await jamforbar(
      "import-table",
      file,
      "--run",
      "egen",
      "--cache",
      dir,
      "--allow-rejected",
      "--json",
    );
    expect(allowed.code).toBe(0);
    expect(JSON.parse(allowed.out)).toMatchObject({ run: "egen", values: 1, rejected: 1 });
  });

  test("a wrong mapping is told with the name of its file, beside the export or given", async () => {
    const { dir, file } = folder("2020;2021\n1;2\n", { ...wide("kr"), periods: "day" as never });
    const said = 'periods was "day"; allowed is "year", "month", "r12"\n';
    const run = ["--run", "egen", "--cache", dir];
    expect((await jamforbar("import-table", file, ...run)).err).toBe(`jamforbar: f.mapping.json: ${said}`);
    writeFileSync(path.join(dir, "all.json"), JSON.stringify({ ...wide("kr"), periods: "day" }));
    const given = await jamforbar("import-table", file, "--mapping", path.join(dir, "all.json"), ...run);
    expect(given.err).toBe(`jamforbar: all.json: ${said}`);
  });

  test("women and men in one file and all in another: what is withheld is told, and frozen so", async () => {
    const dir = temporaryFolder();
    mkdirSync(dir, { recursive: true });
    const { "0126": _, ...areas } = people().areas;
    writeFileSync(path.join(dir, "a.csv"), "Enhet;Kön;Antal\nAlfa;K;3\nAlfa;M;40\n");
    writeFileSync(path.join(dir, "b.csv"), "Enhet;Kön;Antal\nAlfa;T;43\n");
    writeFileSync(path.join(dir, "m.json"), JSON.stringify(people({ areas })));
    const files = ["a.csv", "b.csv"].map((name) => path.join(dir, name));
    const mapping = path.join(dir, "m.json");
    expect(await jamforbar("import-table", ...files, "--mapping", mapping, "--run", "egen", "--cache", dir)).toEqual({
      code: 0,
      out: "run egen: 1 values, 2 missing, 2 withheld, 0 rejected\n",
      err: "withheld: a.csv, row 2, Antal: below five\nwithheld: a.csv, row 3, Antal: with a sum it would give away another\n",
    });
    const run = await openRun("egen", { cache: dir });
    expect(run.figures("egen.personer").array("value")).toEqual([43, null, null]);
  });

  test("sums that do not add up are told", async () => {
    const costs = wide("tkr", {
      keyFigures: { "egen.a": { title: "A", unit: "tkr" }, "egen.b": { title: "B", unit: "tkr" } },
      columns: { keyFigure: "Post" },
    });
    const { dir, file } = folder("Post;2021\nA;10\nB;20\nSumma;35\n", costs);
    const { code, err } = await jamforbar("import-table", file, "--run", "egen", "--cache", dir);
    expect([code, err]).toEqual([
      0,
      "sum: f.csv, row 4, 2021 (Summa): says 35, its parts 30, off by 5; rounding explains at most 1.5\n",
    ]);
  });

  test("a file of 2 GiB, a mapping that is no JSON, and a file that is not there are one line each", async () => {
    const { dir, file } = folder("2020\n1\n");
    const run = ["--run", "egen", "--cache", dir];
    truncateSync(file, 2 ** 31);
    expect(await jamforbar("import-table", file, ...run)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/at most 67108864 are read\n$/),
    });
    truncateSync(file, 5);
    writeFileSync(path.join(dir, "f.mapping.json"), "{");
    expect(await jamforbar("import-table", file, ...run)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^jamforbar: f.mapping.json is not JSON: [^\n]*\n$/),
    });
    expect(await jamforbar("import-table", path.join(dir, "none.csv"), ...run)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^jamforbar: there is no file [^\n]*\n$/),
    });
  });
});
