import { type Command, Option } from "commander";
import { inExistingCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";

interface ExportCommandOptions {
  readonly format: "zip" | "parquet";
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar export`: a run as one file for the archive, or its figures as Parquet. */
export function addExportCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("export")
    .description(
      "write a run as one ZIP archive that can be read without this program, to keep as a public record; or its figures as Parquet, for DuckDB, Spark or Polars",
    )
    .argument("<run>", "the run")
    .argument("<file>", "the archive to write, such as aldre-2024.zip, or the folder of Parquet; it must not be there")
    .addOption(new Option("--format <format>", "what to write").choices(["zip", "parquet"]).default("zip"))
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (run: string, file: string, { format, cache, json }: ExportCommandOptions) => {
      const result = await write(format, run, file, { ...inExistingCache(cache), signal });
      if (json) return printJson(output, result);
      const what = "rows" in result ? `${result.files} files, ${result.rows} rows` : `${result.objects} answers`;
      output.out(`${file}: run ${run}, ${what}, ${result.bytes} bytes\n`);
    });
}

async function write(
  format: "zip" | "parquet",
  run: string,
  file: string,
  options: { readonly cache?: string; readonly signal: AbortSignal },
) {
  if (format === "parquet") {
    const { exportParquet } = await import("../../sources/archive/export-parquet.ts");
    return exportParquet(run, file, options);
  }
  const { exportRun } = await import("../../sources/archive/export-run.ts");
  return exportRun(run, file, options);
}
