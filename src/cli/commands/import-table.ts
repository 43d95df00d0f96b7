import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { TableMapping } from "../../sources/table-file/mapping.ts";
import type { TableFile } from "../../sources/table-file/read-table-file.ts";
import type { MappedFile } from "../../sources/table-file/table-file-source.ts";
import { inCache } from "../lazily.ts";
import { type CommandOutput, printJson } from "../output.ts";

interface ImportOptions {
  readonly run: string;
  readonly mapping?: string;
  readonly title?: string;
  readonly published?: string;
  readonly allowRejected?: true;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar import-table`: read exports of other systems by their mappings, and freeze them as a run. */
export function addImportTableCommand(program: Command, output: CommandOutput): void {
  program
    .command("import-table")
    .description(
      "read CSV, TSV or XLSX exports by a mapping and freeze them as a run; nothing is frozen if a cell is rejected",
    )
    .argument("<files...>", "the exports; each with its mapping beside it, NAME.mapping.json for NAME.csv")
    .requiredOption("--run <name>", "name of the new run")
    .option("--mapping <file>", "the mapping of all the files, instead of those beside them")
    .option("--title <text>", "title of the run")
    .option("--published <date>", "the day as of which the figures hold, such as 2022-01-31; otherwise today")
    .option("--allow-rejected", "freeze what could be read although cells were rejected")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (paths: readonly string[], options: ImportOptions) => {
      const { freezeRun } = await import("../../runs/freeze-run.ts");
      const { readTogether } = await import("../../sources/table-file/read-together.ts");
      const { tableFileSource } = await import("../../sources/table-file/table-file-source.ts");
      const files: MappedFile[] = [];
      for (const file of paths) files.push(await load(file, options.mapping));
      const tables = readTogether(files).map(({ table }) => table);
      for (const table of tables) report(table, output);
      const rejected = tables.flatMap((table) => table.rejected);
      const stopped = rejected.length > 0 && options.allowRejected === undefined;
      if (!stopped) {
        const words = {
          title: options.title ?? files.map(({ name }) => name).join(", "),
          allowRejected: true,
          ...(options.published === undefined ? {} : { published: options.published }),
        };
        const request = { files: files.map(({ name }) => name).sort() };
        await freezeRun(options.run, request, { source: tableFileSource(files, words), ...inCache(options.cache) });
      }
      const counts = summarise(tables);
      if (options.json)
        printJson(output, { run: stopped ? null : options.run, ...counts, details: tables.map(details) });
      else {
        const { values, missing, suppressed } = counts;
        output.out(
          `${stopped ? "nothing frozen" : `run ${options.run}`}: ${values} values, ${missing} missing, ${suppressed} withheld, ${rejected.length} rejected\n`,
        );
      }
      if (stopped) output.fail();
    });
}

/** A file and its mapping; its size is looked at before it is read. */
async function load(file: string, mappingFile: string | undefined): Promise<MappedFile> {
  const { LIMITS } = await import("../../sources/table-file/grid.ts");
  const name = path.basename(file);
  const { dir, name: stem } = path.parse(file);
  const beside = mappingFile ?? path.join(dir, `${stem}.mapping.json`);
  for (const each of [file, beside]) {
    const found = await stat(each).catch(() => undefined);
    if (!found?.isFile()) throw new RangeError(`there is no file ${each}${each === beside ? ", the mapping" : ""}`);
    if (found.size > LIMITS.file)
      throw new RangeError(`${each} is ${found.size} bytes; at most ${LIMITS.file} are read`);
  }
  const mapping = parseJson(await readFile(beside, "utf8"), beside);
  return { name, content: await readFile(file), mapping, mappingName: path.basename(beside) };
}

/** What it holds is checked where it is used. */
function parseJson(text: string, file: string): TableMapping {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new RangeError(`${path.basename(file)} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

const WITHHELD = {
  small: "below five",
  complementary: "with a sum it would give away another",
  share: "a share of counts that are withheld",
} as const;

function report({ rejected, sums, suppressed }: TableFile, output: CommandOutput): void {
  for (const { file, row, column, text, reason } of rejected) {
    output.err(`rejected: ${file}, row ${row}, ${column}: ${JSON.stringify(text)} ${reason}\n`);
  }
  for (const { file, row, column, why } of suppressed) {
    output.err(`withheld: ${file}, row ${row}, ${column}: ${WITHHELD[why]}\n`);
  }
  for (const { file, row, column, label, verdict, stated, computed, difference, roundingBound } of sums) {
    if (verdict !== "differs" && verdict !== "rounding") continue;
    const rounding = verdict === "rounding" ? "rounding can be why" : `rounding explains at most ${roundingBound}`;
    output.err(
      `sum: ${file}, row ${row}, ${column} (${label}): says ${stated}, its parts ${computed}, off by ${difference}; ${rounding}\n`,
    );
  }
}

function summarise(tables: readonly TableFile[]) {
  const observations = tables.flatMap((table) => table.observations);
  const values = observations.filter(({ value }) => value !== null).length;
  return {
    values,
    missing: observations.length - values,
    suppressed: tables.flatMap((table) => table.suppressed).length,
    rejected: tables.flatMap((table) => table.rejected).length,
  };
}

function details({ rejected, sums, suppressed }: TableFile) {
  return { rejected, sums, suppressed };
}
