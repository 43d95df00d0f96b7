import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, onTestFinished, test } from "vitest";
import { importRun } from "../../src/sources/archive/import-run.ts";
import { freezeRun } from "../../src/runs/freeze-run.ts";
import { objectPath } from "../../src/runs/object-store.ts";
import { sha256 } from "../../src/runs/sha256.ts";
import { verifyRun } from "../../src/runs/verify-run.ts";
import { printable } from "../../src/cli/output.ts";
import { exportRun } from "../../src/sources/archive/export-run.ts";
import { koladaSource } from "../../src/sources/kolada/kolada-source.ts";
import { openRun } from "../../src/sources/open-run.ts";
import { jamforbar } from "../support/capture.ts";
import { startSyntheticKolada, syntheticKpi, syntheticRow } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SHIPPED = "huddinge-2016-2022";

async function exported() {
  const folder = temporaryFolder();
  const file = path.join(folder, "run.zip");
  await exportRun(SHIPPED, file);
  return { folder, file, cache: path.join(folder, "cache") };
}
const text = (bytes: Uint8Array | undefined) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
/** Every file below a folder. */
const below = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\./.test(file))
    : [];

describe("jamforbar export", () => {
  test("the same run gives the same bytes", async () => {
    const [one, other] = [await exported(), await exported()];
    expect(readFileSync(one.file).equals(readFileSync(other.file))).toBe(true);
  });

  const unzip = spawnSync("unzip", ["-v"]).error === undefined;
  test.runIf(unzip)(
    `unzip reads it, with the names as they are${unzip ? "" : ": SKIPPED, no unzip found"}`,
    async () => {
      const { file, folder } = await exported();
      const env = { ...process.env, LC_ALL: "C.UTF-8" };
      await promisify(execFile)("unzip", ["-q", file, "-d", path.join(folder, "out")], { env });
      const out = readdirSync(path.join(folder, "out"));
      expect(out.sort()).toEqual(["LÄSMIG.txt", "manifest.json", "register.csv", "svar", "värden.csv"].sort());
    },
  );

  test("LÄSMIG.txt tells the hash of every other file", async () => {
    const files = unzipSync(readFileSync((await exported()).file));
    const told = [...text(files["LÄSMIG.txt"]).matchAll(/^([0-9a-f]{64}) {2}(.+?)\r$/gm)];
    const others = Object.keys(files).filter((name) => name !== "LÄSMIG.txt");
    expect(told.map(([, , name]) => name).sort()).toEqual(others.sort());
    for (const [, hash, name = ""] of told) expect(sha256(files[name] ?? ""), name).toBe(hash);
  });

  test("the seal can be checked as LÄSMIG.txt says, without this program", async () => {
    const manifest = text(unzipSync(readFileSync((await exported()).file))["manifest.json"]);
    const lines = manifest.split("\n").filter((line) => !line.startsWith('  "seal": '));
    expect(sha256(lines.join("\n"))).toBe((JSON.parse(manifest) as { seal: string }).seal);
  });

  test("värden.csv holds every observation, with decimal commas, its reason when there is none, and its answer", async () => {
    const { file } = await exported();
    const files = unzipSync(readFileSync(file));
    const rows = parse(Buffer.from(files["värden.csv"] ?? []), { bom: true, delimiter: ";", columns: true }) as Record<
      string,
      string
    >[];
    const run = await openRun(SHIPPED);
    const observations = run.held.flatMap((kpi) => run.observations(kpi));
    expect(rows).toHaveLength(observations.length);
    const row = new Map(
      rows.map((one) => [`${one["nyckeltal"]} ${one["område"]} ${one["period"]} ${one["kön"]}`, one]),
    );
    for (const { kpi, area, period, gender, value, missing } of observations) {
      const found = row.get(`${kpi} ${area} ${period} ${gender}`);
      expect(found?.["saknas"]).toBe(missing ?? "");
      expect(found?.["värde"] === "" ? null : Number(found?.["värde"]?.replace(",", "."))).toBe(value);
      expect(files[found?.["svar"] ?? ""]).toBeDefined();
    }
  });

  test("register.csv names every answer's file, request, time, hash and size", async () => {
    const files = unzipSync(readFileSync((await exported()).file));
    const rows = parse(Buffer.from(files["register.csv"] ?? []), {
      bom: true,
      delimiter: ";",
      columns: true,
    }) as Record<string, string>[];
    const { manifest } = await openRun(SHIPPED);
    expect(rows.map((row) => [row["fråga"], row["hämtat"], row["sha256"], Number(row["byte"])])).toEqual(
      manifest.responses.map((one) => [one.key, one.fetchedAt, one.sha256, one.bytes]),
    );
    for (const row of rows) expect(sha256(files[row["fil"] ?? ""] ?? "")).toBe(row["sha256"]);
  });

  test("a title that a spreadsheet would take for a formula gets an apostrophe, a negative number none", async () => {
    const kpi = syntheticKpi("N20900", { title: '=HYPERLINK("x";"y")' });
    const server = await startSyntheticKolada({ kpis: [kpi], rows: [syntheticRow("N20900", "0126", 2020, -1.5)] });
    onTestFinished(() => server.close());
    const folder = temporaryFolder();
    const [cache, file] = [path.join(folder, "cache"), path.join(folder, "r.zip")];
    const request = { kpis: ["N20900"], areas: ["0126"], years: [2020] };
    await freezeRun("r", request, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
    await exportRun("r", file, { cache });
    const lines = text(unzipSync(readFileSync(file))["värden.csv"]).split("\r\n");
    expect(lines[1]).toMatch(/^N20900;"'=HYPERLINK\(""x"";""y""\)";0126;.*;2020;T;-1,5;/);
  });

  test("a file that is there is not written over, and a folder that is not there is made", async () => {
    const { file, folder } = await exported();
    const again = await jamforbar("export", SHIPPED, file);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/is there already/)]);
    expect((await jamforbar("export", SHIPPED, path.join(folder, "new", "run.zip"))).code).toBe(0);
  });
});

