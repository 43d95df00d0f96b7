import { type Command, Option } from "commander";
import { polarity } from "../../compare/polarity.ts";
import { type Ranked, rank, type Ties } from "../../compare/rank.ts";
import type { Places, RankedWithUncertainty } from "../../compare/ranks/rank-with-uncertainty.ts";
import type { Direction } from "../../metrics/direction.ts";
import { formatNumber } from "../../text/number.ts";
import { amongOf } from "../among.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseDraws, parseSeed } from "../parse-draws.ts";
import { parseYear } from "../parse-years.ts";
import { textTable } from "../text-table.ts";

interface RankOptions {
  readonly period: number;
  readonly among: string;
  readonly good?: Direction;
  readonly gender: "T" | "K" | "M";
  readonly ties?: Ties;
  readonly uncertainty?: true;
  readonly seed: number;
  readonly draws: number;
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
    .addOption(
      new Option("--ties <rule>", "the place that equal values share").choices(["min", "max", "average", "dense"]),
    )
    .option("--uncertainty", "the places that each area may truly have, for shares from surveys")
    .option("--seed <number>", "seed of the uncertainty's draws", parseSeed, 1)
    .option("--draws <number>", "how many draws", parseDraws, 10_000)
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpi: string, options: RankOptions) => {
      const run = await openRun(options.run, options.cache, output);
      const { period, gender, ties, uncertainty, seed, draws } = options;
      const figures = run.figures(kpi);
      const good = options.good ?? polarity(kpi);
      const among = amongOf(run, options.among);
      const how = { period, gender, good, among, ...(ties && { ties }) };
      const ranked: (Ranked | RankedWithUncertainty)[] = uncertainty
        ? (await import("../../compare/ranks/rank-with-uncertainty.ts")).rankWithUncertainty(run, kpi, {
            ...how,
            seed,
            draws,
          })
        : rank(figures, how);
      const rows = ranked.map((row) => ({ ...row, name: run.areas.get(row.municipality)?.title ?? row.name }));
      const present = rows.filter((row) => row.rank !== null);
      const of = present.length;
      if (options.json) {
        const missing = rows.filter((row) => row.rank === null);
        const absent = missing.map(({ municipality, name, missing: reason }) => ({
          municipality,
          name,
          missing: reason,
        }));
        const alone = of === 1 && { note: ALONE };
        const drawn = uncertainty && { uncertainty: { confidence: 0.95, seed, draws, ...alone } };
        return printJson(output, { kpi, period, good, of, ...drawn, rows: present.map(jsonRow), missing: absent });
      }
      output.out(
        `${run.keyFigures.get(kpi)?.title ?? kpi}, ${period}: ${among.title} (${of} with a value, ${good} is good)\n`,
      );
      const note = uncertainty && commonNote(rows);
      const shown = note === undefined ? rows : rows.map((row) => ({ ...row, note: null }));
      const lines = shown.map((row) => line(row, ties));
      output.out(textTable(lines, { right: [0, 2] }));
      if (note !== undefined) output.out(`No intervals: ${note}\n`);
      else if (uncertainty && of === 1) output.out(`${ALONE}\n`);
      else if (uncertainty) await explain(output, { seed, draws });
      output.out(`${run.sourceLine("computed")} (run ${run.name})\n`);
    });
}

const ALONE = "Only one area has a value: it has place 1 of 1, and that says nothing of how certain its value is.";

function jsonRow(row: Ranked | RankedWithUncertainty) {
  const { municipality, name, value, rank: place, rankRange } = row;
  const plain = { municipality, name, value, rank: place, rankRange };
  if (!("rankInterval" in row)) return plain;
  const { rankInterval, simultaneous, note } = row;
  return { ...plain, rankInterval, simultaneous, ...(note !== null && { note }) };
}

function line(row: Ranked | RankedWithUncertainty, ties: Ties | undefined): string[] {
  const { rank: place, rankRange, name, value, missing } = row;
  if (value === null || place === null || rankRange === null) return ["–", name, `missing: ${missing}`];
  const shown =
    ties === undefined ? places(rankRange) : formatNumber(place, { digits: Number.isInteger(place) ? 0 : 1 });
  const plain = [shown, name, formatNumber(value, { digits: 1 })];
  if (!("rankInterval" in row)) return plain;
  const { rankInterval, simultaneous, note } = row;
  if (rankInterval === null || simultaneous === null) return [...plain, note === null ? "" : `no interval: ${note}`];
  return [...plain, `place ${places(rankInterval)}`, `all at once ${places(simultaneous)}`];
}

/** The reason that all placed areas share for having no interval, so that it is said once. */
function commonNote(rows: readonly (Ranked | RankedWithUncertainty)[]): string | undefined {
  const notes = rows.flatMap((row) => ("note" in row && row.rank !== null ? [row.note] : []));
  const [first] = notes;
  return first !== null && notes.every((note) => note === first) ? first : undefined;
}

/** What the intervals are, and what they take for granted in the words that pages use. */
async function explain(output: Output, how: { readonly seed: number; readonly draws: number }) {
  const { RANK_ASSUMES } = await import("../../compare/ranks/assumptions.ts");
  output.out(
    `Places at 95 percent confidence, by area and for all areas at once (${how.draws} draws, seed ${how.seed})\n`,
  );
  for (const sentence of RANK_ASSUMES) output.out(`${sentence}\n`);
}

function places([first, last]: Places): string {
  return first === last ? `${first}` : `${first}–${last}`;
}
