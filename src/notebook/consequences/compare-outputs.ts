import { type ReportBlock, reportBlocks } from "../../text/report-blocks.ts";
import type { Output } from "../run-result.ts";
import { compareTables } from "./compare-tables.ts";
import type { Difference } from "./consequence.ts";
import { withoutRun } from "./without-run.ts";

/** What a cell shows, as blocks; what does not say what it is, is a text. */
export function blocksOf(outputs: readonly Output[]): ReportBlock[] {
  return outputs.flatMap((output): readonly ReportBlock[] => {
    if (output.type === "error") return [];
    if (output.type === "stream") return [{ kind: "paragraph", role: "summary", text: output.text }];
    const text = output.data["text/markdown"] ?? output.data["text/plain"];
    return reportBlocks(output.data) ?? [{ kind: "paragraph", role: "summary", text: String(text) }];
  });
}

/** What the two runs are called. */
interface Names {
  readonly before: string;
  readonly after: string;
}

/** What differs between what one cell shows with two runs; displays are matched in their order. */
export function compareOutputs(
  before: readonly ReportBlock[],
  after: readonly ReportBlock[],
  names: Names,
): Difference[] {
  return inPairs(before, after).flatMap(([was, is]): Difference[] => {
    if (was?.kind === "table" && is?.kind === "table") return compareTables("table", was, is);
    if (was?.kind === "chart" && is?.kind === "chart") {
      const words = texts([was.title, was.subtitle, was.alt], [is.title, is.subtitle, is.alt], names);
      return [...words.map((word) => ({ ...word, of: is.title })), ...compareTables("figure", was.table, is.table)];
    }
    if (was?.kind === "paragraph" && is?.kind === "paragraph") return texts([was.text], [is.text], names);
    if (was?.kind === "list" && is?.kind === "list") return texts(was.items, is.items, names);
    return [{ kind: "output", before: nameOf(was), after: nameOf(is) }];
  });
}

function texts(before: readonly string[], after: readonly string[], names: Names): Difference[] {
  return inPairs(before, after)
    .filter(([was, is]) => withoutRun(was, names.before) !== withoutRun(is, names.after))
    .map(([was = null, is = null]) => ({ kind: "text", before: was, after: is }));
}

function inPairs<Item>(before: readonly Item[], after: readonly Item[]): [Item | undefined, Item | undefined][] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => [before[at], after[at]]);
}

function nameOf(block: ReportBlock | undefined): string | null {
  if (block === undefined) return null;
  if (block.kind === "paragraph") return block.text;
  return (block.kind === "table" ? block.caption : block.title) ?? block.kind;
}
