import { escapeHtml } from "../../text/html.ts";
import { DISPLAY, type Displayable } from "../../text/mime.ts";
import { REPORT_MIME, type TableBlock } from "../../text/report-blocks.ts";
import { capital } from "./capital.ts";
import { CLAIM_VERDICTS } from "./claim-verdict.ts";
import { htmlRows } from "./html-rows.ts";
import type { CheckedClaim } from "./show-claim.ts";

/** One line of the summary. */
export interface ClaimsLine {
  readonly id: string;
  readonly document: string;
  readonly statement: string;
  readonly verdict: string;
  readonly reason: string;
}

/** A summary of checked claims that shows itself. */
export interface ClaimsTable extends Displayable {
  readonly lines: readonly ClaimsLine[];
  /** How many there are of each verdict, all of them named. */
  readonly counts: readonly { readonly verdict: string; readonly claims: number }[];
}

/**
 * The summary of checked claims (sammanställning av prövade påståenden): one line for each, with verdict and reason,
 * and how many there are of each verdict. On a page each line leads to the claim's own item.
 *
 * @param options `caption` above the table, `source` under it
 */
export function claimsTable(
  checked: readonly CheckedClaim[],
  options: { readonly caption?: string; readonly source?: string } = {},
): ClaimsTable {
  const { caption = "Påståendena och vad prövningen säger", source } = options;
  const lines = checked.map(({ id, document, statement, verdict, reason }) => ({
    id,
    document,
    statement,
    verdict,
    reason,
  }));
  const counts = CLAIM_VERDICTS.map((verdict) => ({
    verdict,
    claims: lines.filter((line) => line.verdict === verdict).length,
  }));
  const columns = ["Nr", "Dokument", "Påstående", "Omdöme", "Skäl"].map((title) => ({ title }));
  const rows = lines.map(({ id, document, statement, verdict, reason }) => [
    { html: `<a href="#pastaende-${escapeHtml(id)}">${escapeHtml(id)}</a>` },
    document,
    statement,
    { html: `<strong class="verdict">${escapeHtml(capital(verdict))}</strong>` },
    reason,
  ]);
  const block: TableBlock = {
    kind: "table",
    caption,
    columns,
    rows: lines.map(({ id, document, statement, verdict, reason }) =>
      [id, document, statement, capital(verdict), reason].map((text) => [{ text }]),
    ),
    focus: [],
    notes: [],
    sources: source === undefined ? [] : [source],
  };
  const sourceLine = source === undefined ? [] : [`<p class="source">${escapeHtml(source)}</p>`];
  const html = [
    '<figure class="table">',
    `<figcaption>${escapeHtml(caption)}</figcaption>`,
    htmlRows(columns, rows, caption),
  ];
  const text = lines.map(
    ({ id, document, statement, verdict, reason }) =>
      `${id} ${document}  ${capital(verdict)}: ${reason}\n    ”${statement}”`,
  );
  return {
    lines,
    counts,
    [DISPLAY]: () => ({
      "text/html": [...html, ...sourceLine, "</figure>"].join("\n"),
      [REPORT_MIME]: [block],
      "text/plain": [caption, ...text, ...(source === undefined ? [] : [source])].join("\n"),
    }),
  };
}
