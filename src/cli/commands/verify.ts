import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Repair } from "../../runs/repair-run.ts";
import { inExistingCache } from "../lazily.ts";
import { type CommandOutput, printJson } from "../output.ts";
import { parseCount } from "../parse-count.ts";

interface VerifyOptions {
  readonly all?: true;
  readonly repair?: true;
  readonly file: readonly string[];
  readonly baseUrl?: string;
  readonly retries: number;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar verify`: compare every byte of a run with the hashes written when it was frozen, and repair on request. */
export function addVerifyCommand(program: Command, output: CommandOutput, signal: AbortSignal): void {
  program
    .command("verify")
    .description(
      "check every object of a run against its hash, and its cache for foreign files; exit code 1 when something is wrong",
    )
    .argument("[name]", "the run")
    .option("--all", "every run, instead of one")
    .option("--repair", "set what is damaged aside, and ask the source for the very same answer again")
    .option(
      "--file <path>",
      "with --repair: a file that may be what is damaged or missing; may be given several times",
      (file: string, before: readonly string[]) => [...before, file],
      [],
    )
    .option("--base-url <url>", "with --repair: another address of the API")
    .option("--retries <n>", "with --repair: how often a failing request is tried again", parseCount, 5)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (name: string | undefined, options: VerifyOptions) => {
      const { cache, json } = options;
      if ((name === undefined) !== (options.all === true))
        throw new RangeError("verify needs a run or --all, not both");
      if (options.repair === undefined && (options.file.length > 0 || options.baseUrl !== undefined)) {
        throw new RangeError("--file and --base-url are for --repair");
      }
      if (options.repair && name === undefined)
        throw new RangeError("--repair needs a run: repair one after the other");
      if (name === undefined) return verifyEvery(output, options);
      const repair = options.repair ? await repairOne(name, options, signal) : undefined;
      const { verifyRun } = await import("../../runs/verify-run.ts");
      const result = await verifyRun(name, inExistingCache(cache));
      if (json) printJson(output, repair === undefined ? result : { ...result, repair });
      else {
        for (const key of repair?.repaired ?? []) output.out(`${name}: ${key}: repaired\n`);
        for (const problem of repair?.problems ?? []) output.err(`${name}: ${problem}\n`);
        show(output, `${name}: `, result, `whole, ${result.objects} objects checked`);
        if (result.ok) await checkItsColumns(output, name, cache);
      }
      if (!result.ok) output.fail();
    });
}

/** Columns are made from the objects: what is wrong with them is put right, and nothing is lost. */
async function checkItsColumns(output: CommandOutput, name: string, cache: string | undefined): Promise<void> {
  const { checkColumns } = await import("../../sources/columns/check-columns.ts");
  const { files, rebuilt } = await checkColumns(name, inExistingCache(cache));
  for (const wrong of rebuilt) output.err(`${name}: ${wrong}; made anew from the objects\n`);
  if (files > 0) output.out(`${name}: columns of ${files} key figures are what the objects hold\n`);
}

async function repairOne(name: string, options: VerifyOptions, signal: AbortSignal): Promise<Repair> {
  const { repairRun } = await import("../../runs/repair-run.ts");
  const { openFrozen } = await import("../../runs/open-frozen.ts");
  const { repairSource } = await import("../../sources/refresh/repair-source.ts");
  const { baseUrl, retries } = options;
  const inCache = inExistingCache(options.cache);
  const { manifest } = await openFrozen(name, inCache);
  const source = repairSource(manifest, { retries, ...(baseUrl === undefined ? {} : { baseUrl }) });
  const files = await Promise.all(options.file.map((file) => readFile(file)));
  return repairRun(name, { ...inCache, files, signal, ...(source === undefined ? {} : { source }) });
}

async function verifyEvery(output: CommandOutput, { cache, json }: VerifyOptions): Promise<void> {
  const { verifyAll } = await import("../../runs/verify-all.ts");
  const result = await verifyAll(inExistingCache(cache));
  if (json) printJson(output, result);
  else {
    for (const run of result.runs) show(output, `${run.run}: `, run, `whole, ${run.objects} objects checked`);
    show(output, "", result, `runs checked: ${result.runs.length}`);
  }
  if (!result.ok) output.fail();
}

function show(
  output: CommandOutput,
  what: string,
  found: { readonly ok: boolean; readonly problems: readonly string[]; readonly leftovers?: readonly string[] },
  well: string,
): void {
  const list = (lines: readonly string[]) => lines.map((line) => `  ${line}\n`).join("");
  if (found.problems.length > 0) output.err(`${what || "the cache: "}not whole\n${list(found.problems)}`);
  else if (found.ok) output.out(`${what}${well}\n`);
  const { leftovers = [] } = found;
  if (leftovers.length > 0)
    output.err(`note: harmless, left by processes that were killed or are at work, or set aside\n${list(leftovers)}`);
}
