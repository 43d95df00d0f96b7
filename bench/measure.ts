import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import { fileURLToPath } from "node:url";

/** The command, and the shipped notebook that is measured. */
export const COMMAND = fileURLToPath(new URL("../bin/jamforbar.js", import.meta.url));
export const NOTEBOOK = fileURLToPath(new URL("../notebooks/effektivitet-aldreomsorg.ts", import.meta.url));

export const CACHE = fileURLToPath(new URL("../cache/", import.meta.url));
export const PACKAGES = fileURLToPath(new URL("../node_modules/", import.meta.url));

/** How many times each thing is measured: the first argument, else 9 or what takes a reasonable time. */
export function repeats(otherwise = 9): number {
  const [given = String(otherwise)] = process.argv.slice(2);
  const rounds = Number(given);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`the number of rounds must be 1 or more, was ${given}`);
  return rounds;
}

/** How long something takes by the wall clock. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

/** What the figures were measured on. */
export function machine() {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model ?? "unknown",
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
  };
}

/** Keep a measurement in bench/results. */
export async function writeResult(name: string, result: object): Promise<void> {
  const folder = new URL("./results/", import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(result, null, 2)}\n`);
}
