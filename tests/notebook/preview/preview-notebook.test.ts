import { existsSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { renderNotebook } from "../../../src/notebook/render-notebook.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { bad, good, saveByRename, startPreview } from "./start-preview.ts";

const log = (text: string) => `// %%\nconsole.log(${JSON.stringify(text)});\n`;

describe("previewNotebook", () => {
  it("serves the very page that render writes, without any script", async () => {
    const file = await notebook(log("first"));
    const preview = await startPreview(file);
    await preview.until(good);
    const { file: rendered } = await renderNotebook(file, { out: path.join(path.dirname(file), "out") });
    expect(await preview.page()).toBe(await readFile(rendered, "utf8"));
    expect(await preview.page()).not.toMatch(/<script/);
  });

  it("runs again when the notebook is saved in place, and when it is saved by rename", async () => {
    const file = await notebook(log("first"));
    const preview = await startPreview(file);
    await preview.until(good);
    await writeFile(file, log("second"));
    await untilPage(preview, "second");
    await saveByRename(file, log("third"));
    await untilPage(preview, "third");
    // The new file is another one for the file system: it must be watched as well.
    await writeFile(file, log("fourth"));
    await untilPage(preview, "fourth");
  });

  it("runs again when a file is saved that an imported file imports, in another folder", async () => {
    const file = await notebook('// %%\nimport { word } from "./a.ts";\nconsole.log(word);\n');
    const folder = path.dirname(file);
    await mkdir(path.join(folder, "lib"));
    await writeFile(path.join(folder, "a.ts"), 'export { word } from "./lib/b.js";\n');
    await writeFile(path.join(folder, "lib", "b.ts"), 'export const word = "early";\n');
    const preview = await startPreview(file);
    await preview.until(good);
    expect(await preview.page()).toContain("early");
    await writeFile(path.join(folder, "lib", "b.ts"), 'export const word = "late";\n');
    await untilPage(preview, "late");
  });

  it("runs again when a missing import is written, also in a folder that was not there", async () => {
    const file = await notebook('// %%\nimport { word } from "./lib/deep/b.ts";\nconsole.log(word);\n');
    const preview = await startPreview(file);
    await preview.until(bad);
    const folder = path.join(path.dirname(file), "lib", "deep");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "b.ts"), 'export const word = "found";\n');
    await untilPage(preview, "found");
  });

  it("runs again when the file behind a link is saved", async () => {
    const file = await notebook(log("first"));
    const link = path.join(temporaryFolder(), "link.ts");
    await symlink(file, link);
    const preview = await startPreview(link);
    await preview.until(good);
    await writeFile(file, log("second"));
    await untilPage(preview, "second");
  });

  it("tells an error with its cell and line, keeps the last good page, and comes back", async () => {
    const file = await notebook(log("whole"));
    const preview = await startPreview(file);
    const first = await preview.until(good);
    await saveByRename(file, `${log("half")}throw new RangeError("no such year");\n`);
    expect(await preview.until(bad)).toEqual({
      running: false,
      page: first.page,
      error: "Fel i cell 1: RangeError: no such year (rad 3)",
      whole: true,
    });
    expect(await preview.page()).toContain("whole");
    await writeFile(file, log("mended"));
    await untilPage(preview, "mended");
  });

  it("shows what a first run that fails came to, and says that it is not whole", async () => {
    const preview = await startPreview(await notebook(`${log("half")}throw new Error("stop");\n`));
    expect(await preview.until(bad)).toMatchObject({ whole: false, error: "Fel i cell 1: Error: stop (rad 3)" });
    expect(await preview.page()).toContain("half");
  });

  it("keeps the last good page while the notebook is away", async () => {
    const file = await notebook(log("here"));
    const preview = await startPreview(file);
    await preview.until(good);
    await rm(file);
    expect((await preview.until(bad)).error).toBe("Notebooken prov.ts kan inte läsas");
    expect(await preview.page()).toContain("here");
    await writeFile(file, log("back"));
    await untilPage(preview, "back");
  });

  it("stops a run that a newer save overtakes", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "prov.ts");
    const begun = path.join(folder, "begun");
    const endless = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(begun)}, String(process.pid));\nsetInterval(() => undefined, 1000);\nawait new Promise(() => undefined);\n`;
    await writeFile(file, `// %%\n${endless}`);
    const preview = await startPreview(file);
    await untilThere(begun);
    await writeFile(file, log("newer"));
    await untilPage(preview, "newer");
    const pid = Number(await readFile(begun, "utf8"));
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  it("runs again when a run that the notebook lacks is written into the cache", async () => {
    const file = await notebook(
      '// %%\nimport { readdirSync } from "node:fs";\nimport path from "node:path";\nconsole.log("runs:", readdirSync(path.join(process.env["JAMFORBAR_CACHE"] ?? "", "runs")).join());\n',
    );
    const cacheDir = temporaryFolder();
    await mkdir(path.join(cacheDir, "runs"));
    const preview = await startPreview(file, { cacheDir });
    await preview.until(good);
    await writeFile(path.join(cacheDir, "runs", "new.json"), "{}");
    await untilPage(preview, "runs: new.json");
    await writeFile(path.join(cacheDir, "runs", "newer.json"), "{}");
    await untilPage(preview, "runs: new.json,newer.json");
  });

  it("gives each run a process of its own, also when a waiting one is used", async () => {
    const counting = "const own = globalThis as { runs?: number };\nown.runs = (own.runs ?? 0) + 1;\n";
    const said = (word: string) =>
      `// %%\nimport { formatNumber } from "jamforbar";\n${counting}console.log(${JSON.stringify(word)}, formatNumber(own.runs));\n`;
    const file = await notebook(said("first"));
    const preview = await startPreview(file);
    await preview.until(good);
    for (const word of ["second", "third"]) {
      await writeFile(file, said(word));
      await untilPage(preview, `${word} 1`);
    }
  });

  it("hands the parameters on", async () => {
    const source =
      '// %%\nimport { parameters } from "jamforbar";\nconsole.log(parameters({ period: 2020 }).period + 1);\n';
    const preview = await startPreview(await notebook(source), { parameters: { period: "2024" } });
    await preview.until(good);
    expect(await preview.page()).toContain("2025");
  });
});

async function notebook(source: string): Promise<string> {
  const folder = temporaryFolder();
  const file = path.join(folder, "prov.ts");
  // Where no package says so, Node takes an imported .ts for CommonJS.
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(file, source);
  return file;
}

/** Until the page shows a text as output (code is folded below it, with quotes around the text). */
async function untilPage(preview: Awaited<ReturnType<typeof startPreview>>, text: string): Promise<void> {
  do await preview.until(good);
  while (!(await preview.page()).includes(`<pre class="stream stdout">${text}\n</pre>`));
}

async function untilThere(file: string): Promise<void> {
  while (!existsSync(file) || (await readFile(file, "utf8")) === "") await new Promise(setImmediate);
}