describe("jamforbar import", () => {
  test("brings the very same run back: manifest, figures, and it verifies", async () => {
    const { file, cache } = await exported();
    const manifest = await imported(file, cache);
    expect(manifest.equals(readFileSync(path.join("cache", "runs", `${SHIPPED}.json`)))).toBe(true);
    expect(await verifyRun(SHIPPED, { cache })).toMatchObject({ ok: true, problems: [], leftovers: [] });
    expect((await openRun(SHIPPED, { cache })).figures("U23471").objects()).toEqual(
      (await openRun(SHIPPED)).figures("U23471").objects(),
    );
  });

  test("a run fetched from Kolada makes the journey, into an empty cache and out again byte for byte", async () => {
    const server = await startSyntheticKolada();
    onTestFinished(() => server.close());
    const folder = temporaryFolder();
    const [from, to] = [path.join(folder, "from"), path.join(folder, "to")];
    const request = { kpis: ["N20900"], areas: ["all"], years: [2020] };
    await freezeRun("aldre", request, { source: koladaSource({ baseUrl: server.baseUrl }), cache: from });
    const [one, other] = [path.join(folder, "one.zip"), path.join(folder, "other.zip")];
    await exportRun("aldre", one, { cache: from });
    expect(await importRun(one, { cache: to })).toEqual({ run: "aldre", imported: true, objects: 4, repaired: [] });
    await exportRun("aldre", other, { cache: to });
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(one)))).toContain("svar/0001-data.json");
  });

  test("the very same run is told and left alone; another of its name is refused", async () => {
    const { file } = await exported();
    const { code, out } = await jamforbar("import", file);
    expect([code, out]).toEqual([0, `run ${SHIPPED}: the very same run is there already, whole\n`]);
    const cache = temporaryFolder();
    const figures = { id: "s", versions: {}, gather: gatherOne };
    await freezeRun(SHIPPED, {}, { source: figures, cache });
    const before = readdirSync(cache, { recursive: true });
    const refused = await jamforbar("import", file, "--cache", cache);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/another run is called huddinge-2016-2022/)]);
    expect(readdirSync(cache, { recursive: true })).toEqual(before);
  });

  test("heals a run that is there: answers damaged, missing or changed on disk, and a manifest that cannot be read", async () => {
    const { file, cache } = await exported();
    await importRun(file, { cache });
    const { responses } = (await openRun(SHIPPED, { cache })).manifest;
    const [one, other, third] = responses.map((response) => ({
      key: response.key,
      file: objectPath(cache, response.sha256, "gzip"),
    }));
    writeFileSync(one?.file ?? "", "damaged");
    rmSync(other?.file ?? "");
    const packed = readFileSync(third?.file ?? "");
    writeFileSync(third?.file ?? "", gzipSync(gunzipSync(packed), { level: 1 }));
    expect((await verifyRun(SHIPPED, { cache })).problems).toHaveLength(3);
    const told = "the very same run is there already; 3 of its 8 answers were damaged or missing and are whole again";
    const { code, out } = await jamforbar("import", file, "--cache", cache);
    expect([code, out]).toEqual([0, `run ${SHIPPED}: ${told}\n`]);
    expect(await verifyRun(SHIPPED, { cache })).toMatchObject({ ok: true, problems: [] });
    expect(readFileSync(third?.file ?? "").equals(packed)).toBe(true);
    expect(readdirSync(path.join(cache, "damaged"))).toHaveLength(2);

    const manifest = path.join(cache, "runs", `${SHIPPED}.json`);
    writeFileSync(manifest, "{");
    rmSync(other?.file ?? "");
    expect(await importRun(file, { cache })).toEqual({
      ...{ run: SHIPPED, imported: true, objects: 8, repaired: [other?.key] },
    });
    expect(await verifyRun(SHIPPED, { cache })).toMatchObject({ ok: true, problems: [] });
    expect(readdirSync(path.join(cache, "damaged"))).toHaveLength(3);
  });

  test.each(["LÄSMIG.txt", "register.csv", "värden.csv"])(
    "refuses an archive whose own %s was altered",
    async (name) => {
      const { file, folder } = await exported();
      const files = unzipSync(readFileSync(file));
      const content = files[name] ?? new Uint8Array();
      const altered = path.join(folder, "altered.zip");
      const cache = path.join(folder, "cache");
      // One digit is another, one byte more, and nothing at all.
      const digit = Uint8Array.from(content);
      const at = digit.findLastIndex((byte) => byte >= 0x30 && byte <= 0x38);
      digit[at] = (digit[at] ?? 0) + 1;
      for (const other of [digit, Buffer.concat([content, Buffer.from("x")]), new Uint8Array()]) {
        writeFileSync(altered, zipSync({ ...files, [name]: other }));
        const { code, err } = await jamforbar("import", altered, "--cache", cache);
        expect([code, err]).toEqual([1, expect.stringContaining(`its ${name} is not what the run's answers say`)]);
        expect(err.trim().split("\n")).toHaveLength(1);
        expect(existsSync(cache)).toBe(false);
      }
    },
  );

  test("a run of table files makes the journey; its mappings and what was read are JSON, as LÄSMIG.txt says", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "e.zip");
    await exportRun("huddinge-ekonomi-2018-2021", file);
    const files = unzipSync(readFileSync(file));
    const json = Object.keys(files).filter((name) => name.endsWith(".json") && name.startsWith("svar/"));
    expect(json).toContainEqual(expect.stringMatching(/^svar\/\d{4}-mapping-agresso-drift-2021\.json$/));
    expect(json).toContainEqual(expect.stringMatching(/^svar\/\d{4}-observations-agresso-drift-2021\.json$/));
    for (const name of json) expect(() => JSON.parse(text(files[name])), name).not.toThrow();
    expect(Object.keys(files).filter((name) => name.endsWith(".dat"))).toEqual([]);
    expect(text(files["LÄSMIG.txt"])).toMatch(/svar\/\*-mapping-\*\.json: .*svar\/\*-observations-\*\.json: /s);
    const { objects } = await importRun(file, { cache: path.join(folder, "cache") });
    expect(objects).toBe(json.length + Object.keys(files).filter((name) => /^svar\/.*\.[ct]sv$/.test(name)).length);
  });

  test("an abort at any moment leaves the whole run or nothing at all", async () => {
    const { file, folder } = await exported();
    let aborted = 0;
    for (let step = 0; step < 60; step++) {
      const cache = path.join(folder, `cache-${step}`);
      const abort = new AbortController();
      const importing = importRun(file, { cache, signal: abort.signal }).then(
        () => true,
        () => false,
      );
      for (let turn = 0; turn < step * 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      abort.abort();
      const whole = await importing;
      if (whole) expect((await verifyRun(SHIPPED, { cache })).leftovers).toEqual([]);
      else expect(existsSync(cache)).toBe(false);
      if (!whole) aborted++;
    }
    expect(aborted).toBeGreaterThan(0);
  });
});

