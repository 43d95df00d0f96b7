// How long `jamforbar render` takes for a shipped notebook, against `jupyter nbconvert --execute` of the same analysis
// in Python with pandas and matplotlib: both the whole command, from the shell to the page.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { CACHE, COMMAND, machine, median, milliseconds, NOTEBOOK, repeats, writeResult } from "./measure.ts";

const ROUNDS = repeats();
const MARK = 4;
/** What the two make alike, and what only one of them does: compared by reading both pages. */
const DIFFERENCES = {
  same: "every figure: the deviations and indices of seven years, answers and margin of error, values and places of five key figures; theirs show the index table with four decimals where ours have one or two",
  onlyOurs:
    "each chart for a computer, for a telephone and as a figure with its words, labels placed so that none overlap, with a text alternative and a table of its figures; longer texts (introductions, assumptions, reservations); where each figure comes from; checks of the run's hashes",
  onlyTheirs: "nothing; nbconvert's page holds its own style sheet and loads MathJax and RequireJS from the network",
};

const folder = await mkdtemp(path.join(os.tmpdir(), "jamforbar-bench-"));
try {
  const python = path.join(folder, "effektivitet-aldreomsorg.ipynb");
  await writeFile(
    python,
    ipynb(await readFile(new URL("./render/effektivitet-aldreomsorg.py", import.meta.url), "utf8")),
  );
  const ours = () =>
    run(process.execPath, [COMMAND, "render", NOTEBOOK, "--format", "html", "--out", path.join(folder, "ours")]);
  const theirs = () =>
    run("jupyter", ["nbconvert", "--execute", "--to", "html", "--output-dir", path.join(folder, "theirs"), python]);
  // The first of each fills caches, which everyday runs find full.
  await ours();
  await theirs();
  const [ourTimes, theirTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ourTimes.push(await milliseconds(ours));
    theirTimes.push(await milliseconds(theirs));
  }
  const [jamforbar, nbconvert] = [median(ourTimes), median(theirTimes)];
  const versions = { nbconvert: textOf("jupyter", ["nbconvert", "--version"]), ...pythonVersions() };
  const result = { jamforbar, nbconvert, ratio: nbconvert / jamforbar, ourTimes, theirTimes };
  await writeResult("render", { ...machine(), versions, differences: DIFFERENCES, rounds: ROUNDS, ...result });
  console.log(
    `jamforbar render ${jamforbar.toFixed(0)} ms, nbconvert ${nbconvert.toFixed(0)} ms (medians of ${ROUNDS})`,
  );
  console.log(`${result.ratio.toFixed(1)} times as fast; the mark is at least ${MARK}`);
} finally {
  await rm(folder, { recursive: true });
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, JAMFORBAR_CACHE: CACHE } });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}`);
}

/** A Python file in percent format as a Jupyter notebook. */
function ipynb(source: string): string {
  const cells = source
    .split(/^# %%/m)
    .slice(1)
    .map((text, at) => {
      const [, ...lines] = text.trimEnd().split("\n");
      const shared = { id: `cell-${at + 1}`, metadata: {} };
      if (text.startsWith(" [markdown]"))
        return { ...shared, cell_type: "markdown", source: lines.map((line) => line.replace(/^# ?/, "")).join("\n") };
      return { ...shared, cell_type: "code", source: lines.join("\n"), execution_count: null, outputs: [] };
    });
  const kernelspec = { name: "python3", display_name: "Python 3", language: "python" };
  return JSON.stringify({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 });
}

function pythonVersions(): Readonly<Record<string, string>> {
  const script =
    "import sys, json, pandas, numpy, matplotlib; print(json.dumps(dict(python=sys.version.split()[0], pandas=pandas.__version__, numpy=numpy.__version__, matplotlib=matplotlib.__version__)))";
  return JSON.parse(textOf("/usr/bin/python3", ["-c", script])) as Readonly<Record<string, string>>;
}

function textOf(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: "utf8" }).stdout.trim();
}
