import type { ReadFigures } from "../runs/announce.ts";
import { isRequested } from "../runs/dating-of.ts";
import type { Publication } from "../runs/publication-of.ts";
import { escapeHtml } from "../text/html.ts";

/** More than these stand as a number at a cell: the list at the foot has them all. */
const MOST_AT_A_CELL = 12;

/**
 * Under what a cell shows: the key figures and tables that its code read, each leading to where it came from. A cell that
 * shows a table or a chart of what cells before it have read leads to the whole list.
 *
 * @param earlier whether cells before this one have read anything
 */
export function cellOrigins(ids: readonly string[], earlier = false): string {
  if (ids.length === 0) {
    return earlier ? '<p class="origins">Underlag: <a href="#ursprung">läst tidigare i notebooken</a></p>\n' : "";
  }
  const links = ids.slice(0, MOST_AT_A_CELL).map((id) => `<a href="#${originId(id)}">${escapeHtml(id)}</a>`);
  const left = ids.length - links.length;
  const more = left === 0 ? "" : ` och <a href="#ursprung">${left} till</a>`;
  return `<p class="origins">Underlag: ${links.join(", ")}${more}</p>\n`;
}

/**
 * Where the numbers of a page come from (spårbarhet): for each key figure and table that the notebook read, the answers
 * that they came in, with request, time and SHA-256, and how far the source had come with its newest year.
 */
export function pageOrigins(reads: readonly ReadFigures[]): string {
  if (reads.length === 0) return "";
  const first = new Set<string>();
  const rows = reads.map((read) => {
    const anchor = first.has(read.id) ? "" : ` id="${originId(read.id)}"`;
    first.add(read.id);
    return originRow(read, anchor);
  });
  return `<section class="page-origins">
<h2 class="foot-title" id="ursprung">Varifrån talen kommer</h2>
<p>Ett enskilt värde spåras till sin plats i svaret med <code>jamforbar trace NYCKELTAL --run KÖRNING --area KOMMUN --period ÅR</code>.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="ursprung">
<table>
<thead><tr><th scope="col">Nyckeltal eller tabell</th><th scope="col">Svar i körningen</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
${answersOnce(reads)}
</section>`;
}

function originRow({ run, id, title, answers, publication }: ReadFigures, anchor: string): string {
  const newest = publication === undefined ? "" : publicationText(publication);
  const name = `<strong>${escapeHtml(id)}</strong> ${escapeHtml(title)}${newest === "" ? "" : `. ${escapeHtml(newest)}`}`;
  const lines = answers.map(({ key, fetchedAt, sha256 }) => {
    return `<li>${escapeHtml(key)}<br>${answerText(run, { key, fetchedAt, sha256 })}</li>`;
  });
  return `<tr${anchor}><th scope="row">${name}</th><td><ul>${lines.join("")}</ul></td></tr>`;
}

/** When an answer was fetched, or a file was frozen: what was in the file may be much older. */
function answerText(run: string, { key, fetchedAt, sha256 }: ReadFigures["answers"][number]): string {
  const when = `${isRequested(key) ? "hämtat" : "fryst"} ${minute(fetchedAt)} (UTC)`;
  return `${escapeHtml(`${run}, ${when}, SHA-256`)} <code>${escapeHtml(sha256)}</code>`;
}

/** Every answer once, on paper, where the table would take pages. */
function answersOnce(reads: readonly ReadFigures[]): string {
  const lines = new Map(
    reads.flatMap(({ run, answers }) =>
      answers.map((answer) => [
        `${run} ${answer.key} ${answer.sha256}`,
        `<li>${escapeHtml(answer.key)}: ${answerText(run, answer)}</li>`,
      ]),
    ),
  );
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return `<ul class="on-paper">\n${sorted.map(([, line]) => line).join("\n")}\n</ul>`;
}

/** What the catalogue said of the newest year when the run was fetched; nothing where it gives no dates. */
function publicationText({ period, state, next }: Publication): string {
  const coming = next === null ? "" : `${next.kind === "final" ? "slutligt" : "preliminärt"} ${next.date}`;
  switch (state) {
    case "preliminary":
      return `${period} är preliminärt${coming === "" ? "" : `, ${coming}`}`;
    case "not published":
      return `${period} publiceras ${coming}`;
    case "final":
      return `${period} är slutligt`;
    case "unknown":
      return "";
  }
}

/** `2024-08-30 14:05` of an ISO time. */
function minute(time: string): string {
  return time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, "$1 $2");
}

function originId(id: string): string {
  return `ursprung-${id.replace(/[^A-Za-z0-9_-]/g, "-")}`;
}