async function gatherOne(_request: unknown, recorder: { write(answer: object): Promise<void> }) {
  const content = new TextEncoder().encode("another");
  await recorder.write({ key: "a", format: "synthetic", content, fetchedAt: "2026-01-02T00:00:00.000Z" });
  return { title: "Syntetisk", sourceName: "Syntetisk", warnings: [] };
}

async function imported(file: string, cache: string): Promise<Buffer> {
  const { code, out } = await jamforbar("import", file, "--cache", cache);
  expect([code, out]).toEqual([0, `run ${SHIPPED}: imported, 8 answers\n`]);
  return readFileSync(path.join(cache, "runs", `${SHIPPED}.json`));
}

describe("Ctrl-C", () => {
  test.each(["export", "import"])("in the middle of %s leaves the whole or nothing", async (command) => {
    const { file, folder } = await exported();
    for (const [index, delay] of [0, 300, 500, 700, 900, 1200].entries()) {
      const target = path.join(folder, `${command}-${index}`);
      mkdirSync(target);
      const [out, cache] = [path.join(target, "out.zip"), path.join(target, "cache")];
      const args = command === "export" ? ["export", SHIPPED, out] : ["import", file, "--cache", cache];
      const child = spawn(process.execPath, ["bin/jamforbar.js", ...args], { stdio: "ignore" });
      const exit = once(child, "exit");
      setTimeout(() => child.kill("SIGINT"), delay);
      await exit;
      const left = below(target);
      if (left.length === 0) continue;
      if (command === "export") expect(left).toEqual(["out.zip"]);
      else expect(await verifyRun(SHIPPED, { cache })).toMatchObject({ ok: true, leftovers: [] });
    }
  });
});

