import { execFile } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../src/notebook/render-html.ts";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { runSource, temporaryFolder, writeNotebook } from "./run-source.ts";

const SAMPLE = fileURLToPath(new URL("./fixtures/sample.ts", import.meta.url));
const DISPLAY = 'import { display } from "@/display.ts";\n';
const run = promisify(execFile);

async function page(source: string): Promise<string> {
  const result = await runSource(source);
  return renderHtml(result.notebook, result, { versions: { prov: "1" } });
}

describe("renderHtml", () => {
  it("takes the title from the first heading and forbids every request", async () => {
    const html = await page("// %% [markdown]\n// # A & *b*\n");
    expect(html).toContain("<title>A &amp; b</title>");
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`);
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">/);
    expect(html).not.toMatch(/<script|<link rel="stylesheet"|https?:/);
  });

  it("names the page after the file when there is no heading", async () => {
    expect(await page("// %%\n1;\n")).toContain("<title>prov.ts</title>");
  });

  it("gives headings stable ids of their own and lists the second level", async () => {
    const html = await page("// %% [markdown]\n// # T\n// ## Mål, år\n// ## Mål, år\n// ### Mål år\n");
    expect(html).toContain('<li><a href="#mål-år">Mål, år</a></li>\n<li><a href="#mål-år-2">Mål, år</a></li>\n</ol>');
    expect(html).toContain('<h3 id="mål-år-3">');
  });

  it("escapes what comes from data: values, titles, code, printed text, errors and parameters", async () => {
    const evil = "<script>alert(1)</script>";
    const source = `// %% [markdown]\n// # ${evil}\n// %% ${evil} \nimport { parameters } from "@/parameters.ts";\n${DISPLAY}parameters({ a: "${evil}" });\ndisplay("${evil}");\ndisplay([{ a: "${evil}" }]);\nconsole.log("${evil}");\nthrow new Error("${evil}");\n`;
    const html = await page(source);
    expect(html).not.toContain("<script");
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(8);
  });

  it("embeds HTML and SVG of values, renders markdown, and writes the rest as text", async () => {
    const show = (bundle: object) =>
      `display({ [Symbol.for("Jupyter.display")]: () => (${JSON.stringify(bundle)}) });\n`;
    const html = await page(
      `// %%\n${DISPLAY}${show({ "text/html": "<i>h</i>", "text/plain": "p" })}${show({ "image/svg+xml": "<svg></svg>" })}${show({ "text/markdown": "*m* <b>" })}${show({ "text/plain": "<p>" })}`,
    );
    expect(html).toContain(
      '<div class="output"><i>h</i></div>\n<div class="output"><svg></svg></div>\n<div class="output"><p><em>m</em> &lt;b&gt;</p>\n</div>\n<div class="output"><pre>&lt;p&gt;</pre></div>',
    );
  });

  it("makes pictures from elsewhere links", async () => {
    expect(await page("// %% [markdown]\n// ![alt](https://example.org/a.png)\n")).toContain(
      '<a href="https://example.org/a.png">alt</a>',
    );
  });

  it("shows an error in its cell and at the top, and says which cells were not run", async () => {
    const html = await page('// %%\nconsole.log("kept");\n// %%\nthrow new Error("broken");\n// %%\n1;\n');
    expect(html).toContain(
      '<div class="error" role="alert"><strong>Fel i cell 2: Error: broken (rad 4)</strong></div>',
    );
    expect(html).toContain(
      "<strong>Notebooken stannade med ett fel.</strong> Fel i cell 2: Error: broken (rad 4). Det som följer efter felet kördes inte.",
    );
    expect(html).toContain("kept");
    expect(html.match(/Inte körd\./g)).toHaveLength(1);
  });

  it("shows a syntax error that belongs to no run", async () => {
    expect(await page("// %%\nenum A { B }\n")).toContain(
      "Fel i cell 1: koden kan inte läsas: TypeScript enum is not supported in strip-only mode (rad 2)",
    );
  });
});

