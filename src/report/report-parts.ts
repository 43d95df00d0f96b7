import { type ReportBlock, reportBlocks } from "../text/report-blocks.ts";
import type { ReportEntry } from "./report-input.ts";

/** A piece of the report, in order. */
export type ReportPart =
  | ReportBlock
  | { readonly kind: "markdown"; readonly source: string }
  | { readonly kind: "plain"; readonly text: string };

/** What the notebook says and shows, in order: blocks where a value says what it is, else its markdown or plain text. */
export function reportParts(entries: readonly ReportEntry[]): ReportPart[] {
  return entries.flatMap((entry): readonly ReportPart[] => {
    if (entry.kind === "markdown") return [entry];
    const { bundle } = entry;
    const blocks = reportBlocks(bundle);
    if (blocks !== undefined) return blocks;
    const source = bundle["text/markdown"];
    if (typeof source === "string") return [{ kind: "markdown", source }];
    const text = bundle["text/plain"];
    return [{ kind: "plain", text: typeof text === "string" ? text : JSON.stringify(bundle, null, 2) }];
  });
}
