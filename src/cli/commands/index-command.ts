import type { Command } from "commander";
import { largestDifference, recomputeIndex } from "../../metrics/indices/recompute-index.ts";
import { formatNumber } from "../../text/number.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseYear } from "../parse-years.ts";
import { textTable } from "../text-table.ts";

interface IndexOptions {
  readonly period: number;
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar index`: an index as published beside the same recomputed from its components. */
export function addIndexCommand(program: Command, output: Output): void {
  program
    .command("index")
    .description("recompute a published index (U20008, U28001, U20900, U28900) from its components")
    .argument("<kpi>", "the index")
    .requiredOption("--period <year>", "year", parseYear)
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpi: string, { period, run: name, cache, json }: IndexOptions) => {
      const run = await openRun(name, cache, output);
      const rows = recomputeIndex(run, kpi, { period });
      const largest = largestDifference(rows);
      if (json) return printJson(output, { kpi, period, rows, largestDifference: largest });
      const shown = (value: number | null) => (value === null ? "–" : formatNumber(value, { digits: 2 }));
      const lines = rows.map((row) => [row.municipality, row.name, shown(row.published), shown(row.recomputed)]);
      output.out(textTable([["", "", "published", "recomputed"], ...lines], { right: [2, 3] }));
      const off = rows.filter((row) => (largestDifference([row]) ?? 0) > 0.001).length;
      if (off > 0) output.out(`${off} published values do not follow from the components in this run\n`);
      output.out(
        `largest difference: ${largest === null ? "nothing to compare" : formatNumber(largest, { digits: 6 })}\n`,
      );
    });
}
