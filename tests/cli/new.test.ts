import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseNotebook } from "../../src/notebook/parse-notebook.ts";
import { jamforbar } from "../support/capture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("jamforbar new", () => {
  test.each([
    ["Huddinge", []],
    ["Botkyrka", ["--set", "municipality=0127", "--set", "period=2020"]],
  ])("the starter renders without error against the embedded run: %s", async (municipality, settings) => {
    const folder = temporaryFolder();
    const file = path.join(folder, "ny-fraga.ts");
    expect(await jamforbar("new", "ny-fraga", "--dir", folder)).toEqual({ code: 0, out: `${file}\n`, err: "" });
    const rendered = await jamforbar("render", file, "--out", folder, ...settings);
    expect([rendered.code, rendered.err]).toEqual([0, ""]);
    const html = readFileSync(path.join(folder, "ny-fraga.html"), "utf8");
    expect(html).toContain('<h1 id="ny-fraga">Ny fraga</h1>');
    expect(html).toContain(`Nöjda med sitt särskilda boende i ${municipality} (U23471)`);
    expect(html.match(/<figure/g)).toHaveLength(2);
    expect(html.match(/class="source"/g)).toHaveLength(2);
    expect(html).not.toContain('role="alert"');
  });

  test("it is a percent notebook with a cell that is tagged as parameters", async () => {
    const folder = temporaryFolder();
    await jamforbar("new", "a", "--dir", path.join(folder, "under"));
    const { header, cells } = parseNotebook(readFileSync(path.join(folder, "under", "a.ts"), "utf8"));
    expect(header).toEqual(["// -*- coding: utf-8 -*-"]);
    expect(cells.map(({ kind, metadata }) => [kind, metadata])).toEqual([
      ["markdown", {}],
      ["code", { tags: ["parameters"] }],
      ["markdown", {}],
      ["code", {}],
      ["markdown", {}],
      ["code", {}],
      ["markdown", {}],
    ]);
  });

  test("a notebook that exists is left as it is", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "min.ts");
    writeFileSync(file, "// min egen\n");
    const { code, out, err } = await jamforbar("new", "min", "--dir", folder);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toBe(`jamforbar: ${file} exists already and is left as it is: choose another name\n`);
    expect(readFileSync(file, "utf8")).toBe("// min egen\n");
    expect(readdirSync(folder)).toEqual(["min.ts"]);
  });

  test.each(["../ut", "a/b", "a\\b", "..", ".", "", "a.ts", "/tmp/x", "a\nb", "a--b", "a-", "Å", "1a", "a".repeat(65)])(
    "the name %j is refused in one line, and nothing is written",
    async (name) => {
      const folder = temporaryFolder();
      const { code, out, err } = await jamforbar("new", name, "--dir", path.join(folder, "in"));
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(/^jamforbar: name must be a–z first, .*; was ".*"\n$/);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test("a folder that cannot be made is one line", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "fil"), "");
    const { code, err } = await jamforbar("new", "a", "--dir", path.join(folder, "fil"));
    expect(code).toBe(1);
    expect(err).toMatch(/^jamforbar: cannot write .*\n$/);
  });
});
