import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a method in R answered, and how long that took it. */
export interface Answer {
  /** First and last place of each item, in the order given. */
  readonly places: readonly (readonly [lower: number, upper: number])[];
  /** Milliseconds from items that are read to places that are found, as R measures them, and of that the processor's. */
  readonly computing: number;
  readonly cpu: number;
  /** Milliseconds of the whole process, as we see it: with R's start and the reading of the file. */
  readonly process: number;
}

/** Let a script in this folder place the items of a file. */
export function askR(script: string, items: string, draws: number): Answer {
  const start = performance.now();
  const output = execFileSync("Rscript", [fileURLToPath(new URL(script, import.meta.url)), items, String(draws)], {
    encoding: "utf8",
  });
  const process = performance.now() - start;
  const [spent = "", , ...rows] = output.trim().split("\n");
  const [elapsed = Number.NaN, user = Number.NaN] = spent.split(",").map(Number);
  const places = rows.map((row) => {
    const [, lower, upper] = row.split(",");
    return [Number(lower), Number(upper)] as const;
  });
  return { places, computing: elapsed * 1000, cpu: user * 1000, process };
}
