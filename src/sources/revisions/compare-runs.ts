import { askedFor } from "../asked-for.ts";
import { openRun } from "../open-run.ts";
import type { Run } from "../run.ts";
import { compareFigures, type Side } from "./compare-figures.ts";
import { compareMetadata } from "./compare-metadata.ts";
import type { MetadataChange, ValueChanges } from "./run-changes.ts";

/** What differs between two runs. */
export interface RunChanges extends ValueChanges {
  readonly before: string;
  readonly after: string;
  /** Whether nothing at all differs. */
  readonly same: boolean;
  readonly metadata: readonly MetadataChange[];
}

/**
 * Compare two runs (jämför körningar): what has the source revised, added, removed, stopped publishing or deleted
 * between them, and what does it call otherwise. Use it before a report is made anew from a later run, and years later to
 * explain why a figure differs from the one in print.
 *
 * Each figure (key figure, area, period, gender) is in one list at most: `revised` (value → other value), `added`
 * (nothing, or a reason → value), `removed` (value → no row), `newlyMissing` (value → a reason), `deleted` (marked as deleted
 * by the source). The lists are in the order of key figure, area, period and gender. Values are compared as they were
 * published, with all their decimals.
 *
 * When not to use it: for what a change means to a ranking or a verdict; `jamforbar compare-runs --notebook` runs the
 * notebook on both and compares what it shows.
 *
 * @param before the earlier run, by name or opened
 * @param after the later run, by name or opened
 * @param options `cache`: the folder of runs
 * @throws {RangeError} when there is no such run; {Error} when one is damaged
 */
export async function compareRuns(
  before: string | Run,
  after: string | Run,
  options: { readonly cache?: string } = {},
): Promise<RunChanges> {
  const [old, now] = [await opened(before, options), await opened(after, options)];
  const lists = { revised: [], added: [], removed: [], newlyMissing: [], deleted: [] };
  const reasons: MetadataChange[] = [];
  for (const kpi of [...new Set([...old.run.held, ...now.run.held])].sort()) {
    compareFigures(kpi, old, now, lists, reasons);
  }
  const metadata = [...compareMetadata(old.run, now.run), ...reasons];
  const same = [metadata, ...Object.values(lists)].every((list) => list.length === 0);
  return { before: old.run.name, after: now.run.name, same, ...lists, metadata };
}

async function opened(run: string | Run, options: { readonly cache?: string }): Promise<Side> {
  const open = typeof run === "string" ? await openRun(run, options) : run;
  return { run: open, asked: askedFor(open.manifest, open.areas) };
}
