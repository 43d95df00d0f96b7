import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { jamforbar } from "../support/capture.ts";
import { startSyntheticKolada } from "../support/synthetic-kolada.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function served(options: Parameters<typeof startSyntheticKolada>[0] = {}) {
  const server = await startSyntheticKolada(options);
  onTestFinished(() => server.close());
  return server;
}

const fetchArgs = (baseUrl: string, cache: string, name = "r") => [
  ...["fetch", name, "--kpi", "N20900,U23471", "--municipality", "@huddinge-peers", "--years", "2020-2022"],
  ...["--base-url", baseUrl, "--cache", cache],
];

describe("jamforbar fetch", () => {
  test("--json prints what was frozen, and the run can be ranked", async () => {
    const cache = temporaryFolder();
    const { baseUrl } = await served();
    const { code, out, err } = await jamforbar(...fetchArgs(baseUrl, cache), "--json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({
      run: "r",
      requests: 4,
      rows: 42,
      values: 42,
      missing: 0,
      retries: 0,
      warnings: [],
    });
    const ranked = await jamforbar("rank", "U23471", "--period", "2020", "--run", "r", "--cache", cache, "--json");
    expect(JSON.parse(ranked.out)).toMatchObject({ kpi: "U23471", period: 2020, good: "high", of: 7, missing: [] });
  });

  test("a run never changes: the same name again is refused", async () => {
    const cache = temporaryFolder();
    const { baseUrl } = await served();
    await jamforbar(...fetchArgs(baseUrl, cache));
    const { code, err } = await jamforbar(...fetchArgs(baseUrl, cache));
    expect([code, err]).toEqual([1, "jamforbar: run r exists already and a run never changes: choose another name\n"]);
  });

  test.each([
    ["--kpi", "N99999", /does not know key figure N99999/],
    ["--kpi", "bad!", /kpi/],
    ["--municipality", "9999", /does not know area 9999/],
    ["--municipality", "@nowhere", /use @huddinge-peers, @stockholm-county, @all or area ids/],
    ["--base-url", "ftp://x", /http/],
  ])("%s %s is one clear line, and no run is left", async (flag, value, message) => {
    const cache = temporaryFolder();
    const { baseUrl } = await served();
    const { code, err } = await jamforbar(...fetchArgs(baseUrl, cache), flag, value);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).toMatch(/^jamforbar: .*\n$/);
    expect(err).not.toMatch(/\n.*\n/);
    expect(readdirSync(cache)).not.toContain("runs");
  });

  test("years that are no years are a usage error", async () => {
    for (const years of ["20x", "2022-2016", "1800", ""]) {
      const { code, err } = await jamforbar(
        "fetch",
        "r",
        "--kpi",
        "N20900",
        "--municipality",
        "@all",
        "--years",
        years,
      );
      expect([years, code]).toEqual([years, 2]);
      expect(err).toMatch(/^jamforbar: option '--years <years>' argument/);
    }
  });

  test("a base URL that answers HTML is told as such", async () => {
    const { baseUrl } = await served({ faults: () => "html" });
    const child = await command([...fetchArgs(baseUrl, temporaryFolder()), "--retries", "1"]);
    expect(child.code).toBe(1);
    expect(child.err).toMatch(/^jamforbar: GET http.* failed \(invalid-body\) after 2 attempts: .*\n$/);
  });
});

describe("jamforbar render", () => {
  const notebook = (folder: string, code: string) => {
    const file = path.join(folder, "n.ts");
    writeFileSync(file, `// %%\n${code}\n`);
    return file;
  };

  test("writes a page and a Jupyter notebook, names each on a line of its own, and hands parameters on", async () => {
    const folder = temporaryFolder();
    const code = 'import { display, parameters } from "jamforbar";\ndisplay(parameters({ period: 2020 }).period + 1);';
    const { code: exit, out } = await jamforbar(
      "render",
      notebook(folder, code),
      "--set",
      "period=2030",
      "--out",
      folder,
    );
    expect([exit, out]).toEqual([0, `${path.join(folder, "n.html")}\n${path.join(folder, "n.ipynb")}\n`]);
    expect(readFileSync(path.join(folder, "n.html"), "utf8")).toContain("2031");
  });

  test("--interactive without a page to put it in is refused before anything runs", async () => {
    const folder = temporaryFolder();
    const file = notebook(folder, "1;");
    expect(await jamforbar("render", file, "--interactive", "--format", "ipynb", "--out", folder)).toEqual({
      code: 1,
      out: "",
      err: "jamforbar: --interactive is for html: --format must have html in it, was ipynb\n",
    });
    expect(readdirSync(folder)).toEqual(["n.ts"]);
  });

  test("a notebook that throws has its page and one line with its place, exit code 1", async () => {
    const folder = temporaryFolder();
    const { code, err } = await jamforbar("render", notebook(folder, 'throw new Error("nej");'), "--out", folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^jamforbar: n\.ts:2: nej; the page shows what came before: .*n\.html\n$/);
  });

  test("a page that cannot be written is one line that names what can be done", async () => {
    const folder = temporaryFolder();
    const file = notebook(folder, "1;");
    const { code, err } = await jamforbar("render", file, "--out", file);
    expect(code).toBe(1);
    expect(err).toMatch(/^jamforbar: cannot write .*; name a folder that can be used with --cache or --out\n$/);
    expect(readdirSync(folder)).toEqual(["n.ts"]);
  });
});

test("a pipe that is closed early is no error", async () => {
  const child = spawn("bash", [
    "-c",
    "set -o pipefail; node bin/jamforbar.js rank U23471 --period 2020 --json | head -1",
  ]);
  let err = "";
  child.stderr.on("data", (data) => {
    err += data;
  });
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  expect(err).toBe("");
});

