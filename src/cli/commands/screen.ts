import type { Command } from "commander";
import type { Headline } from "../../compare/screening/headlines.ts";
import type { Screening } from "../../compare/screening/screen.ts";
import type { Direction } from "../../metrics/direction.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseCount } from "../parse-count.ts";
import { parseDirections } from "../parse-directions.ts";
import { parseYear } from "../parse-years.ts";
import { textTable } from "../text-table.ts";

interface ScreenCommandOptions {
  readonly municipality: string;
  readonly period?: number;
  readonly good?: Readonly<Record<string, Direction>>;
  readonly count: number;
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

const HUDDINGE = "0126";
const SHOWN = 10;
const FINGERPRINT_SHOWN = 12;

/** `jamforbar screen`: where to look closer, among all key figures of a run. */
export function addScreenCommand(program: Command, output: Output): void {
  program
    .command("screen")
    .description("screen all key figures of a run for what a municipality should look closer at")
    .option("--municipality <code>", "municipality", HUDDINGE)
    .option("--period <year>", "the last year to look at (default: the newest)", parseYear)
    .option("--good <directions>", "directions that titles do not tell, as ID=low,ID=high", parseDirections)
    .option("--count <number>", "how many places to print (JSON has all)", parseCount, SHOWN)
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async ({ municipality, period, good, count, run: name, cache, json }: ScreenCommandOptions) => {
      const [{ screen }, run] = await Promise.all([
        import("../../compare/screening/screen.ts"),
        openRun(name, cache, output),
      ]);
      const screening = screen(run, { municipality, period, good });
      if (json) return printJson(output, screening);
      print(output, screening, count);
      const { name: of, fingerprint } = run.manifest;
      output.out(`${run.sourceLine("computed")} (run ${of}, fingerprint ${fingerprint.slice(0, FINGERPRINT_SHOWN)})\n`);
    });
}

function print(output: Output, screening: Screening & { readonly summary: string }, count: number): void {
  const { summary, order, headlines, substitutions, services, undirected, notJudged, byLot, tests } = screening;
  output.out(`${summary}\n${order}\n`);
  for (const [at, headline] of headlines.slice(0, count).entries()) output.out(`\n${at + 1}. ${explained(headline)}`);
  for (const { sentence } of substitutions) output.out(`\n${sentence}\n`);
  output.out("\n");
  const cards = services.filter(({ costWord, qualityWord }) => !/okänd/.test(costWord + qualityWord));
  output.out(textTable(cards.map(({ service, costWord, qualityWord }) => [service.title, costWord, qualityWord])));
  const unknown = undirected.reduce((sum, { figures }) => sum + figures.length, 0);
  output.out(`\nnot judged: ${notJudged.length}; direction not known: ${unknown}; --json lists them with reasons\n`);
  output.out(`tested together: ${tests.places} for the list, ${tests.conditions} for what surrounds it\n`);
  output.out(
    `among the worst 5 percent in ${byLot.observed} of ${byLot.judged}; by lot ${byLot.expected.toFixed(1)}\n`,
  );
}

/** The key figure's id stands with what was tested, so that a reader can trace it. */
function explained({ service, sentence, more, kpi, certainty }: Headline): string {
  const others = more.length === 0 ? "" : ` (+${more.length})`;
  const tested = certainty === undefined ? "" : `, p ${small(certainty.p)}, adjusted ${small(certainty.adjusted)}`;
  return `${service.title}${others}\n   ${sentence}\n   [${kpi}${tested}]\n`;
}

function small(p: number): string {
  return p === 0 || p >= 0.0001 ? p.toFixed(4) : p.toExponential(1);
}
