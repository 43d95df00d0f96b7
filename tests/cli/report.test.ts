import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { entry } from "../report/office.ts";
import { jamforbar } from "../support/capture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Every file under a folder, with what it holds. */
function contents(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  const paths = files.map((found) => path.relative(folder, path.join(found.parentPath, found.name))).sort();
  return new Map(paths.map((name) => [name, readFileSync(path.join(folder, name))]));
}

const FAILING = `// %%
import { display } from "jamforbar";
display(1);

// %%
throw new Error("inget underlag");
`;

describe("jamforbar report", () => {
  test("a shipped notebook by its name: its figures, its tables and its document", async () => {
    const out = temporaryFolder();
    const folder = path.join(out, "effektivitet-aldreomsorg-report");
    expect(await jamforbar("report", "effektivitet-aldreomsorg", "--out", out)).toEqual({
      code: 0,
      out: `${folder}\n`,
      err: "",
    });
    const names = [...contents(folder).keys()];
    expect(names.filter((name) => name.endsWith(".svg"))).toHaveLength(4);
    expect(names.filter((name) => name.endsWith(".png"))).toHaveLength(4);
    expect(names.filter((name) => name.endsWith(".xlsx"))).toHaveLength(6);
    const document = entry(
      contents(folder).get("effektivitet-aldreomsorg.docx") ?? Buffer.alloc(0),
      "word/document.xml",
    );
    expect(document.match(/<w:drawing>/g)).toHaveLength(4);
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
  });

  test("parameters and run reach the notebook, and LÄSMIG says how it was run", async () => {
    const out = temporaryFolder();
    await jamforbar("report", "indikatorer", "--out", out, "--set", "municipality=0127", "--run", "huddinge-2016-2022");
    const readMe = readFileSync(path.join(out, "indikatorer-report", "LÄSMIG.txt"), "utf8");
    expect(readMe).toContain("jamforbar report indikatorer --set municipality=0127");
    expect(readMe).toMatch(/fingeravtryck sha256:[0-9a-f]{64}$/m);
  });

  test("the command in LÄSMIG makes the report of one's own notebook again, with its folder of runs", async () => {
    const folder = temporaryFolder();
    cpSync("cache/runs", path.join(folder, "mina runs", "runs"), { recursive: true });
    cpSync("cache/objects", path.join(folder, "mina runs", "objects"), { recursive: true });
    const code =
      'import { display, openRun, parameters } from "jamforbar";\nconst { run, year } = parameters({ run: "huddinge-2016-2022", year: 2020 });\ndisplay((await openRun(run)).name + year);';
    writeFileSync(path.join(folder, "min sida.ts"), `// %%\n${code}\n`);
    const bin = path.resolve("bin/jamforbar.js");
    const first = ["report", "min sida.ts", "--set", "year=2021", "--cache", "mina runs"];
    execFileSync(process.execPath, [bin, ...first], { cwd: folder });
    const before = contents(path.join(folder, "out"));
    const readMe = [...before].find(([name]) => name.endsWith("LÄSMIG.txt"))?.[1].toString("utf8") ?? "";
    const [, printed = ""] = /Så görs rapporten igen\n {2}jamforbar (.*)\n/.exec(readMe) ?? [];
    expect(printed).toBe("report 'min sida.ts' --set run=huddinge-2016-2022 --set year=2021 --cache 'mina runs'");
    rmSync(path.join(folder, "out"), { recursive: true });
    execFileSync("bash", ["-c", `"$0" "$1" ${printed}`, process.execPath, bin], { cwd: folder });
    expect(contents(path.join(folder, "out"))).toEqual(before);
  });

  test("the same bytes in another folder, time zone and language", async () => {
    const [here, there] = [temporaryFolder(), path.join(temporaryFolder(), "en annan mapp")];
    await jamforbar("report", "effektivitet-aldreomsorg", "--out", here);
    const env = { ...process.env, TZ: "Pacific/Chatham", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" };
    execFileSync(process.execPath, ["bin/jamforbar.js", "report", "effektivitet-aldreomsorg", "--out", there], { env });
    const [first, second] = [contents(here), contents(there)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(first.size).toBe(20);
    for (const [name, bytes] of first) expect([name, second.get(name)?.equals(bytes)]).toEqual([name, true]);
  });

  test("made again over itself, it is the same; in a folder of somebody's it is refused before anything runs", async () => {
    const out = temporaryFolder();
    const folder = path.join(out, "signifikans-report");
    await jamforbar("report", "signifikans", "--out", out);
    const before = contents(folder);
    expect((await jamforbar("report", "signifikans", "--out", out)).code).toBe(0);
    expect(contents(folder)).toEqual(before);
    const foreign = path.join(out, "indikatorer-report");
    mkdirSync(foreign);
    writeFileSync(path.join(foreign, "viktigt.txt"), "x");
    const { code, out: printed, err } = await jamforbar("report", "indikatorer", "--out", out);
    expect([code, printed]).toEqual([1, ""]);
    expect(err).toMatch(
      /^jamforbar: .*indikatorer-report was not made by jamforbar report and is left as it is: .*\n$/,
    );
    expect([...contents(foreign).keys()]).toEqual(["viktigt.txt"]);
  });

  test("a notebook whose cell fails: exit code 1, the line, and nothing written", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "fel.ts");
    writeFileSync(file, FAILING);
    const { code, out, err } = await jamforbar("report", file, "--out", path.join(folder, "ut"));
    expect([code, out, err]).toEqual([1, "", "jamforbar: fel.ts:6: inget underlag; no report was written\n"]);
    expect(readdirSync(folder)).toEqual(["fel.ts"]);
  });

  test.each([
    ["finns-inte", /^jamforbar: there is no notebook finns-inte; name a file, or one of .*indikatorer.*\n$/],
    ["finns-inte.ts", /^jamforbar: the notebook finns-inte\.ts cannot be read: there is no such file\n$/],
  ])("the name %s is refused in one line", async (name, why) => {
    const { code, err } = await jamforbar("report", name, "--out", temporaryFolder());
    expect(code).toBe(1);
    expect(err).toMatch(why);
  });

  test("what is said of it in the help", async () => {
    const { out } = await jamforbar("report", "--help");
    for (const word of ["<name>-report", "figurer/", "tabeller/", "LÄSMIG.txt", "--set", "--run", "--cache"])
      expect(out).toContain(word);
  });
});
