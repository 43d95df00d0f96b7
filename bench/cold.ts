// A cold `jamforbar rank` from the shell, against what a Python user waits for before anything has happened: `import pandas`.
import { execFileSync } from "node:child_process";
import { COMMAND, machine, median, milliseconds, repeats, writeResult } from "./measure.ts";

const PYTHON = "/usr/bin/python3";
const ours = async () => void execFileSync(process.execPath, [COMMAND, "rank", "U23471", "--period", "2022"]);
const theirs = async () => void execFileSync(PYTHON, ["-c", "import pandas"]);

// Once each beforehand: the bundle is made, and both are in the system's cache of files.
await ours();
await theirs();
const times = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round < repeats(15); round++) {
  times.ours.push(await milliseconds(ours));
  times.theirs.push(await milliseconds(theirs));
}
const result = {
  ...machine(),
  work: "cold `jamforbar rank` from the shell",
  against: "`python3 -c 'import pandas'`",
  versions: {
    pandas: execFileSync(PYTHON, ["-c", "import pandas; print(pandas.__version__)"], { encoding: "utf8" }).trim(),
  },
  jamforbar: median(times.ours),
  theirs: median(times.theirs),
  ratio: median(times.theirs) / median(times.ours),
  mark: 1,
};
await writeResult("cold", result);
console.log(
  `cold rank: ${result.jamforbar.toFixed(0)} ms against ${result.theirs.toFixed(0)} ms: ${result.ratio.toFixed(2)} ×`,
);
