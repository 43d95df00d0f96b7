import { escapeHtml } from "../../text/html.ts";
import { DISPLAY, type Displayable } from "../../text/mime.ts";
import { REPORT_MIME, type ReportBlock } from "../../text/report-blocks.ts";
import { capital } from "./capital.ts";
import type { Stated } from "./claim.ts";
import { figureTables } from "./figure-tables.ts";
import { figureText } from "./figure-text.ts";
import { figuresHtml } from "./figures-html.ts";
import type { Finding } from "./finding.ts";

/** A claim that has been checked; it shows itself on a page. */
export interface CheckedClaim extends Finding, Displayable {
  readonly id: string;
  readonly document: string;
  readonly statement: string;
  readonly statedAs: Stated;
}

/** Give a checked claim the way to show itself, which does not count among its fields. */
export function showingItself(checked: Omit<CheckedClaim, typeof DISPLAY>): CheckedClaim {
  const shown = () => ({ "text/html": html(checked), [REPORT_MIME]: blocks(checked), "text/plain": plain(checked) });
  return Object.defineProperty({ ...checked }, DISPLAY, { value: shown, enumerable: false }) as CheckedClaim;
}

type Item = Omit<CheckedClaim, typeof DISPLAY>;

function html(item: Item): string {
  const { id, document, statement, verdict, reason, computation, methods = [], note } = item;
  const line = (title: string, text: string) => `<p class="notes"><strong>${title}:</strong> ${escapeHtml(text)}</p>`;
  return [
    `<figure class="table" id="pastaende-${escapeHtml(id)}">`,
    `<figcaption>${escapeHtml(`${id} (${document}): ”${statement}”`)}</figcaption>`,
    `<p class="summary"><strong>${escapeHtml(capital(verdict))}.</strong> ${escapeHtml(reason)}</p>`,
    // The verdict is read by everybody, what it rests on by those who doubt it.
    `<details class="evidence"><summary>${escapeHtml(`Siffror och beräkning bakom ${id}`)}</summary>`,
    ...(item.figures.length === 0 ? [] : [figuresHtml(item.figures, `Siffrorna bakom ${id}`)]),
    line("Beräkning", computation),
    ...(methods.length === 0 ? [] : [line("Metoderna", methodsText(item))]),
    ...(note === undefined ? [] : [line("Att veta", note)]),
    "</details>",
    "</figure>",
  ].join("\n");
}

function blocks(item: Item): ReportBlock[] {
  const { id, document, statement, verdict, reason, computation, methods = [], note } = item;
  const notes = (strong: string, text: string) =>
    ({ kind: "paragraph", role: "notes", strong: `${strong}:`, text }) as const;
  return [
    { kind: "paragraph", role: "heading", text: `${id} (${document}): ”${statement}”` },
    { kind: "paragraph", role: "summary", strong: `${capital(verdict)}.`, text: reason },
    ...figureTables(item.figures).map(
      ({ columns, rows }): ReportBlock => ({
        ...{ kind: "table", caption: `Siffrorna bakom ${id}`, columns, focus: [], notes: [], sources: [] },
        rows: rows.map((row) => row.map((line) => [line])),
      }),
    ),
    notes("Beräkning", computation),
    ...(methods.length === 0 ? [] : [notes("Metoderna", methodsText(item))]),
    ...(note === undefined ? [] : [notes("Att veta", note)]),
  ];
}

function methodsText({ methods = [] }: Item): string {
  return `${methods.map(({ method, verdict }) => `${method}: ${verdict}`).join("; ")}.`;
}

function plain(item: Item): string {
  const { id, document, statement, verdict, reason, computation, methods = [], note } = item;
  return [
    `${id} (${document}): ”${statement}”`,
    `${capital(verdict)}. ${reason}`,
    ...item.figures.map((figure) => `  ${figure.source}: ${`${figureText(figure)} ${figure.unit}`.trim()}`),
    `Beräkning: ${computation}`,
    ...(methods.length === 0 ? [] : [`Metoderna: ${methodsText(item)}`]),
    ...(note === undefined ? [] : [`Att veta: ${note}`]),
  ].join("\n");
}
