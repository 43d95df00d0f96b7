// The work that bench/store.ts measures, in TypeScript on a run: for every key figure, gender and year the gap of each
// municipality to their median and its percentile, and for every municipality the slope of the five years up to that one.
// Prints a checksum that bench/store/compute.py and bench/store/compute.R print too. Of several threads each takes
// the next key figure that nobody has taken.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { openRun } from "../../src/sources/open-run.ts";
import { computeGrid, noSums, type Sums } from "./compute-grid.ts";

const given = isMainThread ? process.argv.slice(2) : (workerData as { given: string[] }).given;
const [name = "", cache = "", threads = "1"] = given;
const next: Int32Array = isMainThread
  ? new Int32Array(new SharedArrayBuffer(4))
  : (workerData as { next: Int32Array }).next;

if (isMainThread) {
  const others = Array.from({ length: Number(threads) - 1 }, startWorker);
  const opening = performance.now();
  const own = await computeShare();
  const all = [own, ...(await Promise.all(others))];
  const total = noSums();
  for (const { sums } of all) for (const key of Object.keys(total) as (keyof Sums)[]) total[key] += sums[key];
  const times = { openMs: own.openMs, computeMs: performance.now() - opening - own.openMs };
  console.log(JSON.stringify({ ...total, ...times, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
} else {
  parentPort?.postMessage(await computeShare());
}

/** As many key figures as this thread gets hold of. */
async function computeShare() {
  const started = performance.now();
  const run = await openRun(name, { cache });
  const openMs = performance.now() - started;
  const sums = noSums();
  for (let at = Atomics.add(next, 0, 1); at < run.held.length; at = Atomics.add(next, 0, 1)) {
    computeGrid(run.grid(run.held[at] ?? ""), sums);
  }
  return { sums, openMs };
}

function startWorker(): Promise<Awaited<ReturnType<typeof computeShare>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(process.argv[1] ?? "", { workerData: { given: [name, cache, threads], next } });
    worker.on("message", resolve).on("error", reject);
  });
}