describe("jamforbar rank, index, runs, verify", () => {
  test("rank prints places with ranges, in words and as JSON", async () => {
    const args = ["rank", "U21468", "--period", "2018", "--among", "stockholm-county"];
    const words = await jamforbar(...args);
    expect(words.out).toMatch(/^18–19\s+Huddinge\s+84,0$/m);
    expect(words.out).toContain("Egna beräkningar; underlag från Kolada, hämtat 2024-08-30 (run huddinge-2016-2022)");
    const { rows, of } = JSON.parse((await jamforbar(...args, "--json")).out);
    expect(of).toBe(26);
    expect(rows.find((row: { municipality: string }) => row.municipality === "0126")).toEqual({
      ...{ municipality: "0126", name: "Huddinge", value: 84, rank: 18, rankRange: [18, 19] },
    });
  });

  test("rank among a group, a list and all municipalities of the run", async () => {
    const of = async (among: string) =>
      JSON.parse((await jamforbar("rank", "N20900", "--period", "2020", "--among", among, "--json")).out).of;
    expect([await of("G33612"), await of("0126,0136"), await of("all")]).toEqual([26, 2, 26]);
  });

  test("index prints published beside recomputed", async () => {
    const { rows, largestDifference } = JSON.parse(
      (await jamforbar("index", "U20008", "--period", "2020", "--json")).out,
    );
    expect(largestDifference).toBeLessThan(0.001);
    expect(rows).toHaveLength(26);
    // Kolada U20008 for Huddinge 2020, as published 2024-08-30
    expect(rows.find((row: { municipality: string }) => row.municipality === "0126").published).toBe(73.11789624);
  });

  test("verify is 0 for a whole run and 1 for a changed one", async () => {
    expect((await jamforbar("verify", "huddinge-2016-2022", "--json")).code).toBe(0);
    const cache = temporaryFolder();
    const { baseUrl } = await served();
    await jamforbar(...fetchArgs(baseUrl, cache));
    const [folder = ""] = readdirSync(path.join(cache, "objects"));
    const [object = ""] = readdirSync(path.join(cache, "objects", folder));
    writeFileSync(path.join(cache, "objects", folder, object), "changed");
    const { code, out } = await jamforbar("verify", "r", "--cache", cache, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      run: "r",
      ok: false,
      objects: 4,
      problems: [expect.stringContaining("damaged")],
    });
    const opened = await jamforbar("rank", "N20900", "--period", "2020", "--run", "r", "--cache", cache);
    expect([opened.code, opened.err]).toEqual([1, expect.stringMatching(/^jamforbar: run r: .* is damaged: .*\n$/)]);
  });

  test("runs lists what there is, damaged ones with the reason", async () => {
    const cache = temporaryFolder();
    await jamforbar(...fetchArgs((await served()).baseUrl, cache));
    writeFileSync(path.join(cache, "runs", "broken.json"), "{");
    const { out } = await jamforbar("runs", "--cache", cache, "--json");
    const names = JSON.parse(out).map((run: { run: string }) => run.run);
    expect(names).toEqual(["broken", "huddinge-2016-2022", "huddinge-ekonomi-2018-2021", "r"]);
    expect((await jamforbar("runs", "--cache", cache)).out).toMatch(/broken\s+damaged: the manifest cannot be read/);
  });

  test.each([
    [["rank", "U99999", "--period", "2020"], /does not hold key figure U99999; it holds/],
    [["rank", "N28016", "--period", "2020"], /which direction is good for N28016 is not known: say good/],
    [["rank", "U23471", "--period", "2031"], /no figures for period 2031/],
    [["rank", "U23471", "--period", "2020", "--among", "nowhere"], /use huddinge-peers, stockholm-county, all/],
    [["rank", "U23471", "--period", "2020", "--among", "G1"], /does not hold group G1/],
    [["rank", "U23471", "--period", "2020", "--run", "nope"], /no run nope .*; there is huddinge-2016-2022/],
    [["index", "N20900", "--period", "2020"], /there is no recipe for index N20900/],
    [["verify", "../x"], /is not allowed/],
    [["render", "nothing-such"], /there is no notebook nothing-such; name a file, or one of effektivitet/],
    [["render", "nothing-such.ts"], /cannot be read: there is no such file/],
    [["render", "--run", "nope"], /no run nope/],
  ])("%j is one clear line, exit code 1", async (args, message) => {
    const { code, out, err } = await jamforbar(...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err).toMatch(/^jamforbar: [^\n]*\n$/);
  });

  test.each([[["rank"]], [["rank", "U23471"]], [["nope"]], [["rank", "U23471", "--period", "2020", "--nope"]]])(
    "%j is a usage error, exit code 2",
    async (args) => {
      const { code, err } = await jamforbar(...args);
      expect(code).toBe(2);
      expect(err).toMatch(/^jamforbar: /);
    },
  );

  test("help and version are no errors; --debug shows where an error came from", async () => {
    expect((await jamforbar("--help")).code).toBe(0);
    expect((await jamforbar("rank", "--help")).out).toContain("--among <set>");
    expect((await jamforbar("--version")).out).toBe("0.1.0\n");
    expect((await jamforbar("--debug", "verify", "nope")).err).toMatch(/\n\s+at /);
  });
});

/** The command as a user starts it, in a process of its own. */
async function command(args: readonly string[]) {
  const child = spawn(process.execPath, ["bin/jamforbar.js", ...args]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, out, err };
}