describe("the terminal", () => {
  test("gets no control characters but the progress bar's", () => {
    expect(printable("a\u001b]0;x\u0007b\u009b2J\r\tc\r\n\u001b[K")).toBe(
      "a\uFFFD]0;x\uFFFDb\uFFFD2J\uFFFD\tc\r\n\uFFFD[K",
    );
    expect(printable("\r#### 6/12 requests\u001b[K")).toBe("\r#### 6/12 requests\u001b[K");
    expect(printable("\r\u001b[2J\u001b[K")).toBe("\uFFFD\uFFFD[2J\uFFFD[K");
  });

  test("a title with ESC and BEL from an archive reaches it harmless, and JSON whole", async () => {
    const title = "Syntetisk \u001b[2J\u0007\u009btitel";
    const cache = temporaryFolder();
    const source = {
      id: "s",
      versions: {},
      gather: async (...given: Parameters<typeof gatherOne>) => ({ ...(await gatherOne(...given)), title }),
    };
    await freezeRun("r", {}, { source, cache });
    const { stdout } = await promisify(execFile)(process.execPath, ["bin/jamforbar.js", "runs", "--cache", cache]);
    expect(stdout).toContain("Syntetisk \uFFFD[2J\uFFFD\uFFFDtitel");
    const json = await promisify(execFile)(process.execPath, ["bin/jamforbar.js", "runs", "--json", "--cache", cache]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(json.stdout).not.toMatch(/[\u001b\u0007\u009b]/);
    expect(JSON.stringify(JSON.parse(json.stdout))).toContain(JSON.stringify(title).slice(1, -1));
  });
});

describe("without network", () => {
  const preload = pathToFileURL(path.resolve("tests/cli/no-network.mjs")).href;
  const env = { ...process.env, NODE_OPTIONS: `--import=${preload}` };
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ["bin/jamforbar.js", ...args], { env });

  test("fetch fails, and says so: the network is really gone", async () => {
    const words = ["--kpi", "N20900", "--municipality", "0126", "--years", "2020", "--retries", "0"];
    await expect(run("fetch", "x", ...words, "--cache", temporaryFolder())).rejects.toThrow(/no network in this test/);
  });

  test("every command that reads works", async () => {
    const folder = temporaryFolder();
    const [zip, cache] = [path.join(folder, "r.zip"), path.join(folder, "cache")];
    await run("export", SHIPPED, zip);
    await run("import", zip, "--cache", cache);
    for (const words of [
      ["runs"],
      ["verify", SHIPPED],
      ["verify", "--all", "--cache", cache],
      ["rank", "U23471", "--period", "2020", "--among", "stockholm-county"],
      ["index", "U20008", "--period", "2020"],
      ["indicators"],
      ["claims"],
      ["similar", "0126", "--on", "N20900,N23009"],
      ["compare-runs", SHIPPED, SHIPPED],
      ["trace", "U23471", "--area", "0126", "--period", "2020"],
      ["render", "effektivitet-aldreomsorg", "--out", folder],
      ["new", "min-analys", "--out", folder],
    ]) {
      const { stderr } = await run(...words).catch((error: Error & { stderr: string; code: number }) => error);
      expect(stderr, words.join(" ")).not.toMatch(/network|error/);
    }
  });
});

