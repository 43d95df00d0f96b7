import type { Command } from "commander";
import { inCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";

interface ImportValuesCommandOptions {
  readonly run: string;
  readonly catalogue?: string;
  readonly municipalities?: string;
  readonly published?: string;
  readonly title?: string;
  readonly sourceName?: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar import-values`: a run of a file of values. */
export function addImportValuesCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("import-values")
    .description(
      "make a run of a gzip file of CSV with the columns kpi,municipality,period,gender,value, however large",
    )
    .argument("<file>", "the file, such as values.csv.gz")
    .requiredOption("--run <name>", "name of the new run")
    .option("--catalogue <file>", "Kolada's key figures as JSON from its API, .json or .json.gz")
    .option("--municipalities <file>", "Kolada's municipalities likewise")
    .option("--published <day>", "the day as of which the values were published, such as 2024-08-30; today if left out")
    .option("--title <text>", "title of the run")
    .option("--source-name <text>", "the words of the source line; Kolada if left out")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (file: string, { run, cache, json, ...options }: ImportValuesCommandOptions) => {
      const { importValues } = await import("../../sources/values/import-values.ts");
      const result = await importValues(file, run, { ...options, ...inCache(cache), signal });
      if (json) return printJson(output, result);
      const { rows, keyFigures, areas } = result;
      output.out(`run ${run}: ${rows} rows, ${keyFigures} key figures, ${areas} areas\n`);
    });
}
