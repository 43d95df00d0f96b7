import { type Command, InvalidArgumentError } from "commander";
import type { Imported } from "../../sources/archive/import-run.ts";
import { inCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";

interface ImportCommandOptions {
  readonly maxBytes?: number;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar import`: a run out of an archive. */
export function addImportCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("import")
    .description("read a run from an archive that export wrote; everything in it is checked before anything is written")
    .argument("<file>", "the archive")
    .option("--max-bytes <n>", "the most bytes that it may unpack into; 2 GiB if left out", parseBytes)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (file: string, { maxBytes, cache, json }: ImportCommandOptions) => {
      const { importRun } = await import("../../sources/archive/import-run.ts");
      const limit = maxBytes === undefined ? {} : { maxBytes };
      const result = await importRun(file, { ...inCache(cache), ...limit, signal });
      if (json) return printJson(output, result);
      output.out(`run ${result.run}: ${words(result)}\n`);
    });
}

function words({ imported, objects, repaired }: Imported): string {
  const healed = `${repaired.length} of its ${objects} answers were damaged or missing and are whole again`;
  if (!imported) return `the very same run is there already${repaired.length === 0 ? ", whole" : `; ${healed}`}`;
  return `imported, ${objects} answers${repaired.length === 0 ? "" : `; ${healed}`}`;
}

function parseBytes(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError("use a whole number of bytes, 1 or more.");
  return Number(text);
}
