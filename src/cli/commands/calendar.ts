import { type Command, InvalidArgumentError } from "commander";
import { tellOfReads } from "../behind.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { findNotebook } from "../find-notebook.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";
import { textTable } from "../text-table.ts";

interface CalendarOptions {
  readonly notebook?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly until?: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar calendar`: what of a run is preliminary, when it becomes final, and what comes next. */
export function addCalendarCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("calendar")
    .description(
      "what of a run is preliminary, when it is final, and what its source publishes next, by the catalogue's dates",
    )
    .argument("[kpi...]", "key figures; left out: all that the run has figures of")
    .option("--notebook <name>", "of what this notebook reads instead; it is run for that")
    .option("--set <name=value>", "a parameter of the notebook; may be given several times", parseSetting, {})
    .option("--until <date>", "only what is published on this day at the latest", parseDate)
    .option("--run <name>", `the run (default: ${DEFAULT_RUN}, or the notebook's own choice)`)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpis: readonly string[], options: CalendarOptions) => {
      const { until, json } = options;
      const all = options.notebook === undefined ? await ofRun(kpis, options) : await ofNotebook(kpis, options);
      const rows = until === undefined ? all : all.filter(({ next }) => next !== null && next.date <= until);
      if (json) return printJson(output, rows);
      if (rows.length === 0) return output.err("no key figure with a date in its source's catalogue\n");
      const cells = rows.map(({ run, kpi, period, state, next, title }) => {
        const coming = next === null ? "" : `${next.date} ${next.kind}`;
        return [run, kpi, period === null ? "" : String(period), state, coming, title];
      });
      output.out(textTable(cells));
    });

  async function ofRun(kpis: readonly string[], { run: name = DEFAULT_RUN, cache }: CalendarOptions) {
    const run = await openRun(name, cache, output);
    const { publicationCalendar } = await import("../../sources/calendar/publication-calendar.ts");
    return publicationCalendar(run, kpis.length === 0 ? undefined : kpis).map((row) => ({ run: name, ...row }));
  }

  async function ofNotebook(kpis: readonly string[], { notebook = "", run, set, cache }: CalendarOptions) {
    if (kpis.length > 0) throw new RangeError("calendar takes key figures or --notebook, not both");
    const { runNotebook } = await import("../../notebook/run-notebook.ts");
    const parameters = { ...set, ...(run === undefined ? {} : { run }) };
    const { reads, error } = await runNotebook(await findNotebook(notebook), { cacheDir: cache, parameters, signal });
    if (error !== undefined) throw new Error(`the notebook stops: ${error.message}`);
    tellOfReads(output, reads);
    const { byComing } = await import("../../sources/calendar/publication-calendar.ts");
    return byComing(
      reads.flatMap(({ run, id, title, publication }) =>
        publication === undefined ? [] : [{ run, kpi: id, title, ...publication }],
      ),
    );
  }
}

function parseDate(text: string): string {
  const time = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError("use a date such as 2026-09-30.");
  }
  return text;
}
