// Rank intervals of 290 municipalities, 1 000 draws, simultaneous: against the same method in R, every pair in every draw.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rankIntervals } from "../src/index.ts";
import { machine, median, repeats, writeResult } from "./measure.ts";
import { seededRandom } from "./random.ts";

const REFERENCE = fileURLToPath(new URL("./ranks/reference.R", import.meta.url));
const DRAWS = 1000;

// Synthetic: shares spread as the municipalities' in a user survey, with standard errors of 1–7 points.
const random = seededRandom(20261122);
// Box and Muller's transform.
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const items = Array.from({ length: 290 }, (_, index) => ({
  id: String(index),
  estimate: 80 + 8 * normal(),
  standardError: 1 + 6 * random(),
}));

const folder = mkdtempSync(path.join(os.tmpdir(), "jamforbar-bench-"));
const file = path.join(folder, "items.csv");
writeFileSync(
  file,
  [
    "id,estimate,standardError",
    ...items.map(({ id, estimate, standardError }) => `${id},${estimate},${standardError}`),
  ].join("\n"),
);

const ours: number[] = [];
const theirs: number[] = [];
let furthest = 0;
try {
  for (let round = 0; round < repeats(3); round++) {
    const start = performance.now();
    const rows = rankIntervals(items, { good: "high", simultaneous: true, draws: DRAWS, seed: 1 });
    const middle = performance.now();
    const answer = execFileSync("Rscript", [REFERENCE, file, String(DRAWS)], { encoding: "utf8" });
    theirs.push(performance.now() - middle);
    ours.push(middle - start);
    const reference = answer
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map((cell) => Number(cell.replaceAll('"', ""))));
    for (const [index, row] of rows.entries()) {
      const [, lower = Number.NaN, upper = Number.NaN] = reference[index] ?? [];
      furthest = Math.max(furthest, Math.abs((row.lower ?? 0) - lower), Math.abs((row.upper ?? 0) - upper));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const result = {
  ...machine(),
  work: "rank intervals, 290 municipalities, 1 000 draws, simultaneous (synthetic)",
  against: "R, the same method, with its start",
  jamforbar: median(ours),
  theirs: median(theirs),
  ratio: median(theirs) / median(ours),
  mark: 100,
  /** Other random draws: an end may differ by a place or two. */
  largestDifferenceInPlaces: furthest,
};
await writeResult("ranks", result);
console.log(
  `rank intervals: ${result.jamforbar.toFixed(0)} ms against ${result.theirs.toFixed(0)} ms in R: ${result.ratio.toFixed(0)} ×; ends differ by ${furthest} places at most`,
);
