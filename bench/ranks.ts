// Rank intervals of 290 municipalities, 1 000 draws, simultaneous: against the same method in R, every pair in every draw.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { RankInterval } from "../src/compare/ranks/rank-intervals.ts";
import { rankIntervals } from "../src/index.ts";
import { machine, median, milliseconds, repeats, writeResult } from "./measure.ts";
import { seededRandom } from "./random.ts";
import { type Answer, askR } from "./ranks/ask-r.ts";

const DRAWS = 1000;
/** Our calls in a round: one is too short to be measured well. */
const CALLS = 10;

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

const rank = () => rankIntervals(items, { good: "high", simultaneous: true, draws: DRAWS, seed: 1 });

const ours: { wall: number; cpu: number }[] = [];
const theirs: Answer[] = [];
let furthest = 0;
let plain: Answer;
// The first call of a process also compiles: it is told, and not counted.
const firstCall = await milliseconds(async () => rank());
try {
  for (let round = 0; round < repeats(); round++) {
    const before = process.cpuUsage();
    let rows: RankInterval[] = [];
    const wall = await milliseconds(async () => {
      for (let call = 0; call < CALLS; call++) rows = rank();
    });
    ours.push({ wall: wall / CALLS, cpu: process.cpuUsage(before).user / 1000 / CALLS });
    const answer = askR("./reference.R", file, DRAWS);
    theirs.push(answer);
    furthest = Math.max(furthest, furthestApart(rows, answer));
  }
  plain = askR("./plain-loops.R", file, DRAWS);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (JSON.stringify(plain.places) !== JSON.stringify(theirs[0]?.places))
  throw new Error("the two methods in R, with the same draws, do not find the same places");

/** Other random draws: an end may differ by a place or two. */
function furthestApart(rows: readonly RankInterval[], { places }: Answer): number {
  if (places.length !== rows.length) throw new Error(`R placed ${places.length} of ${rows.length} items`);
  const apart = rows.flatMap(({ lower, upper }, index) => {
    const [first = Number.NaN, last = Number.NaN] = places[index] ?? [];
    return [Math.abs((lower ?? Number.NaN) - first), Math.abs((upper ?? Number.NaN) - last)];
  });
  return Math.max(...apart);
}

const wall = median(ours.map((one) => one.wall));
const computing = median(theirs.map((one) => one.computing));
const result = {
  ...machine(),
  load: os.loadavg()[0],
  work: "rank intervals, 290 municipalities, 1 000 draws, simultaneous (synthetic)",
  against: "R, the same method, vectorised over pairs; its start is not counted, nor is ours",
  rounds: ours.length,
  jamforbar: wall,
  theirs: computing,
  ratio: computing / wall,
  mark: 100,
  cpu: { jamforbar: median(ours.map((one) => one.cpu)), theirs: median(theirs.map((one) => one.cpu)) },
  firstCall,
  theirsWithStart: median(theirs.map((one) => one.process)),
  /** The paper's formulas as they read, in R: run once. */
  plainLoops: plain.computing,
  largestDifferenceInPlaces: furthest,
};
await writeResult("ranks", result);
console.log(
  `rank intervals: ${wall.toFixed(1)} ms (the first call of a process ${firstCall.toFixed(0)}) against ${computing.toFixed(0)} ms in vectorised R: ${result.ratio.toFixed(0)} ×; ` +
    `R with its start ${result.theirsWithStart.toFixed(0)} ms, in plain loops ${plain.computing.toFixed(0)} ms; ends differ by ${furthest} places at most`,
);
