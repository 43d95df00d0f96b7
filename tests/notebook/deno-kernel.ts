import { execFile, spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseNotebook } from "../../src/notebook/parse-notebook.ts";
import { renderIpynb } from "../../src/notebook/render-ipynb.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DENO = path.join(ROOT, "node_modules", ".bin", "deno");
const COLLECTOR = fileURLToPath(new URL("./collect-outputs.py", import.meta.url));
/** Debian's, where its packages for Jupyter are. */
const PYTHON = "/usr/bin/python3";
const MOST_BYTES = 2 ** 28;

/** What is missing for running notebooks in Deno's kernel: the npm package `deno`, Debian's python3-jupyter-client. */
export const missingForDeno = [
  ...(spawnSync(DENO, ["--version"]).status === 0 ? [] : ["deno"]),
  ...(spawnSync(PYTHON, ["-c", "import jupyter_client"]).status === 0 ? [] : ["python3-jupyter-client"]),
];

/** An output as the kernel sends it. */
export interface KernelOutput {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Run notebooks in Deno's Jupyter kernel, where they lie in a folder, without outputs of their own and without network.
 *
 * @returns for each notebook the outputs of its code cells, without cell values that show nothing
 */
export async function runInDeno(folder: string, notebooks: readonly string[]): Promise<KernelOutput[][][]> {
  const jupyter = temporaryFolder();
  await mkdir(path.join(jupyter, "kernels", "deno"), { recursive: true });
  const argv = [DENO, "jupyter", "--kernel", "--conn", "{connection_file}"];
  await writeFile(
    path.join(jupyter, "kernels", "deno", "kernel.json"),
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
  const files = notebooks.map((file) => path.join(folder, `${path.parse(file).name}.ipynb`));
  for (const [at, file] of files.entries()) await writeFile(file, await ipynbOf(notebooks[at] ?? ""));
  const { stdout } = await promisify(execFile)(PYTHON, [COLLECTOR, "deno", folder, ...files], {
    maxBuffer: MOST_BYTES,
    env: {
      ...process.env,
      JUPYTER_PATH: jupyter,
      DENO_DIR: path.join(jupyter, "cache"),
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1",
      // Whatever would be fetched ends at a port that nobody listens on.
      HTTP_PROXY: "http://127.0.0.1:9",
      HTTPS_PROXY: "http://127.0.0.1:9",
      NO_PROXY: "",
    },
  });
  const notebooksRun = JSON.parse(stdout) as KernelOutput[][][];
  return notebooksRun.map((cells) => cells.map((outputs) => outputs.filter(showsSomething)));
}

/** The notebook as our own code makes it a Jupyter notebook, before it has run. */
async function ipynbOf(file: string): Promise<string> {
  const notebook = parseNotebook(await readFile(file, "utf8"));
  const unrun = { file: path.basename(file), notebook, ok: true, cells: [], runs: [], reads: [], parameters: {} };
  return renderIpynb(notebook, unrun);
}

function showsSomething({ output_type, data }: KernelOutput): boolean {
  return output_type !== "execute_result" || Object.keys(data ?? {}).length > 0;
}
