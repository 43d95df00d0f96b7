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
 * @param value the figure; `null` when it is missing
 * @throws {TypeError} when `value` is neither a number nor null
 * @throws {RangeError} when `value` is not finite, or `digits` is not a whole number 0–20
 * @example
 * showValue(70.8, { label: "Andel nöjda", unit: "procent" })[Symbol.for("Jupyter.display")]()["text/plain"]; // => "Andel nöjda: 70,8 procent"
 */
export function showValue(value: number | null, options: ValueOptions) {
  const { label, unit, digits, source } = options;
  checkShown(value);
  const known = value !== null;
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

/** Plain JavaScript may give anything: a mistake must not look like a missing value. */
function checkShown(value: unknown): void {
  if (value === null) return;
  const was = `showValue: value must be a finite number, or null when it is missing, was ${String(value)}`;
  if (typeof value !== "number") throw new TypeError(was);
  if (!Number.isFinite(value)) throw new RangeError(was);
}
