import type { Command } from "commander";
import { peers } from "../../compare/peers.ts";
import type { Manifest } from "../../runs/manifest.ts";
import type { FreezeProgress } from "../../runs/source.ts";
import type { KoladaRequest } from "../../sources/kolada/kolada-source.ts";
import { inCache, openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseCount } from "../parse-count.ts";
import { parseList } from "../parse-list.ts";
import { parseYears } from "../parse-years.ts";
import { progressBar } from "../progress-bar.ts";

interface FetchOptions {
  readonly kpi: readonly string[];
  readonly municipality: readonly string[];
  readonly years: readonly number[];
  readonly units?: readonly string[];
  readonly unitKpi?: readonly string[];
  readonly baseUrl?: string;
  readonly retries: number;
  readonly restart?: true;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar fetch`: ask Kolada and freeze the answers as a run. */
export function addFetchCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("fetch")
    .description("fetch key figures from Kolada and freeze them as a run; taken up where it stopped if interrupted")
    .argument("<name>", "name of the new run")
    .requiredOption("--kpi <ids>", "key figures, such as N20900,U20008", parseList)
    .requiredOption("--municipality <ids>", "area ids, @huddinge-peers, @stockholm-county or @all", parseList)
    .requiredOption("--years <years>", "such as 2016-2022", parseYears)
    .option(
      "--units <ids>",
      "units whose figures to fetch too, such as V11E100135, or @0126 for all of 0126",
      parseList,
    )
    .option("--unit-kpi <ids>", "key figures of the units", parseList)
    .option("--base-url <url>", "another address of the API")
    .option("--retries <n>", "how often a failing request is tried again", parseCount, 5)
    .option("--restart", "forget what an interrupted fetch of this name has stored")
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (name: string, options: FetchOptions) => {
      const { baseUrl, retries, restart, cache, json } = options;
      const request: KoladaRequest = {
        kpis: [...new Set(options.kpi)].sort(),
        areas: areasOf(options.municipality),
        years: options.years,
        ...unitsOf(options),
      };
      const { freezeRun } = await import("../../runs/freeze-run.ts");
      const { koladaSource } = await import("../../sources/kolada/kolada-source.ts");
      const bar = json ? undefined : progressBar(output);
      let last: FreezeProgress | undefined;
      const manifest = await freezeRun(name, request, {
        source: koladaSource({ retries, ...(baseUrl === undefined ? {} : { baseUrl }) }),
        ...inCache(cache),
        ...(restart ? { restart } : {}),
        signal,
        onProgress: (progress) => {
          last = progress;
          bar?.show(progress);
        },
      }).finally(() => bar?.end());
      const summary = await summarise(manifest, request, { cache, progress: last });
      if (json) return printJson(output, summary);
      output.out(`run ${name}: ${summary.values} values, ${summary.missing} missing, ${summary.requests} requests\n`);
      for (const warning of summary.warnings) output.err(`warning: ${warning}\n`);
    });
}

/** Units by id, or all of a municipality by @ and its code; with the key figures asked of them. */
function unitsOf({ units, unitKpi, years }: FetchOptions): Pick<KoladaRequest, "units"> {
  if (units === undefined && unitKpi === undefined) return {};
  if (units === undefined || unitKpi === undefined)
    throw new RangeError("--units and --unit-kpi must be given together");
  const kpis = [...new Set(unitKpi)].sort();
  const ids = [...new Set(units)].sort();
  const places = ids.filter((id) => id.startsWith("@"));
  if (places.length === 0) return { units: { kpis, years, units: ids } };
  if (places.length === ids.length) return { units: { kpis, years, municipalities: places.map((id) => id.slice(1)) } };
  throw new RangeError(`--units must be ids of units or municipalities such as @0126, not both, was ${ids.join(",")}`);
}

/** Sets by name beside ids. */
function areasOf(words: readonly string[]): KoladaRequest["areas"] {
  const areas = words.flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    if (word === "@all") return ["all"];
    const set = Object.values(peers).find(({ id }) => `@${id}` === word);
    if (set === undefined) {
      throw new RangeError(
        `--municipality ${word} is not known: use @huddinge-peers, @stockholm-county, @all or area ids`,
      );
    }
    return set.areas;
  });
  return [...new Set(areas)].sort();
}

async function summarise(
  manifest: Manifest,
  request: KoladaRequest,
  options: { readonly cache: string | undefined; readonly progress: FreezeProgress | undefined },
) {
  const { cache, progress } = options;
  const run = await openRun(manifest.name, cache);
  const kpis = [...new Set([...request.kpis, ...(request.units?.kpis ?? [])])];
  const figures = kpis.flatMap((kpi) => run.figures(kpi).objects() as Figure[]);
  const came = figures.filter(({ missing }) => missing !== "ingen uppgift");
  const values = figures.filter(({ value }) => value !== null).length;
  return {
    run: manifest.name,
    requests: manifest.responses.length,
    rows: new Set(came.map((row) => `${row.kpi} ${row.municipality} ${row.period}`)).size,
    values,
    missing: figures.length - values,
    retries: progress?.retries ?? 0,
    warnings: manifest.warnings,
  };
}

interface Figure {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number;
  readonly value: number | null;
  readonly missing: string | null;
}
