import { escapeHtml } from "../text/html.ts";
import { DISPLAY, type Displayable } from "../text/mime.ts";
import { formatNumber, NBSP } from "../text/number.ts";
import { type ParagraphBlock, REPORT_MIME } from "../text/report-blocks.ts";
import { plainNumber } from "./plain-number.ts";
import { cellHtml, cellText } from "./table-cell.ts";

/** How to show a single figure. */
export interface ValueOptions {
  /** What the figure is. */
  readonly label: string;
  readonly unit?: string;
  /** Decimals (default: those that the number has). */
  readonly digits?: number;
  /** Why there is no value (default "uppgift saknas"). */
  readonly missing?: string;
  /** Where the value comes from. */
  readonly source?: string;
}

/**
 * A single figure with what it is and its unit. A value that is not there is shown with its reason.
 *
 * @throws {RangeError} when `digits` is not a whole number 0–20
 * @example
 * showValue(70.8, { label: "Andel nöjda", unit: "procent" })[Symbol.for("Jupyter.display")]()["text/plain"]; // => "Andel nöjda: 70,8 procent"
 */
export function showValue(value: number | null | undefined, options: ValueOptions) {
  const { label, unit, digits, source } = options;
  const known = typeof value === "number" && Number.isFinite(value);
  const cell = known
    ? { text: digits === undefined ? plainNumber(value) : formatNumber(value, { digits }) }
    : { text: "", missing: options.missing ?? "uppgift saknas" };
  const after = known && unit !== undefined ? `${NBSP}${unit}` : "";
  const blocks: readonly ParagraphBlock[] = [
    { kind: "paragraph", role: "summary", strong: `${label}:`, text: `${cellText(cell)}${after}` },
    ...(source === undefined ? [] : [{ kind: "paragraph", role: "source", text: source } as const]),
  ];
  return {
    [DISPLAY]: () => ({
      "text/html": [
        '<figure class="value">',
        `<figcaption>${escapeHtml(label)}</figcaption>`,
        `<p class="amount">${cellHtml(cell)}${escapeHtml(after)}</p>`,
        ...(known ? [] : [`<p class="notes">${escapeHtml(cell.missing ?? "")}</p>`]),
        ...(source === undefined ? [] : [`<p class="source">${escapeHtml(source)}</p>`]),
        "</figure>",
      ].join("\n"),
      [REPORT_MIME]: blocks,
      "text/plain": `${label}: ${cellText(cell)}${after}`,
    }),
  } satisfies Displayable;
}