describe("jamforbar verify", () => {
  test("runs and verify refuse a --cache that does not exist", async () => {
    for (const words of [["runs"], ["verify", SHIPPED], ["verify", "--all"], ["export", SHIPPED, "x.zip"]]) {
      const { code, err } = await jamforbar(...words, "--cache", "/nowhere/at/all");
      expect([code, err]).toEqual([1, expect.stringMatching(/--cache must be a folder that exists/)]);
    }
  });

  test("--all checks every run, and names the one that is damaged", async () => {
    const { file, cache } = await exported();
    await importRun(file, { cache });
    expect((await jamforbar("verify", "--all", "--cache", cache)).code).toBe(0);
    const [response] = (await openRun(SHIPPED, { cache })).manifest.responses;
    writeFileSync(objectPath(cache, response?.sha256 ?? "", "gzip"), "damaged");
    const { code, err } = await jamforbar("verify", "--all", "--cache", cache);
    expect([code, err]).toEqual([1, expect.stringMatching(/^huddinge-2016-2022: not whole\n {2}file:.*is damaged/)]);
  });

  test("--repair asks the source for the very same answer, and takes no other", async () => {
    const faults = { revise: false };
    const server = await startSyntheticKolada({
      faults: () => (faults.revise ? { change: (body) => ({ ...body, extra: 1 }) } : undefined),
    });
    onTestFinished(() => server.close());
    const cache = temporaryFolder();
    const request = { kpis: ["N20900"], areas: ["all"], years: [2020] };
    const { responses } = await freezeRun("r", request, { source: koladaSource({ baseUrl: server.baseUrl }), cache });
    const data = responses.find(({ format }) => format === "kolada-v3/data");
    const object = objectPath(cache, data?.sha256 ?? "", "gzip");
    const whole = readFileSync(object);
    const asked = server.requests.length;

    writeFileSync(object, "damaged");
    await expect(openRun("r", { cache })).rejects.toThrow(/is damaged/);
    const { code, out } = await jamforbar("verify", "r", "--repair", "--cache", cache);
    expect([code, out]).toEqual([0, `r: ${data?.key}: repaired\nr: whole, 4 objects checked\n`]);
    expect(server.requests.slice(asked)).toEqual([new URL(data?.key ?? "").pathname + new URL(data?.key ?? "").search]);
    expect(readFileSync(object).equals(whole)).toBe(true);
    expect(readdirSync(path.join(cache, "damaged"))).toHaveLength(1);

    faults.revise = true;
    writeFileSync(object, "damaged");
    const refused = await jamforbar("verify", "r", "--repair", "--cache", cache);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/the source now answers otherwise; a file with/),
    ]);
    expect(existsSync(object)).toBe(false);

    const answer = path.join(temporaryFolder(), "answer.json");
    faults.revise = false;
    writeFileSync(answer, Buffer.from(await (await fetch(data?.key ?? "")).arrayBuffer()));
    const given = await jamforbar("verify", "r", "--repair", "--file", answer, "--cache", cache);
    expect([given.code, given.out]).toEqual([0, expect.stringMatching(/repaired\nr: whole/)]);
  });

  test("--repair of typed figures takes the file that is named, by its hash, and no other", async () => {
    const { file, folder, cache } = await exported();
    await importRun(file, { cache });
    const files = unzipSync(readFileSync(file));
    const [name = "", content = new Uint8Array()] =
      Object.entries(files).find(([one]) => one.includes("economy")) ?? [];
    expect(name).toMatch(/^svar\/\d{4}-economy\.csv$/);
    const copy = path.join(folder, "economy.csv");
    writeFileSync(objectPath(cache, sha256(content), "gzip"), "damaged");
    writeFileSync(copy, Buffer.concat([content, Buffer.from("x")]));
    const other = await jamforbar("verify", SHIPPED, "--repair", "--file", copy, "--cache", cache);
    expect([other.code, other.err]).toEqual([1, expect.stringMatching(/no whole answer came; a file with SHA-256/)]);
    writeFileSync(copy, content);
    expect((await jamforbar("verify", SHIPPED, "--repair", "--file", copy, "--cache", cache)).code).toBe(0);
    expect((await verifyRun(SHIPPED, { cache })).ok).toBe(true);
  });
});