describe("renderNotebook", () => {
  it("gives the same bytes in other time zones, languages and working folders", async () => {
    const out = await temporaryFolder();
    const script = `import { renderNotebook } from ${JSON.stringify(new URL("../../src/notebook/render-notebook.ts", import.meta.url).href)};
await renderNotebook(process.argv[1], { out: process.argv[2] });`;
    const tsx = import.meta.resolve("tsx/esm");
    const render = async (name: string, cwd: string, env: object) => {
      const folder = path.join(out, name);
      const args = ["--import", tsx, "--input-type=module", "--eval", script, path.relative(cwd, SAMPLE), folder];
      await run(process.execPath, args, { cwd, env: { ...process.env, ...env } });
      return readFile(path.join(folder, "sample.html"));
    };
    const first = await render("a", process.cwd(), { TZ: "America/New_York", LC_ALL: "en_US.UTF-8", FORCE_COLOR: "1" });
    const second = await render("b", os.tmpdir(), { TZ: "Asia/Tokyo", LC_ALL: "sv_SE.UTF-8" });
    expect(first.equals(second)).toBe(true);
    expect(first.length).toBeGreaterThan(5000);
  });

  it("names no folder of the machine, not even in errors and printed stacks", async () => {
    const file = await writeNotebook(
      '// %%\nconsole.error(new Error("printed"));\n// %%\nawait (await import("node:fs/promises")).readFile(new URL("./none.csv", import.meta.url));\n',
    );
    const { file: html, ok, error } = await renderNotebook(file, { out: path.join(path.dirname(file), "out") });
    const text = await readFile(html, "utf8");
    expect([ok, error?.message]).toEqual([false, "ENOENT: no such file or directory, open 'none.csv'"]);
    expect(text).toContain("prov.ts:2:15");
    expect(text).not.toContain(os.tmpdir());
    expect(text).not.toContain(process.cwd());
  });

  it("leaves nothing beside the page, and nothing at all when it cannot write", async () => {
    const file = await writeNotebook("// %%\n1;\n");
    const out = path.join(path.dirname(file), "out");
    await renderNotebook(file, { out });
    expect(await readdir(out)).toEqual(["prov.html", "prov.ipynb"]);
    await mkdir(path.join(out, "taken", "prov.html"), { recursive: true });
    await expect(renderNotebook(file, { out: path.join(out, "taken") })).rejects.toThrow();
    expect(await readdir(path.join(out, "taken"))).toEqual(["prov.html"]);
  });

  it("writes nothing for a notebook that is not there", async () => {
    const out = await temporaryFolder();
    await expect(renderNotebook(path.join(out, "none.ts"), { out })).rejects.toThrow("there is no such file");
    expect(await readdir(out)).toEqual([]);
  });
});

describe("a notebook without the runner", () => {
  it("prints what it displays, in order, with tsx", async () => {
    const slow = '{ [Symbol.for("Jupyter.display")]: async () => ({ "text/plain": "slow" }) }';
    const file = await writeNotebook(
      `// %%\n${DISPLAY}display(1234.5);\ndisplay(${slow});\ndisplay([{ a: 1 }]);\n`,
      "prov.mts",
    );
    const { stdout } = await run(process.execPath, ["--import", import.meta.resolve("tsx/esm"), file]);
    expect(stdout).toBe("1\u00a0234,5\nslow\na\n1\n");
  });

  it("hands what it displays to the kernel of Deno", async () => {
    const file = await writeNotebook(
      `// %%\n${DISPLAY}Object.assign(globalThis, { Deno: { jupyter: { broadcast: async (...sent: unknown[]) => console.log(JSON.stringify(sent)) } } });\nawait display(1);\n`,
      "prov.mts",
    );
    const { stdout } = await run(process.execPath, ["--import", import.meta.resolve("tsx/esm"), file]);
    expect(stdout).toBe('["display_data",{"data":{"text/plain":"1"},"metadata":{},"transient":{}}]\n');
  });
});
