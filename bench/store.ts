// How long it takes to open a run of all of Kolada and compute gaps, percentiles and slopes for every key figure, gender,
// year and municipality, against pandas and data.table on the gzip CSV that the run was made of: whole processes, taken in
// turns, their results compared. Needs the file; see README.md.
//   npx tsx bench/store.ts [rounds] FILE
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { COMMAND, machine, median, PACKAGES, repeats, writeResult } from "./measure.ts";

const MARK = 5;
const ROUNDS = repeats();
const file = process.argv[3] ?? "";
if (!existsSync(file)) throw new RangeError(`name the gzip CSV of values, was ${JSON.stringify(file)}`);
const here = (name: string) => fileURLToPath(new URL(`./store/${name}`, import.meta.url));
const folder = await mkdtemp(path.join(os.tmpdir(), "jamforbar-bench-"));
const script = path.join(PACKAGES, ".cache", "jamforbar-bench", "compute.mjs");
try {
  // As the command itself is: one file of JavaScript.
  await build({
    entryPoints: [here("compute.ts")],
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "silent",
    external: ["write-excel-file", "docx"],
    plugins: [keepPlaces()],
  });
  const imported = run(process.execPath, [COMMAND, "import-values", file, "--run", "all", "--cache", folder]);
  const contenders = {
    jamforbar: () => run(process.execPath, [script, "all", folder]),
    "jamforbar, two threads": () => run(process.execPath, [script, "all", folder, "2"]),
    "data.table": () => run("Rscript", [here("compute.R"), file]),
    pandas: () => run("/usr/bin/python3", [here("compute.py"), file]),
  };
  const rounds: { name: string; load: number; wall: number; cpu: number; rssMb: number; sums: Sums }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const load = os.loadavg()[0] ?? Number.NaN;
      const { output, ...measured } = contender();
      const sums = JSON.parse(output) as Sums;
      rounds.push({ name, load, ...measured, sums });
      requireEqual(rounds[0]?.sums ?? sums, sums, name);
    }
  }
  const table = Object.keys(contenders).map((name) => {
    const own = rounds.filter((one) => one.name === name);
    const of = (what: "wall" | "cpu" | "rssMb") => median(own.map((one) => one[what]));
    return { name, wall: of("wall"), cpu: of("cpu"), rssMb: of("rssMb") };
  });
  const [ours] = table;
  for (const row of table) {
    const ratios = `${(row.wall / (ours?.wall ?? 1) || 0).toFixed(1)} × the time, ${(row.cpu / (ours?.cpu ?? 1)).toFixed(1)} × the work`;
    console.log(
      `${row.name}: ${row.wall.toFixed(2)} s by the clock, ${row.cpu.toFixed(2)} s of processor, ${row.rssMb.toFixed(0)} MB; ${ratios}`,
    );
  }
  console.log(
    `the mark is ${MARK}; load ${os
      .loadavg()
      .map((one) => one.toFixed(1))
      .join(" ")}`,
  );
  const versions = {
    r: textOf("Rscript", ["-e", "cat(R.version$major, R.version$minor, as.character(packageVersion('data.table')))"]),
    pandas: textOf("/usr/bin/python3", ["-c", "import pandas; print(pandas.__version__)"]),
  };
  const { output: _, ...importing } = imported;
  await writeResult("store", { ...machine(), versions, rounds: ROUNDS, imported: importing, table, all: rounds });
} finally {
  await rm(folder, { recursive: true });
}

interface Sums {
  readonly values: number;
  readonly gaps: number;
  readonly percentiles: number;
  readonly slopes: number;
  readonly slopeSum: number;
}

/** Counts must be equal; sums of millions of doubles in another order differ in their last digits. */
function requireEqual(expected: Sums, found: Sums, name: string): void {
  for (const key of ["values", "slopes"] as const) {
    if (expected[key] !== found[key]) throw new Error(`${name}: ${key} is ${found[key]}, was ${expected[key]}`);
  }
  for (const key of ["gaps", "percentiles", "slopeSum"] as const) {
    if (Math.abs(expected[key] / found[key] - 1) > 1e-11) {
      throw new Error(`${name}: ${key} is ${found[key]}, was ${expected[key]}`);
    }
  }
}

/** A whole process, its time by the clock and of the processors, and the most memory that it had. */
function run(command: string, words: readonly string[]) {
  const started = performance.now();
  const child = spawnSync("/usr/bin/time", ["-f", "%U %S %M", command, ...words], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(`${command} ${words[0]} ended with ${child.status}: ${child.stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = (child.stderr.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  const wall = (performance.now() - started) / 1000;
  return { output: child.stdout, wall, cpu: user + system, rssMb: kilobytes / 1024 };
}

function textOf(command: string, words: readonly string[]): string {
  return spawnSync(command, words, { encoding: "utf8" }).stdout.trim();
}

/** A source finds what lies beside it where it always was. */
function keepPlaces(): Plugin {
  return {
    name: "places",
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: source }) => ({
        contents: (await readFile(source, "utf8")).replaceAll(
          "import.meta.url",
          JSON.stringify(pathToFileURL(source).href),
        ),
        loader: "ts",
      })),
  };
}
