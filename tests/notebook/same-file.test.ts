import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { runNotebook } from "../../src/notebook/run-notebook.ts";
import type { RunResult } from "../../src/notebook/run-result.ts";
import type { MimeBundle } from "../../src/text/mime.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { missingForDeno, ROOT, runInDeno } from "./deno-kernel.ts";

const run = promisify(execFile);
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const shipped = readdirSync(path.join(ROOT, "notebooks")).filter((file) => file.endsWith(".ts"));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
/** From this version Node itself takes away types. */
const nodeReadsTypes = major > 22 || (major === 22 && minor >= 18);

const SMALL = `// %% Parametrar tags=["parameters"]
import { display, markdown, openRun, parameters } from "jamforbar";

const settings = parameters({ municipality: "0126", period: 2022 });
const run = await openRun("huddinge-2016-2022");
display(markdown\`# \${run.areas.get(settings.municipality)?.title ?? "?"} \${settings.period}\`);
// %%
display(1234.5);
// %%
display({
  [Symbol.for("Jupyter.display")]: async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { "text/plain": "slow" };
  },
});
Math.max(1, 2);
`;

describe.each(shipped)("%s, the same file", (name) => {
  const file = path.join(ROOT, "notebooks", name);

  it("prints with tsx what the runner collects", async () => {
    expect(await printed(["--import", TSX, file])).toBe(plainText(await runNotebook(file)));
  });

  it.skipIf(!nodeReadsTypes)(
    `prints with Node alone what the runner collects${nodeReadsTypes ? "" : ` (skipped: needs Node 22.18, this is ${process.version})`}`,
    async () => {
      expect(await printed([file])).toBe(plainText(await runNotebook(file)));
    },
  );
});

describe.skipIf(missingForDeno.length > 0)(
  `Deno's Jupyter kernel${missingForDeno.length === 0 ? "" : ` (skipped: no ${missingForDeno.join(", no ")})`}`,
  () => {
    it("shows of every shipped notebook exactly what the runner collects, in every MIME type", async () => {
      const files = shipped.map((name) => path.join(ROOT, "notebooks", name));
      const kernel = await runInDeno(projectFolder(), files);
      for (const [at, file] of files.entries()) expect(kernel[at], file).toEqual(bundles(await runNotebook(file)));
    });

    it("shows charts as Vega-Lite, SVG, HTML and text, tables as HTML and text", async () => {
      const file = path.join(ROOT, "notebooks", "effektivitet-aldreomsorg.ts");
      const [cells = []] = await runInDeno(projectFolder(), [file]);
      const types = new Set(cells.flat().map(({ data = {} }) => Object.keys(data).sort().join(", ")));
      expect([...types].sort()).toEqual([
        "application/vnd.vegalite.v5+json, image/svg+xml, text/html, text/plain",
        "text/html, text/plain",
        "text/markdown, text/plain",
      ]);
    });

    it("runs in a municipality's own folder whose deno.json says where jamforbar is", async () => {
      const imports = { jamforbar: pathToFileURL(path.join(ROOT, "src", "index.ts")).href };
      await expectSmall({ "deno.json": { nodeModulesDir: "manual", imports } });
    });

    it("runs in a municipality's own folder where npm has linked jamforbar", async () => {
      await expectSmall({ "package.json": { type: "module", dependencies: { jamforbar: "*" } } }, async (folder) => {
        await mkdir(path.join(folder, "node_modules"));
        await symlink(ROOT, path.join(folder, "node_modules", "jamforbar"));
      });
    });
  },
  900_000,
);

async function expectSmall(files: Readonly<Record<string, object>>, prepare = async (_folder: string) => {}) {
  const folder = temporaryFolder();
  const file = path.join(folder, "prov.ts");
  await writeFile(file, SMALL);
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, name), JSON.stringify(content));
  await prepare(folder);
  const [cells] = await runInDeno(folder, [file]);
  expect(cells).toEqual([
    [
      {
        output_type: "display_data",
        metadata: {},
        data: expect.objectContaining({ "text/markdown": "# Huddinge 2022" }),
      },
    ],
    [{ output_type: "display_data", metadata: {}, data: { "text/plain": "1\u00A0234,5" } }],
    // The cell has ended before its value is ready, and has a value of its own.
    [
      { output_type: "display_data", metadata: {}, data: { "text/plain": "slow" } },
      { output_type: "execute_result", execution_count: 3, metadata: {}, data: { "text/plain": "2" } },
    ],
  ]);
}

/** A folder inside the project, where the package imports itself by its name; `out` is where pages are written. */
function projectFolder(): string {
  const out = path.join(ROOT, "out");
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(path.join(out, "deno-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function printed(args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: "1" } });
  return stdout;
}

function plainText({ cells }: RunResult): string {
  return cells
    .flatMap(({ outputs }) => outputs)
    .map((output) => (output.type === "display" ? `${String(output.data["text/plain"])}\n` : "not a display\n"))
    .join("");
}

/** Without what only our own pages and reports are made from. */
function publicTypes(data: MimeBundle): MimeBundle {
  return Object.fromEntries(Object.entries(data).filter(([type]) => !type.includes("vnd.jamforbar.")));
}

function bundles({ cells }: RunResult) {
  return cells.map(({ outputs }) =>
    outputs.map((output) => ({
      output_type: output.type === "display" ? "display_data" : output.type,
      metadata: {},
      data: output.type === "display" ? publicTypes(output.data) : {},
    })),
  );
}
