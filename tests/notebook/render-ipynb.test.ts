import { execFile, spawnSync } from "node:child_process";
import { mkdir, readdir, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { renderIpynb } from "../../src/notebook/render-ipynb.ts";
import { renderNotebook } from "../../src/notebook/render-notebook.ts";
import { runNotebook } from "../../src/notebook/run-notebook.ts";
import { runSource, temporaryFolder, writeNotebook } from "./run-source.ts";

const DISPLAY = 'import { display } from "@/display.ts";\n';
const SHIPPED = fileURLToPath(new URL("../../notebooks/effektivitet-aldreomsorg.ts", import.meta.url));
const RENDER = new URL("../../src/notebook/render-notebook.ts", import.meta.url).href;
const PYTHON = "/usr/bin/python3";
const hasNbformat = spawnSync(PYTHON, ["-c", "import nbformat"]).status === 0;
const execute = promisify(execFile);

interface Ipynb {
  readonly cells: readonly {
    readonly id: string;
    readonly cell_type: string;
    readonly metadata: object;
    readonly source: readonly string[];
    readonly execution_count?: number | null;
    readonly outputs?: readonly { readonly output_type: string; readonly data?: Record<string, unknown> }[];
  }[];
  readonly metadata: object;
}

async function ipynb(source: string): Promise<Ipynb> {
  const result = await runSource(source);
  return JSON.parse(renderIpynb(result.notebook, result));
}

const show = (bundle: object) => `display({ [Symbol.for("Jupyter.display")]: () => (${JSON.stringify(bundle)}) });\n`;

/** One of everything: text, titles, odd metadata, all kinds of outputs, an error, and a cell that was not run. */
const EVERYTHING = `// -*- coding: utf-8 -*-
// %% [markdown] tags=["intro"]
// # Åäö
//
// Text
// %% Titel name="" tags=["a", "a"] execution={"iopub.execute_input": "2020"} collapsed=1 own={"k": 1}
${DISPLAY}display(1234.5);
console.log("a\\nb");
${show({ "text/html": "<i>h</i>", "text/plain": "p\nq", "image/png": "AAAA" })}
// %%
// %%
${show({ "image/svg+xml": "<svg></svg>", "text/html": "<figure></figure>", "application/vnd.vegalite.v5+json": { mark: "bar" }, "text/plain": "t" })}throw new RangeError(\`no \${process.cwd()}/file\`);
// %%
1;
`;

describe("renderIpynb", () => {
  test("cells, ids by place, metadata that nbformat allows, executions in order, and every kind of output", async () => {
    const { cells } = await ipynb(EVERYTHING);
    const text = (text: string) => ({ output_type: "display_data", metadata: {}, data: { "text/plain": [text] } });
    expect(cells.map(({ id, cell_type, metadata }) => [id, cell_type, metadata])).toEqual([
      ["cell-1", "markdown", { tags: ["intro"] }],
      ["cell-2", "code", { title: "Titel", tags: ["a"], own: { k: 1 } }],
      ["cell-3", "code", {}],
      ["cell-4", "code", {}],
      ["cell-5", "code", {}],
    ]);
    expect(cells[0]?.source).toEqual(["# Åäö\n", "\n", "Text"]);
    expect(cells.map(({ execution_count }) => execution_count)).toEqual([undefined, 1, 2, 3, null]);
    expect(cells[1]?.outputs).toEqual([
      text("1\u00A0234,5"),
      { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
      {
        ...{ output_type: "display_data", metadata: {} },
        data: { "text/html": ["<i>h</i>"], "text/plain": ["p\n", "q"], "image/png": "AAAA" },
      },
    ]);
    expect(cells[2]?.outputs).toEqual([]);
    expect(cells[3]?.outputs).toEqual([
      {
        ...{ output_type: "display_data", metadata: {} },
        data: {
          "image/svg+xml": ["<svg></svg>"],
          "application/vnd.vegalite.v5+json": { mark: "bar" },
          "text/plain": ["t"],
        },
      },
      expect.objectContaining({ output_type: "error", ename: "RangeError" }),
    ]);
  });

  test("an error has its line of code and no folder of the machine", async () => {
    const result = await runSource('// %%\n1;\n\nthrow new Error(new URL("./x", import.meta.url).href);\n');
    const text = renderIpynb(result.notebook, result);
    expect(JSON.parse(text).cells[0].outputs).toEqual([
      {
        ...{ output_type: "error", ename: "Error", evalue: "x" },
        traceback: ["Fel i cell 1: Error: x (rad 4)", '4: throw new Error(new URL("./x", import.meta.url).href);'],
      },
    ]);
    expect(text).not.toContain(os.tmpdir());
  });

  test("an error that belongs to no cell stands first", async () => {
    const result = await runSource("// %%\n1;\n", { parameters: { period: 2020 } });
    const { cells } = JSON.parse(renderIpynb(result.notebook, result));
    expect(cells).toMatchObject([
      { id: "error", outputs: [{ output_type: "error", ename: "RangeError" }] },
      { id: "cell-1" },
    ]);
  });

  test("the notebook says which kernel runs it, how Jupytext writes it, and what it was made from", async () => {
    const result = await runNotebook(SHIPPED);
    expect(JSON.parse(renderIpynb(result.notebook, result))).toMatchObject({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {
        kernelspec: { name: "deno", language: "typescript" },
        jupytext: { encoding: "// -*- coding: utf-8 -*-", text_representation: { format_name: "percent" } },
        jamforbar: {
          notebook: "effektivitet-aldreomsorg.ts",
          parameters: { municipality: "0126", period: 2022 },
          runs: [{ name: "huddinge-2016-2022" }],
        },
      },
    });
  });

  test("every chart of the shipped notebook is Vega-Lite 5, SVG and text, and every table HTML and text", async () => {
    const result = await runNotebook(SHIPPED);
    const { cells }: Ipynb = JSON.parse(renderIpynb(result.notebook, result));
    const shown = cells.flatMap(({ outputs = [] }) => outputs).map(({ data = {} }) => data);
    const types = shown.map((data) => Object.keys(data).sort().join(" "));
    expect(new Set(types)).toEqual(
      new Set([
        "application/vnd.vegalite.v5+json image/svg+xml text/plain",
        "text/html text/plain",
        "text/markdown text/plain",
      ]),
    );
    const specs = shown.flatMap((data) => data["application/vnd.vegalite.v5+json"] ?? []);
    for (const spec of specs) {
      expect(spec).toMatchObject({ $schema: "https://vega.github.io/schema/vega-lite/v5.json" });
    }
  });

  test("two renders in different folders, time zones and languages are the same bytes", async () => {
    const bytes = await Promise.all(
      [
        { TZ: "Pacific/Auckland", LANG: "sv_SE.UTF-8" },
        { TZ: "UTC", LANG: "C" },
      ].map(async (env) => {
        const folder = await temporaryFolder();
        const out = path.join(folder, "sidor");
        await mkdir(out);
        const script = `const { renderNotebook } = await import(${JSON.stringify(RENDER)});
          await renderNotebook(${JSON.stringify(SHIPPED)}, { out: ${JSON.stringify(out)}, formats: ["ipynb"] });`;
        await execute(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
          env: { ...process.env, ...env },
        });
        expect(await readdir(out)).toEqual(["effektivitet-aldreomsorg.ipynb"]);
        return readFile(path.join(out, "effektivitet-aldreomsorg.ipynb"), "utf8");
      }),
    );
    expect(bytes[0]).toBe(bytes[1]);
    expect(bytes[0]).not.toContain(os.homedir());
  });

  test.skipIf(!hasNbformat)(
    "nbformat finds every notebook valid, ids and all (skipped without Debian's python3-nbformat)",
    async () => {
      const out = await temporaryFolder();
      const everything = await writeNotebook(EVERYTHING);
      const files = await Promise.all([everything, SHIPPED].map((file) => renderNotebook(file, { out })));
      const check =
        "import sys, nbformat\nfor f in sys.argv[1:]: nbformat.validate(nbformat.read(f, as_version=nbformat.NO_CONVERT), version=4, version_minor=5); print('valid')";
      const notebooks = files.flatMap(({ files: written }) => written.filter((file) => file.endsWith(".ipynb")));
      const { stdout, stderr } = await execute(PYTHON, ["-W", "error", "-c", check, ...notebooks]);
      expect([stdout, stderr]).toEqual(["valid\nvalid\n", ""]);
    },
  );

  test.skipIf(!hasNbformat)(
    "the same check finds fault with a broken notebook (skipped without Debian's python3-nbformat)",
    async () => {
      const { stderr, status } = spawnSync(
        PYTHON,
        [
          "-c",
          "import nbformat; nbformat.validate({'cells': [{'id': 'å'}], 'metadata': {}, 'nbformat': 4, 'nbformat_minor': 5})",
        ],
        { encoding: "utf8" },
      );
      expect(status).toBe(1);
      expect(stderr).toContain("ValidationError");
    },
  );
});

describe("renderNotebook", () => {
  test("writes a page and a notebook, or what is asked for, and names them in order", async () => {
    const notebook = await writeNotebook("// %%\n1;\n");
    const both = path.join(await temporaryFolder(), "both");
    const page = await renderNotebook(notebook, { out: both });
    expect(page.files).toEqual([path.join(both, "prov.html"), path.join(both, "prov.ipynb")]);
    expect(page.file).toBe(page.files[0]);
    expect((await readdir(both)).sort()).toEqual(["prov.html", "prov.ipynb"]);
    const one = path.join(await temporaryFolder(), "one");
    await renderNotebook(notebook, { out: one, formats: ["ipynb"] });
    expect(await readdir(one)).toEqual(["prov.ipynb"]);
  });

  test("no format at all is refused before anything runs", async () => {
    const out = path.join(await temporaryFolder(), "none");
    await expect(renderNotebook("saknas.ts", { out, formats: [] })).rejects.toThrow(
      /^formats must name at least one of html, ipynb/,
    );
  });
});
