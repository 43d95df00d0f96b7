import type { Command } from "commander";
import type { FiguresByArea, SimilarMunicipalities } from "../../compare/sets/similar.ts";
import type { Run } from "../../sources/run.ts";
import { formatNumber } from "../../text/number.ts";
import { amongOf } from "../among.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseCountFromOne } from "../parse-count.ts";
import { parseList } from "../parse-list.ts";
import { parseWeights } from "../parse-weights.ts";
import { parseYear } from "../parse-years.ts";
import { textTable } from "../text-table.ts";

interface SimilarCommandOptions {
  readonly on: readonly string[];
  readonly period?: number;
  readonly weights?: readonly number[];
  readonly count: number;
  readonly among: string;
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar similar`: the municipalities that are most like one, on key figures of one's own choice. */
export function addSimilarCommand(program: Command, output: Output): void {
  program
    .command("similar")
    .description("find the municipalities that are most like one, on standardised key figures")
    .argument("<municipality>", "area id, such as 0126")
    .requiredOption("--on <kpis>", "key figures of structure, such as N20048,N28026", parseList)
    .option("--period <year>", "year; the latest in which the municipality has every key figure", parseYear)
    .option("--weights <numbers>", "one for each key figure, in the same order, such as 1,2", parseWeights)
    .option("--count <n>", "how many to give", parseCountFromOne, 7)
    .option("--among <set>", "huddinge-peers, stockholm-county, all, a group (G176558) or area ids", "all")
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (municipality: string, options: SimilarCommandOptions) => {
      const run = await openRun(options.run, options.cache, output);
      if (run.areas.get(municipality)?.type !== "K") {
        throw new RangeError(`${municipality} is not a municipality that run ${run.name} holds`);
      }
      const { similarMunicipalities } = await import("../../compare/sets/similar.ts");
      const on = [...new Set(options.on)];
      const period = options.period ?? latestPeriod(run, municipality, on);
      const found = similarMunicipalities(figuresOf(run, on, period), {
        municipality,
        count: options.count,
        among: amongOf(run, options.among),
        names: new Map([...run.areas.values()].map(({ id, title }) => [id, title])),
        ...(options.weights === undefined ? {} : { weights: weightsOf(on, options.weights) }),
      });
      const { rows, leftOut } = found;
      if (options.json) return printJson(output, { municipality, period, on, rows, leftOut });
      output.out(`most like ${found.name} on ${on.join(", ")}, ${period} (among ${found.of} with every key figure)\n`);
      const lines = rows.map((row) => line(row, on));
      const right = [1, ...on.map((_, k) => k + 2)];
      output.out(textTable([["", "distance", ...on], ...lines], { right }));
      for (const { name, missing } of leftOut) output.out(`left out: ${name}, ${reasons(missing)}\n`);
      output.out(`${run.sourceLine("computed")} (run ${run.name})\n`);
    });
}

interface Figure {
  readonly kpi: string;
  readonly municipality: string;
  readonly period: number | string;
  readonly value: number | null;
  readonly missing: string | null;
}

function figuresOf(run: Run, on: readonly string[], period: number): FiguresByArea {
  const rows = run.figures(on, { periods: [period], genders: ["T"] }).objects() as Figure[];
  return new Map(
    on.map((kpi) => {
      const ofKpi = rows.filter((row) => row.kpi === kpi);
      return [kpi, new Map(ofKpi.map(({ municipality, value, missing }) => [municipality, { value, missing }]))];
    }),
  );
}

function latestPeriod(run: Run, municipality: string, on: readonly string[]): number {
  const rows = run.figures(on, { areas: [municipality], genders: ["T"] }).objects() as Figure[];
  const present = rows.filter(({ value }) => value !== null);
  const years = [...new Set(present.flatMap(({ period }) => (typeof period === "number" ? [period] : [])))];
  const complete = years.filter((year) => on.every((kpi) => present.some((r) => r.kpi === kpi && r.period === year)));
  if (complete.length > 0) return Math.max(...complete);
  throw new RangeError(`${municipality} has no year in run ${run.name} with a value of each of ${on.join(", ")}`);
}

function weightsOf(on: readonly string[], weights: readonly number[]): Map<string, number> {
  if (weights.length !== on.length) {
    throw new RangeError(`--weights must be one for each key figure of --on (${on.length}), was ${weights.length}`);
  }
  return new Map(on.map((kpi, k) => [kpi, weights[k] ?? 1]));
}

function line(
  { name, distance, contributions }: SimilarMunicipalities["rows"][number],
  on: readonly string[],
): string[] {
  const shares = on.map((kpi) => formatNumber(contributions[kpi] ?? 0, { unit: "%" }));
  return [name, formatNumber(distance, { digits: 2 }), ...shares];
}

function reasons(missing: Readonly<Record<string, string>>): string {
  return Object.entries(missing)
    .map(([kpi, reason]) => `${kpi}: ${reason}`)
    .join(", ");
}
