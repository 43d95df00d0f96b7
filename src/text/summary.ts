import { escapeHtml } from "./html.ts";
import { DISPLAY, type Displayable } from "./mime.ts";
import { type ParagraphBlock, REPORT_MIME } from "./report-blocks.ts";

/** A result with the sentence that says it. */
export type Summarised<T> = T & Displayable & { readonly summary: string };

/**
 * Give a result the Swedish sentence that says it, so that a notebook can display the result as it is. The result keeps
 * its own fields; the sentence is its `summary`, and the way to show it does not count among its fields.
 *
 * @param assumes what the result takes for granted; stands under the sentence in smaller print
 * @example
 * summarised({ slope: 2 }, "Ökar med 2 om året."); // => { slope: 2, summary: "Ökar med 2 om året." }
 */
export function summarised<T extends object>(
  result: T,
  summary: string,
  assumes: readonly string[] = [],
): Summarised<T> {
  const lines = assumes.map((line) => `<p class="notes">${escapeHtml(line)}</p>`);
  const blocks: readonly ParagraphBlock[] = [
    { kind: "paragraph", role: "summary", text: summary },
    ...assumes.map((text) => ({ kind: "paragraph", role: "notes", text }) as const),
  ];
  const shown = {
    "text/html": [`<p class="summary">${escapeHtml(summary)}</p>`, ...lines].join("\n"),
    [REPORT_MIME]: blocks,
    "text/plain": [summary, ...assumes].join("\n"),
  };
  const complete = { ...result, summary };
  Object.defineProperty(complete, DISPLAY, { value: () => shown, enumerable: false });
  return complete as Summarised<T>;
}
