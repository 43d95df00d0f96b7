import type { Command } from "commander";
import type { Consequence } from "../../notebook/consequences/consequence.ts";
import type { RunOptions } from "../../notebook/run-notebook.ts";
import type { RunChanges } from "../../sources/revisions/compare-runs.ts";
import type {
  Added,
  Deleted,
  FigureChange,
  MetadataChange,
  NewlyMissing,
  Removed,
  Revised,
} from "../../sources/revisions/run-changes.ts";
import { changeExcerpt, cut } from "../change-excerpt.ts";
import { findNotebook } from "../find-notebook.ts";
import { openRun } from "../lazily.ts";
import { type Output, printJson } from "../output.ts";
import { parseSetting } from "../parse-setting.ts";
import { textTable } from "../text-table.ts";

interface CompareOptions {
  readonly notebook?: string;
  readonly set: Readonly<Record<string, string>>;
  readonly cache?: string;
  readonly json?: true;
}

const SHOWN = 20;

/** `jamforbar compare-runs`: what the source has changed between two runs. */
export function addCompareRunsCommand(program: Command, output: Output, signal: AbortSignal): void {
  program
    .command("compare-runs")
    .description(
      "what differs between two runs: values revised, added, removed, newly missing or deleted, and what is called otherwise",
    )
    .argument("<before>", "the earlier run")
    .argument("<after>", "the later run")
    .option("--notebook <name>", "also run this notebook with both, and tell what it shows differently")
    .option("--set <name=value>", "a parameter of the notebook; may be given several times", parseSetting, {})
    .option("--cache <dir>", "folder of the runs")
    .option("--json", "print JSON, with every change")
    .action(async (before: string, after: string, { notebook, set, cache, json }: CompareOptions) => {
      const { compareRuns } = await import("../../sources/revisions/compare-runs.ts");
      const changes = await compareRuns(await openRun(before, cache), await openRun(after, cache));
      const consequences =
        notebook === undefined
          ? []
          : await consequencesFor(notebook, changes, { cacheDir: cache, parameters: set, signal });
      if (json) return printJson(output, { ...changes, consequences });
      output.out(describe(changes));
      if (notebook !== undefined) output.out(list("consequences", consequences, consequence));
    });
}

async function consequencesFor(named: string, { before, after }: RunChanges, options: RunOptions) {
  const { notebookConsequences } = await import("../../notebook/consequences/notebook-consequences.ts");
  return notebookConsequences(await findNotebook(named), before, after, options);
}

function consequence({ cell, title, of, row, column, before, after, difference }: Consequence): string[] {
  const where = [title, of, row, column]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => cut(part ?? ""));
  const by = difference === undefined ? "" : ` (${difference > 0 ? "+" : ""}${difference})`;
  return [`cell ${cell}`, where.join(" · "), `${changeExcerpt(before, after)}${by}`];
}

function describe(changes: RunChanges): string {
  const { before, after, same, revised, added, removed, newlyMissing, deleted, metadata } = changes;
  if (same) return `${before} and ${after}: nothing differs\n`;
  return [
    list("revised", revised, (one: Revised) => [...figure(one), `${one.before} → ${one.after}`]),
    list("added", added, (one: Added) => [
      ...figure(one),
      `→ ${one.after}${one.asked ? "" : ` (${before} did not ask)`}`,
    ]),
    list("removed", removed, (one: Removed) => [
      ...figure(one),
      `${one.before} →${one.asked ? "" : ` (${after} did not ask)`}`,
    ]),
    list("newly missing", newlyMissing, (one: NewlyMissing) => [...figure(one), `${one.before} → ${one.reason}`]),
    list("deleted", deleted, (one: Deleted) => [...figure(one), `${one.before ?? "no value"} →`]),
    list("metadata", metadata, (one: MetadataChange) => [
      one.kind,
      one.id,
      one.field,
      `${changeExcerpt(one.before, one.after)}${one.asked === false ? ` (${one.before === null ? before : after} did not ask)` : ""}`,
    ]),
  ].join("");
}

function list<Item>(what: string, items: readonly Item[], cells: (item: Item) => string[]): string {
  const more = items.length > SHOWN ? `  and ${items.length - SHOWN} more; --json prints all\n` : "";
  const rows = textTable(items.slice(0, SHOWN).map((item) => ["", ...cells(item)]));
  return `${what}: ${items.length}\n${rows}${more}`;
}

function figure({ kpi, area, name, period, gender }: FigureChange): string[] {
  return [kpi, `${area} ${name}`, String(period), gender];
}
