import { type Command, InvalidArgumentError } from "commander";
import { DEFAULT_RUN } from "../default-run.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { textTable } from "../text-table.ts";

interface CalendarOptions {
  readonly run: string;
  readonly until?: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar calendar`: what of a run is preliminary, when it becomes final, and what comes next. */
export function addCalendarCommand(program: Command, output: Output): void {
  program
    .command("calendar")
    .description(
      "what of a run is preliminary, when it is final, and what its source publishes next, by the catalogue's dates",
    )
    .argument("[kpi...]", "key figures; left out: all that the run has figures of")
    .option("--until <date>", "only what is published on this day at the latest", parseDate)
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpis: readonly string[], { run: name, until, cache, json }: CalendarOptions) => {
      const run = await openRun(name, cache, output);
      const { publicationCalendar } = await import("../../sources/calendar/publication-calendar.ts");
      const all = publicationCalendar(run, kpis.length === 0 ? undefined : kpis);
      const rows = until === undefined ? all : all.filter(({ next }) => next !== null && next.date <= until);
      if (json) return printJson(output, rows);
      const cells = rows.map(({ kpi, period, state, next, title }) => {
        const coming = next === null ? "" : `${next.date} ${next.kind}`;
        return [kpi, period === null ? "" : String(period), state, coming, title];
      });
      output.out(`${name}, fetched ${run.manifest.asPublished}\n${textTable(cells)}`);
    });
}

function parseDate(text: string): string {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) {
    throw new InvalidArgumentError("use a date such as 2026-09-30.");
  }
  return text;
}
