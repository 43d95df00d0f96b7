import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyRun } from "../../../src/runs/verify-run.ts";
import { openRun } from "../../../src/sources/open-run.ts";
import { importValues } from "../../../src/sources/values/import-values.ts";
import { parseValue } from "../../../src/sources/values/parse-value.ts";
import { traceFigure } from "../../../src/sources/trace/trace-figure.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

// Everything here is synthetic.
const HEAD = "kpi,municipality,period,gender,value\n";
const now = () => new Date("2026-01-02T03:04:05Z");

function fileOf(text: string | Uint8Array, name = "values.csv.gz"): { file: string; cache: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, name);
  writeFileSync(file, typeof text === "string" ? gzipSync(text) : text);
  return { file, cache: path.join(folder, "cache") };
}

describe("importing a file of values", () => {
  test("makes a run of it: every row a figure, blanks and symbols missing with their reasons", async () => {
    const { file, cache } = fileOf(
      `${HEAD}X1,0126,2020,T,1.5\nX1,0126,2020,K,\nX1,0001,2021-Q4,T,-2\nX2,0126,2020,T,..\r\nX2,0136,2020,T,1e-3`,
    );
    const imported = await importValues(file, "all", { cache, now, published: "2024-08-30" });
    expect(imported).toEqual({ run: "all", rows: 5, keyFigures: 2, areas: 3 });
    for (const columns of [true, false]) {
      const run = await openRun("all", { cache, columns });
      expect(run.figures("X1", { areas: ["0126"], periods: [2020] }).objects()).toMatchObject([
        { municipality: "0126", name: "0126", period: 2020, gender: "T", value: 1.5, missing: null },
        { municipality: "0126", period: 2020, gender: "K", value: null, missing: "skäl ej angivet" },
      ]);
      expect(run.figures("X1", { areas: ["0001"], periods: ["2021-Q4"] }).array("value")).toEqual([-2]);
      expect(run.figures("X2").objects()).toMatchObject([
        { municipality: "0126", missing: "sekretess" },
        { municipality: "0136", value: 0.001 },
      ]);
      expect([...run.areas.values()].map(({ id, type }) => `${id} ${type}`)).toEqual(["0126 K", "0001 L", "0136 K"]);
    }
    const run = await openRun("all", { cache });
    expect(run.manifest).toMatchObject({ asPublished: "2024-08-30", sourceName: "Kolada", source: "values" });
    expect(await verifyRun("all", { cache })).toMatchObject({ ok: true, problems: [], leftovers: [] });
  });

  test("a figure of it is traced to its line", async () => {
    const { file, cache } = fileOf(`${HEAD}X1,0126,2020,T,1\nX1,0126,2021,T,2\nX1,0126,2021,K,3\n`);
    await importValues(file, "all", { cache, now });
    const place = async (period: number, gender: "T" | "K") =>
      (await traceFigure("all", { kpi: "X1", area: "0126", period, gender }, { cache })).map((one) => one.place);
    expect([await place(2020, "T"), await place(2021, "K")]).toEqual([["line 2"], ["line 4"]]);
  });

  test("stores the file byte for byte, and columns that are made anew from it come out the same", async () => {
    const { file, cache } = fileOf(`${HEAD}X2,0126,2020,T,1\nX1,0126,2020,T,1\nX2,0126,2019,T,\n`);
    await importValues(file, "all", { cache, now });
    const run = await openRun("all", { cache, columns: true });
    const [{ sha256, stored } = { sha256: "", stored: "" }] = run.manifest.responses;
    expect(readFileSync(path.join(cache, "objects", sha256.slice(0, 2), `${sha256}.gz`))).toEqual(readFileSync(file));
    expect(stored).not.toBe(sha256);
    const folder = path.join(cache, "columns", run.manifest.fingerprint);
    const files = () =>
      readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString("hex")]);
    const before = files();
    writeFileSync(path.join(folder, "index.json"), "damaged");
    await openRun("all", { cache, columns: true });
    expect(files()).toEqual(before);
  });

  test("takes titles from Kolada's catalogue, plain or packed, as a list or as an answer", async () => {
    const { file, cache } = fileOf(`${HEAD}N20900,0126,2020,T,1\nX1,0999,2020,T,1\n`);
    const folder = path.dirname(file);
    const kpi = { id: "N20900", title: "Kostnad", description: null, is_divided_by_gender: false, publ_period: "2020" };
    const catalogue = path.join(folder, "kpi.json.gz");
    const more = { municipality_type: "K", auspice: null, operating_area: null, perspective: null, has_ou_data: false };
    const dates = { prel_publication_date: null, publication_date: null };
    writeFileSync(catalogue, gzipSync(JSON.stringify([{ ...kpi, ...more, ...dates }])));
    const municipalities = path.join(folder, "municipality.json");
    writeFileSync(municipalities, JSON.stringify({ values: [{ id: "0126", title: "Huddinge", type: "K" }] }));
    await importValues(file, "all", { cache, now, catalogue, municipalities });
    for (const columns of [true, false]) {
      const run = await openRun("all", { cache, columns });
      expect(run.keyFigures.get("N20900")?.title).toBe("Kostnad");
      expect(["0126", "0999"].map((id) => run.areas.get(id)?.title)).toEqual(["Huddinge", "0999"]);
    }
    expect((await verifyRun("all", { cache })).problems).toEqual([]);
  });

  test.each([
    ["another gender", "X1,0126,2020,X,1\n", /1 row cannot be read: line 2: gender must be T, K or M, was "X"/],
    ["a decimal comma", 'X1,0126,2020,T,"1,5"\n', /line 2: value must be a number with a decimal point or blank/],
    ["a number that is none", "X1,0126,2020,T,1.2.3\n", /line 2: value must be a number .* was "1\.2\.3"/],
    ["a number that no double holds", "X1,0126,2020,T,1e999\n", /line 2: value must be a number/],
    ["a short row", "X1,0126,2020,T,1\nX1,0126\n", /line 3: the row has no period/],
    ["a period of another form", "X1,0126,20,T,1\n", /line 2: period must be a year, .* was "20"/],
    ["an id that is none", "X 1,0126,2020,T,1\n", /line 2: an id must be/],
    ["no rows", "", /has a head but no rows/],
    [
      "a figure twice",
      "X1,0126,2020,T,1\nX1,0126,2021,T,1\nX1,0126,2020,T,1\n",
      /X1 0126 2020 T has more than one row/,
    ],
    ["a line without end", `X1,0126,2020,T,${"1".repeat(1000)}`, /line 2: a row must be at most 400 bytes/],
  ])("refuses %s, says why, and leaves nothing", async (_what, text, message) => {
    const { file, cache } = fileOf(HEAD + text);
    await expect(importValues(file, "all", { cache, now })).rejects.toThrow(message);
    expect(existsSync(path.join(cache, "runs"))).toBe(false);
    expect(existsSync(path.join(cache, "objects"))).toBe(false);
    expect(readdirSync(path.join(cache, "columns"))).toEqual([]);
  });

  test("tells of the first bad rows and how many there are", async () => {
    const { file, cache } = fileOf(HEAD + "X1,0126,2020,X,1\n".repeat(9));
    await expect(importValues(file, "all", { cache, now })).rejects.toThrow(
      /: 9 rows cannot be read: line 2: .*; line 6: .*; and 4 more$/,
    );
  });

  test.each([
    [
      "a torn file",
      (whole: Uint8Array) => whole.slice(0, whole.length - 12),
      /is no whole gzip file: unexpected end of file/,
    ],
    [
      "a file that is not packed",
      () => new TextEncoder().encode(HEAD),
      /is no whole gzip file: incorrect header check/,
    ],
    [
      "another head",
      () => gzipSync("id,value\n1,2\n"),
      /line 1: the head must be kpi,municipality,period,gender,value, was "id,value"/,
    ],
    ["an empty file", () => gzipSync(""), /line 1: the head must be .* and the file is empty/],
  ])("refuses %s and leaves nothing", async (_what, change, message) => {
    const { file, cache } = fileOf(change(gzipSync(`${HEAD}${"X1,0126,2020,T,1.25\n".repeat(50)}`)));
    await expect(importValues(file, "all", { cache, now })).rejects.toThrow(message);
    expect(readdirSync(cache)).toEqual(["columns"]);
    expect(readdirSync(path.join(cache, "columns"))).toEqual([]);
  });

  test("a run never changes", async () => {
    const { file, cache } = fileOf(`${HEAD}X1,0126,2020,T,1\n`);
    await importValues(file, "all", { cache, now });
    await expect(importValues(file, "all", { cache, now })).rejects.toThrow("run all exists already");
    await importValues(file, "again", { cache, now });
    expect((await openRun("again", { cache })).figures("X1").array("value")).toEqual([1]);
  });
});

describe("reading a number from bytes", () => {
  const parse = (text: string) => {
    const bytes = new TextEncoder().encode(`,${text},`);
    return parseValue(bytes, 1, bytes.length - 1);
  };

  test("gives the double that JavaScript reads, whatever was written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        Object.is(parse(String(value)), Number(String(value))),
      ),
      { seed: 3 },
    );
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(decimal, ([digits, decimals]) => {
        const [sign, all] = [
          digits < 0n ? "-" : "",
          String(digits < 0n ? -digits : digits).padStart(decimals + 1, "0"),
        ];
        const text = `${sign}${all.slice(0, all.length - decimals)}.${all.slice(all.length - decimals)}`;
        return Object.is(parse(text), Number(text));
      }),
      { seed: 4, numRuns: 1000 },
    );
  });

  test.each(["", "-", ".", "..", "1,5", "0x10", "Infinity", "NaN", "1e", "--1", "1 "])("%j is none", (text) => {
    expect(parse(text)).toBeNaN();
  });
});
