import { type Command, Option } from "commander";
import type { IndicatorDefinition } from "../../compare/indicators/indicator-definition.ts";
import type { Run } from "../../sources/run.ts";
import { DISPLAY } from "../../text/mime.ts";
import { amongOf } from "../among.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseYear } from "../parse-years.ts";

interface IndicatorsOptions {
  readonly definitions?: string;
  readonly layout: "years" | "wide";
  readonly period?: number;
  readonly municipality: string;
  readonly among: string;
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar indicators`: the reports' table of indicators, in either layout. */
export function addIndicatorsCommand(program: Command, output: Output): void {
  program
    .command("indicators")
    .description("table of indicators as the annual reports print it (those of Huddinge's care board, or your own)")
    .option("--definitions <file>", "JSON file with definitions of your own")
    .addOption(
      new Option("--layout <layout>", "values by year and targets; or trend, ranks, means and gender")
        .choices(["years", "wide"])
        .default("years"),
    )
    .option("--period <year>", "the year of the table (default: the newest with a value)", parseYear)
    .option("--municipality <id>", "municipality code", "0126")
    .option(
      "--among <set>",
      "whom to rank among: huddinge-peers, stockholm-county, all, a group (G176558) or area ids",
      "stockholm-county",
    )
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (options: IndicatorsOptions) => {
      const { layout, period, municipality } = options;
      const { indicatorTable } = await import("../../compare/indicators/indicator-table.ts");
      const { sourceList } = await import("../../compare/indicators/source-list.ts");
      const definitions = await definitionsOf(options.definitions);
      const run = await openRun(options.run, options.cache, output);
      const among = amongOf(run, options.among);
      if (period !== undefined) await checkPeriod(run, definitions, { municipality, period });
      const table = indicatorTable(run, definitions, { layout, period, municipality, among });
      if (options.json) return printJson(output, { ...table, sourceList: sourceList(run, definitions).rows });
      output.out(`${(await table[DISPLAY]())["text/plain"]} (run ${run.name})\n`);
    });
}

/** A year without any value would give a table of dashes only. */
async function checkPeriod(
  run: Run,
  definitions: readonly IndicatorDefinition[],
  { municipality, period }: { readonly municipality: string; readonly period: number },
) {
  const { indicatorValues } = await import("../../compare/indicators/indicator-values.ts");
  const years = definitions.flatMap((definition) => indicatorValues(run, definition, municipality).years);
  const known = [...new Set(years)].sort((a, b) => a - b);
  if (known.length === 0 || known.includes(period)) return;
  throw new RangeError(
    `--period must be a year with a value for ${municipality} in run ${run.name} (${known.join(", ")}), was ${period}`,
  );
}

/** The definitions that the package ships, or those of a file. */
async function definitionsOf(file: string | undefined) {
  if (file === undefined) {
    const { indicatorDefinitions } = await import("../../compare/indicators/indicator-definitions.ts");
    return indicatorDefinitions;
  }
  const { readFile } = await import("node:fs/promises");
  const { parseDefinitions } = await import("../../compare/indicators/indicator-definition.ts");
  const json = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "there is no such file" : error.message;
    throw new Error(`--definitions ${file} cannot be read: ${why}`);
  });
  try {
    return parseDefinitions(json);
  } catch (error) {
    throw new RangeError(`--definitions ${file}: ${(error as Error).message.replace(/^definitions: /, "")}`);
  }
}
