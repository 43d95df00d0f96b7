// How the cost of a run grows with its size: synthetic values, 10² to 10⁷ of them, and 7 to 290 areas. Processor time, since
// the clock on a busy machine tells of its other work. Exponents are fitted over the three largest sizes: below, what does
// not depend on the size weighs most.
//   npx tsx bench/growth.ts [largest power, 7]
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { openRun } from "../src/sources/open-run.ts";
import { importValues } from "../src/sources/values/import-values.ts";
import { machine, writeResult } from "./measure.ts";

const LARGEST = Number(process.argv[2] ?? 7);
const YEARS = 20;
/** Readings of each run, of which the fastest counts: the first ones compile. */
const ROUNDS = 7;
const ALL_AREAS = 290;

interface Measured {
  readonly size: number;
  readonly importMs: number;
  readonly openMs: number;
  readonly figuresMs: number;
  readonly scanMs: number;
}

const byValues: Measured[] = [];
for (let power = 2; power <= LARGEST; power++) byValues.push(await measure(10 ** power, ALL_AREAS, 10 ** power));
const byAreas: Measured[] = [];
for (const areas of [7, 29, 73, 145, ALL_AREAS]) byAreas.push(await measure(areas * YEARS * 50, areas, areas));
for (const [what, all] of Object.entries({ values: byValues, areas: byAreas })) {
  console.log(`by ${what}: size, then processor ms for importing, opening, the figures of one key figure, all values`);
  for (const { size, importMs, openMs, figuresMs, scanMs } of all) {
    console.log([size, ...[importMs, openMs, figuresMs, scanMs].map((ms) => ms.toFixed(1))].join("\t"));
  }
  console.log(`exponents\t${JSON.stringify(exponents(all.slice(-3)))}`);
}
await writeResult("growth", {
  ...machine(),
  load: os.loadavg(),
  byValues,
  valueExponents: exponents(byValues.slice(-3)),
  byAreas,
  areaExponents: exponents(byAreas.slice(-3)),
});

async function measure(values: number, areas: number, size: number): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "jamforbar-bench-"));
  try {
    const file = path.join(folder, "values.csv.gz");
    await pipeline(Readable.from(csv(values, areas)), createGzip({ level: 1 }), createWriteStream(file));
    const cache = path.join(folder, "cache");
    const [, importMs] = await processor(() => importValues(file, "r", { cache }));
    const reads: Awaited<ReturnType<typeof read>>[] = [];
    for (let round = 0; round < ROUNDS; round++) reads.push(await read(cache));
    const least = (what: "openMs" | "figuresMs" | "scanMs") => Math.min(...reads.map((one) => one[what]));
    return { size, importMs, openMs: least("openMs"), figuresMs: least("figuresMs"), scanMs: least("scanMs") };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Open the run anew, so that nothing is read already. */
async function read(cache: string) {
  const [run, openMs] = await processor(() => openRun("r", { cache, columns: true }));
  const [, figuresMs] = await processor(() => run.figures(run.held[0] ?? ""));
  const other = await openRun("r", { cache, columns: true });
  const [, scanMs] = await processor(() => {
    let sum = 0;
    for (const held of other.held) for (const value of other.grid(held).values) if (!Number.isNaN(value)) sum += value;
    return sum;
  });
  return { openMs, figuresMs, scanMs };
}

/** Synthetic values with one decimal, by key figure, year and area, as Kolada's dump is sorted. */
function* csv(values: number, areas: number): Generator<string> {
  yield "kpi,municipality,period,gender,value\n";
  let state = 1;
  for (let at = 0; at < values; ) {
    const lines: string[] = [];
    for (; lines.length < 5000 && at < values; at++) {
      // A linear congruential generator (Lehmer, 48271 modulo 2³¹ − 1): the same values every time.
      state = (state * 48271) % 2147483647;
      const [kpi, cell] = [Math.floor(at / (areas * YEARS)), at % (areas * YEARS)];
      lines.push(
        `S${10000 + kpi},0${100 + (cell % areas)},${2000 + Math.floor(cell / areas)},T,${(state % 10000) / 10}\n`,
      );
    }
    yield lines.join("");
  }
}

async function processor<Result>(work: () => Result | Promise<Result>): Promise<[Awaited<Result>, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

/** The slope of the logarithm of the time on that of the size, by least squares. */
function exponents(all: readonly Measured[]) {
  const slope = (what: Exclude<keyof Measured, "size">) => {
    const [x, y] = [all.map(({ size }) => Math.log(size)), all.map((one) => Math.log(one[what]))];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my] = [mean(x), mean(y)];
    const above = x.reduce((sum, one, at) => sum + (one - mx) * ((y[at] ?? 0) - my), 0);
    return Number((above / x.reduce((sum, one) => sum + (one - mx) ** 2, 0)).toFixed(2));
  };
  return { import: slope("importMs"), open: slope("openMs"), figures: slope("figuresMs"), scan: slope("scanMs") };
}
