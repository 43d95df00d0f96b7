import { type Command, Option } from "commander";
import { polarity } from "../../compare/polarity.ts";
import { type Ranked, rank } from "../../compare/rank.ts";
import type { Direction } from "../../metrics/direction.ts";
import { formatNumber } from "../../text/number.ts";
import { amongOf } from "../among.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseYear } from "../parse-years.ts";
import { textTable } from "../text-table.ts";

interface RankOptions {
  readonly period: number;
  readonly among: string;
  readonly good?: Direction;
  readonly gender: "T" | "K" | "M";
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar rank`: places among peers, with the range of equal values. */
export function addRankCommand(program: Command, output: Output): void {
  program
    .command("rank")
    .description("rank areas by one key figure")
    .argument("<kpi>", "key figure, such as U23471")
    .requiredOption("--period <year>", "year", parseYear)
    .option("--among <set>", "huddinge-peers, stockholm-county, all, a group (G176558) or area ids", "huddinge-peers")
    .addOption(
      new Option("--good <direction>", "which direction is good, when our table does not know").choices([
        "low",
        "high",
      ]),
    )
    .addOption(new Option("--gender <gender>", "total, women or men").choices(["T", "K", "M"]).default("T"))
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpi: string, options: RankOptions) => {
      const run = await openRun(options.run, options.cache);
      const { period, gender } = options;
      const figures = run.figures(kpi);
      const good = options.good ?? polarity(kpi);
      const among = amongOf(run, options.among);
      const rows = rank(figures, { period, gender, good, among }).map((row) => ({
        ...row,
        name: run.areas.get(row.municipality)?.title ?? row.name,
      }));
      const present = rows.filter((row) => row.rank !== null);
      const missing = rows.filter((row) => row.rank === null);
      const of = present.length;
      if (options.json) {
        const strip = ({ municipality, name, value, rank: place, rankRange }: Ranked) => ({
          ...{ municipality, name, value, rank: place, rankRange },
        });
        const absent = missing.map(({ municipality, name, missing: reason }) => ({
          municipality,
          name,
          missing: reason,
        }));
        return printJson(output, { kpi, period, good, of, rows: present.map(strip), missing: absent });
      }
      output.out(
        `${run.keyFigures.get(kpi)?.title ?? kpi}, ${period}: ${among.title} (${of} with a value, ${good} is good)\n`,
      );
      output.out(textTable(rows.map(line), { right: [0, 2] }));
      output.out(`${run.sourceLine("computed")} (run ${run.name})\n`);
    });
}

function line({ rankRange, name, value, missing }: Ranked): string[] {
  if (value === null || rankRange === null) return ["–", name, `missing: ${missing}`];
  const [first, last] = rankRange;
  return [first === last ? `${first}` : `${first}–${last}`, name, formatNumber(value, { digits: 1 })];
}
