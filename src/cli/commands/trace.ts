import { type Command, Option } from "commander";
import type { RunResponse } from "../../runs/manifest.ts";
import type { Gender, Period } from "../../runs/observation.ts";
import type { TracedFigure } from "../../sources/trace/trace-figure.ts";
import type { TracedRow } from "../../sources/trace/trace-row.ts";
import { DEFAULT_RUN } from "../default-run.ts";
import { inCache } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parsePeriod } from "../parse-period.ts";
import { parseSetting } from "../parse-setting.ts";

interface TraceOptions {
  readonly area?: string;
  readonly period?: Period;
  readonly gender: Gender;
  readonly table?: string;
  readonly where: Readonly<Record<string, string>>;
  readonly run: string;
  readonly cache?: string;
  readonly json?: true;
}

/** `jamforbar trace`: which answer a figure was read from, when it came, and where in it the figure stands. */
export function addTraceCommand(program: Command, output: Output): void {
  program
    .command("trace")
    .description("where a figure came from: the request, the time, the hash, and the place in the answer or the file")
    .argument("[kpi]", "key figure, such as U23471")
    .option("--area <id>", "area, such as 0126; left out: every one")
    .option("--period <period>", "year, month or quarter; left out: every one", parsePeriod)
    .addOption(new Option("--gender <gender>", "total, women or men").choices(["T", "K", "M"]).default("T"))
    .option(
      "--table <name>",
      "instead of a key figure: a typed table of the run, such as economy, or a table file, such as agresso-drift-2021.csv",
    )
    .option("--where <column=text>", "only rows of the table with this; may be given several times", parseSetting, {})
    .option("--run <name>", "the run", DEFAULT_RUN)
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON")
    .action(async (kpi: string | undefined, options: TraceOptions) => {
      const found = await trace(kpi, options);
      if (options.json) return printJson(output, found);
      for (const one of found) output.out(`${"table" in one ? ofRow(one) : ofFigure(one)}${whence(one)}\n`);
    });
}

async function trace(kpi: string | undefined, options: TraceOptions): Promise<readonly (TracedFigure | TracedRow)[]> {
  const { run, table, where, cache } = options;
  if ((kpi === undefined) === (table === undefined)) {
    throw new RangeError("trace needs a key figure or --table, and not both");
  }
  if (table !== undefined) {
    const { traceRow } = await import("../../sources/trace/trace-row.ts");
    return traceRow(run, table, where, inCache(cache));
  }
  const { traceFigure } = await import("../../sources/trace/trace-figure.ts");
  const { area, period, gender } = options;
  const wanted = {
    kpi: kpi ?? "",
    gender,
    ...(area !== undefined && { area }),
    ...(period !== undefined && { period }),
  };
  return traceFigure(run, wanted, inCache(cache));
}

function ofFigure({ kpi, title, area, name, period, gender, value, missing }: TracedFigure): string {
  return `${kpi} ${title}\n${area} ${name}, ${period}, ${gender}: ${value ?? `no value (${missing})`}\n`;
}

function ofRow({ table, row, citation }: TracedRow): string {
  const cells = Object.entries(row).map(([column, text]) => `${column}=${text}`);
  return `${table}: ${cells.join(", ")}\n  from          ${citation}\n`;
}

function whence({ run, response, file, place }: TracedFigure | TracedRow): string {
  const { key, fetchedAt, sha256 }: RunResponse = response;
  const lines = [
    ["run", run],
    ["request", key],
    ["fetched", fetchedAt],
    ["sha256", sha256],
    ["file", place === null ? file : `${file} at ${place}`],
  ];
  return lines.map(([what = "", text = ""]) => `  ${what.padEnd(12)}  ${text}\n`).join("");
}
